import Content

extension Site {
    func view(of exemplar: Exemplar, at position: Int, _ base: LinkBase) -> ExemplarView {
        let subject = exemplar.subject
        let unit = subject.unit.flatMap(units.resolve)
        return ExemplarView(
            name: subject.name, honorific: subject.honorific, kindLabel: subject.kind.label, position: subject.position,
            unit: unit?.name ?? subject.unit, stages: stages(upTo: exemplar.stage),
            awards: awards(of: exemplar, at: position, base),
            unitHref: configuration.hasRegister ? unit.map { base.href(unitPath($0.id)) } : nil,
            quotes: exemplar.quotes.map { QuoteView(text: $0.text, by: $0.by) }, lessons: exemplar.lessons)
    }

    private func stages(upTo stage: Exemplar.Stage?) -> [StageView] {
        guard let reached = stage.flatMap({ Exemplar.Stage.allCases.firstIndex(of: $0) }) else { return [] }
        return Exemplar.Stage.allCases.enumerated().map { index, stage in
            StageView(label: stage.label, isReached: index <= reached, isCurrent: index == reached)
        }
    }

    /// What the article claims, then what decisions list for the same name in the same unit beside that; by year.
    private func awards(of exemplar: Exemplar, at position: Int, _ base: LinkBase) -> [ExemplarAwardView] {
        let honours = register.honours(ofExemplar: position)
        let decisions = exemplar.awards.map { decision(of: $0, among: honours) }
        let claimed = zip(exemplar.awards, decisions).map { award, decision in
            let year = award.year ?? decision.map { articles[$0].decisionYear }
            return (
                year: year ?? 0,
                view: ExemplarAwardView(
                    name: vocabulary.name(of: award.award),
                    year: year.map(String.init),
                    decision: award.decision?.written
                        ?? decision.flatMap { articles[$0].decision?.number.written },
                    href: decision.map { base.href(articles[$0].route) })
            )
        }
        let listed = honours.filter { honour in
            !zip(exemplar.awards, decisions).contains {
                $0.award.id == honour.recipient.award.id && $1 == register.position(of: honour.decision)
            }
        }
        let found = listed.map { honour in
            (
                year: honour.year,
                view: ExemplarAwardView(
                    name: honour.awardName, year: String(honour.year),
                    decision: honour.decision.decision.number.written,
                    href: base.href(article(of: honour.decision).route))
            )
        }
        let all = claimed + found
        return all.indices.sorted { (all[$0].year, $0) < (all[$1].year, $1) }.map { all[$0].view }
    }

    /// The position of the decision behind an award. Numbers begin anew each year: where several decisions have that one, it
    /// is the one that lists the award for the exemplar, in the award's year if it can be. Without a number it is that of the
    /// award's year, or of the next, in which titles for a year are often decided on.
    private func decision(of award: Exemplar.Award, among honours: [Honour]) -> Int? {
        let granted = honours.filter {
            $0.recipient.award.id == award.award.id
                && award.decision.map { [number = $0.decision.decision.number] in $0 == number } ?? true
        }
        let honour = granted.first { $0.year == award.year } ?? granted.first { $0.year - 1 == award.year }
        if let honour { return register.position(of: honour.decision) }
        return award.decision.flatMap { number in
            granted.last.map { register.position(of: $0.decision) } ?? indexes.decisions[number]
        }
    }
}

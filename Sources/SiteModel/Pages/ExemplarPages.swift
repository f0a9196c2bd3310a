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
            (
                year: award.year ?? decision.flatMap { articles[$0].decision?.issued?.year ?? articles[$0].year } ?? 0,
                view: ExemplarAwardView(
                    name: vocabulary.name(of: award.award),
                    year: (award.year ?? decision.flatMap { articles[$0].decision?.issued?.year }).map(String.init),
                    decision: award.decision?.written, href: decision.map { base.href(articles[$0].route) })
            )
        }
        let listed = honours.filter { honour in
            !zip(exemplar.awards, decisions).contains {
                guard $0.award.id == honour.recipient.award.id else { return false }
                // A claim without its decision is that year's, or was decided on in the next.
                guard $0.decision != nil else { return $0.year.map { ($0...$0 + 1).contains(honour.year) } ?? true }
                return $1 == honour.decision.position
            }
        }
        let found = listed.map { honour in
            (
                year: honour.year,
                view: ExemplarAwardView(
                    name: honour.awardName, year: String(honour.year),
                    decision: honour.decision.decision.number.written,
                    href: base.href(honour.decision.article.route))
            )
        }
        let all = claimed + found
        return all.indices.sorted { (all[$0].year, $0) < (all[$1].year, $1) }.map { all[$0].view }
    }

    /// The position of the decision that an award names. Numbers begin anew each year: where several decisions have that
    /// one, it is the one that lists the award for the exemplar, in the award's year if it can be.
    private func decision(of award: Exemplar.Award, among honours: [Honour]) -> Int? {
        guard let number = award.decision else { return nil }
        let granted = honours.filter {
            $0.decision.decision.number == number && $0.recipient.award.id == award.award.id
        }
        let honour = granted.first { $0.year == award.year } ?? granted.last
        return honour?.decision.position ?? indexes.decisions[number]
    }
}

import Content
import Diagnostics
import Vietnamese

// The register of honours, its awards and its units.
extension Site {
    /// A row of the register, with open links.
    package func honour(at position: Int) -> HonourView {
        let honour = register.honours[position]
        return view(of: honour, by: view(of: honour.decision), honourLinks)
    }

    /// The rows of one of the register's decisions, in the order of `Register.honours(of:)`; what they share is
    /// made once.
    package func honours(of decision: HonouringDecision, _ links: HonourLinks) -> [HonourView] {
        let shared = view(of: decision)
        return register.honours(of: decision).map { view(of: register.honours[$0], by: shared, links) }
    }

    func article(of decision: HonouringDecision) -> Article { articles[register.position(of: decision)] }

    /// The open links of all rows.
    package var honourLinks: HonourLinks {
        HonourLinks(
            units: Dictionary(uniqueKeysWithValues: units.units.map { ($0.id, LinkBase.open.href(unitPath($0.id))) }),
            awards: vocabulary.awards.map { LinkBase.open.href(awardPath($0.id)) })
    }

    private func view(of decision: HonouringDecision) -> HonouringView {
        let (base, article) = (LinkBase.open, article(of: decision))
        return HonouringView(
            decision: base.link(decision.decision.number.written, article.route),
            issued: (decision.decision.issued ?? article.frontMatter.date.day).short,
            campaigns: campaignLinks(article.frontMatter.campaigns.map(\.value), base),
            isSample: article.frontMatter.isSample)
    }

    private func view(of honour: Honour, by decision: HonouringView, _ links: HonourLinks) -> HonourView {
        let recipient = honour.recipient
        return HonourView(
            anchor: honour.anchor, name: recipient.name,
            href: register.exemplar(of: honour).map { LinkBase.open.href(articles[$0].route) },
            kindLabel: recipient.kind.label,
            position: recipient.position, unit: honour.unit?.name ?? recipient.unit,
            unitHref: honour.unit.flatMap { links.units[$0.id] }, award: honour.awardName,
            awardHref: honour.awardPlace.map { links.awards[$0] }, isPosthumous: recipient.isPosthumous,
            decision: decision)
    }

    func awardPath(_ id: String) -> String { "\(Register.awardsFolder)/\(id)/" }
    func unitPath(_ id: String) -> String { "\(Register.unitsFolder)/\(id)/" }

    func rollPage(_ roll: Roll, page number: Int, _ route: Route, _ base: LinkBase) -> PageView {
        let register = Crumb(title: Catalogue.register, path: "\(Register.folder)/")
        switch roll.subject {
        case .all:
            return page(
                route, title: Catalogue.register, number, [register], roll,
                .register(registerView(Catalogue.register, roll, number, base)))
        case .year(let year):
            let title = Catalogue.inYear(Catalogue.register, year)
            return page(
                route, title: title, number, [register, Crumb(title: Catalogue.year(year), path: roll.path)], roll,
                .register(registerView(title, roll, number, base)))
        case .award(let id):
            let awards = Crumb(title: Catalogue.awards, path: "\(Register.awardsFolder)/")
            let title = vocabulary[id]?.name ?? id
            return page(
                route, title: title, number, [register, awards, Crumb(title: title, path: roll.path)], roll,
                .award(awardView(id, roll, number, base)))
        case .unit(let id):
            let units = Crumb(title: Catalogue.units, path: "\(Register.unitsFolder)/")
            let title = unitName(id)
            return page(
                route, title: title, number, [register, units, Crumb(title: title, path: roll.path)], roll,
                .unit(unitView(id, roll, number, base)))
        }
    }

    private func page(
        _ route: Route, title: String, _ number: Int, _ trail: [Crumb], _ roll: Roll, _ body: PageView.Body
    ) -> PageView {
        let isFirst = number == 1
        let title = isFirst ? title : "\(title) – \(Catalogue.page(number))"
        let trail = isFirst ? trail : trail + [Crumb(title: Catalogue.page(number), path: route.path)]
        return PageView(
            frame: frame(
                route, title: title, description: "\(title) – \(configuration.agency)", trail: trail,
                part: .register), body: body)
    }

    private func registerView(_ heading: String, _ roll: Roll, _ number: Int, _ base: LinkBase) -> RegisterView {
        let years = register.byYear.keys.sorted(by: >).map { year in
            base.link(
                Catalogue.year(year), "\(Register.folder)/\(year)/", note: (register.byYear[year]?.count ?? 0).grouped,
                isCurrent: roll.subject == .year(year))
        }
        return RegisterView(
            heading: heading, roll: rollView(roll, page: number, base), years: years,
            csvHref: roll.dataPath(.csv).map(base.href), jsonHref: roll.dataPath(.json).map(base.href))
    }

    private func awardView(_ id: String, _ roll: Roll, _ number: Int, _ base: LinkBase) -> AwardView {
        let award = vocabulary[id]
        return AwardView(
            name: award?.name ?? id, level: award?.level.label ?? "", form: award?.form.label ?? "",
            recipients: (award?.recipients ?? []).map(\.label).joined(separator: ", "),
            aliases: (award?.aliases).flatMap { $0.isEmpty ? nil : $0.joined(separator: "; ") },
            roll: rollView(roll, page: number, base))
    }

    private func unitView(_ id: String, _ roll: Roll, _ number: Int, _ base: LinkBase) -> UnitView {
        let (unit, named) = (units[id], indexes.byUnit[id] ?? [])
        func positions(_ kinds: [Kind]) -> [Int] {
            number == 1 ? named.filter { kinds.contains(articles[$0].kind) } : []
        }
        func link(_ unit: Unit) -> LinkView { base.link(unit.name, unitPath(unit.id)) }
        return UnitView(
            name: unit?.name ?? id, short: unit?.short, period: unit?.periodText,
            formerNames: unit?.otherNames,
            parent: unit?.parent.flatMap { units[$0.value] }.map(link),
            successor: unit?.successor.flatMap { units[$0.value] }.map(link),
            predecessors: units.units.filter { $0.successor?.value == id }.map(link),
            children: units.units.filter { $0.parent?.value == id }.map(link),
            roll: rollView(roll, page: number, base), exemplars: positions([.exemplar]),
            results: positions([.result]), others: positions([.campaign, .news, .document, .decision, .consultation]))
    }

    func awardsPage(_ route: Route, _ base: LinkBase) -> PageView {
        let given = vocabulary.awards.filter { register.byAward[$0.id] != nil }
        let levels = Award.Level.allCases.compactMap { level -> AwardLevelView? in
            let forms = Award.Form.allCases.compactMap { form -> AwardFormView? in
                let awards = given.filter { $0.level == level && $0.form == form }
                guard !awards.isEmpty else { return nil }
                return AwardFormView(
                    label: form.label,
                    awards: awards.map {
                        base.link($0.name, awardPath($0.id), note: (register.byAward[$0.id]?.count ?? 0).grouped)
                    })
            }
            return forms.isEmpty ? nil : AwardLevelView(label: level.label, forms: forms)
        }
        return indexPage(route, title: Catalogue.awards, .awards(AwardsView(levels: levels)))
    }

    func unitsPage(_ route: Route, _ base: LinkBase) -> PageView {
        let entries = units.units.map { unit in
            UnitEntryView(
                title: unit.name, href: base.href(unitPath(unit.id)), honours: register.byUnit[unit.id]?.count ?? 0,
                articles: indexes.byUnit[unit.id]?.count ?? 0, formerNames: unit.otherNames)
        }
        return indexPage(route, title: Catalogue.units, .units(UnitsView(units: entries)))
    }

    private func indexPage(_ route: Route, title: String, _ body: PageView.Body) -> PageView {
        let register = Crumb(title: Catalogue.register, path: "\(Register.folder)/")
        return PageView(
            frame: frame(
                route, title: title, description: "\(title) – \(configuration.agency)",
                trail: [register, Crumb(title: title, path: route.path)], part: .register),
            body: body)
    }
}

extension Unit {
    /// Tên khác, tên cũ.
    fileprivate var otherNames: String? { aliases.isEmpty ? nil : aliases.joined(separator: "; ") }

    fileprivate var periodText: String? {
        switch (from?.short, to?.short) {
        case (let from?, let to?): "\(from)–\(to)"
        case (let from?, nil): Catalogue.from(from)
        case (nil, let to?): Catalogue.until(to)
        case (nil, nil): nil
        }
    }
}

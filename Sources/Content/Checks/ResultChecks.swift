import Diagnostics

/// Values that results give one target for one period, more than once.
///
/// Results of different units each tell of their own: two values meet only where one of the results is about the whole
/// agency, or both are about one unit.
struct ResultChecks {
    let problems: [Diagnostic]

    private struct Key: Hashable {
        let campaign: String
        let target: String
        let period: String
    }

    private struct Told {
        let article: Article
        let indicator: CampaignResult.Indicator
    }

    /// What has been told of one target and period, by unit.
    private struct Record {
        var byUnit: [String: Told] = [:]
        var ofAgency: Told?
        var first: Told?

        /// Who has spoken of the same before; then notes this one, too.
        mutating func meet(_ told: Told) -> Told? {
            let units = told.article.frontMatter.units.map(\.value)
            let other = units.isEmpty ? first : units.lazy.compactMap { [byUnit] in byUnit[$0] }.first ?? ofAgency
            for unit in units where byUnit[unit] == nil { byUnit[unit] = told }
            if units.isEmpty, ofAgency == nil { ofAgency = told }
            if first == nil { first = told }
            return other
        }
    }

    init(_ articles: [Article], campaigns: [String: Article], tree: SourceTree) {
        var records: [Key: Record] = [:]
        var problems: [Diagnostic] = []
        for article in articles {
            guard case .result(let result) = article.details, let period = result.period else { continue }
            for indicator in result.indicators {
                guard let target = indicator.target,
                    let campaign = article.frontMatter.campaigns.first(where: {
                        campaigns[$0.value]?.hasTarget(target.value) ?? false
                    })
                else { continue }
                let told = Told(article: article, indicator: indicator)
                let key = Key(campaign: campaign.value, target: target.value, period: period)
                guard let other = records[key, default: Record()].meet(told) else { continue }
                problems.append(
                    Diagnostic(
                        Self.message(on: told, after: other, target.value, period, tree),
                        at: target.location(in: tree.displayPath(article.source))))
            }
        }
        self.problems = problems
    }

    private static func message(
        on told: Told, after other: Told, _ target: String, _ period: String, _ tree: SourceTree
    ) -> Message {
        let path = tree.displayPath(other.article.source)
        guard told.indicator.value.value != other.indicator.value.value else {
            return .repeatedValue(target, period: period, with: path)
        }
        return .contradictingValue(target, period: period, value: other.indicator.value.written, with: path)
    }
}

extension Article {
    fileprivate func hasTarget(_ id: String) -> Bool {
        guard case .campaign(let campaign) = details else { return false }
        return campaign.targets.contains { $0.id == id }
    }
}

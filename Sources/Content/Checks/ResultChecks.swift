import Diagnostics

/// Values that results give one target for one period, more than once.
///
/// Results of different units each tell of their own: two values meet only where both results are about the agency, or about
/// one unit.
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

    /// What has been told of one target and period, by unit; under no unit of the agency.
    private struct Record {
        private var byUnit: [String: Told] = [:]

        /// Who has spoken of the same before; then notes this one, too.
        mutating func meet(_ told: Told) -> Told? {
            let units = told.article.frontMatter.units.map(\.value)
            let subjects = units.isEmpty ? [""] : units
            let other = subjects.lazy.compactMap { [byUnit] in byUnit[$0] }.first
            for subject in subjects where byUnit[subject] == nil { byUnit[subject] = told }
            return other
        }
    }

    init(_ articles: [Article], campaigns: [String: Article], tree: SourceTree) {
        var records: [Key: Record] = [:]
        var problems: [Diagnostic] = []
        for article in articles {
            guard case .result(let result) = article.details else { continue }
            for indicator in result.indicators {
                guard let reference = indicator.target else { continue }
                let told = Told(article: article, indicator: indicator)
                for campaign in article.frontMatter.campaigns.map(\.value) {
                    guard let target = campaigns[campaign]?.campaign?.target(reference.value) else { continue }
                    var messages = Self.unitMessages(indicator, target)
                    if let period = result.period {
                        let key = Key(campaign: campaign, target: target.id, period: period)
                        if let other = records[key, default: Record()].meet(told) {
                            messages.append(Self.message(on: told, after: other, key, tree))
                        }
                    }
                    let location = reference.location(in: tree.displayPath(article.source))
                    problems += messages.map { Diagnostic($0, at: location) }
                }
            }
        }
        self.problems = problems
    }

    private static func unitMessages(_ indicator: CampaignResult.Indicator, _ target: Campaign.Target) -> [Message] {
        guard let unit = indicator.unit, unit.lowercased() != target.unit.lowercased() else { return [] }
        return [.otherMeasure(unit, of: target.id, expected: target.unit)]
    }

    private static func message(on told: Told, after other: Told, _ key: Key, _ tree: SourceTree) -> Message {
        let path = tree.displayPath(other.article.source)
        guard told.indicator.value.value != other.indicator.value.value else {
            return .repeatedValue(key.target, period: key.period, with: path)
        }
        return .contradictingValue(
            key.target, period: key.period, value: other.indicator.value.written, with: path)
    }
}

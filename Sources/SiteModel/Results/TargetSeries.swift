import Content

/// A target with every value that results give it.
package struct TargetSeries: Sendable {
    let target: Campaign.Target
    /// From the earliest period to the latest; those of one period as their articles were published.
    package let values: [Value]
    /// Places in `values` by unit.
    private let byUnit: [String: [Int]]

    /// Instead of a unit, for values that are about the agency as a whole.
    private static let agency = ""

    init(target: Campaign.Target, values: [Value]) {
        (self.target, self.values) = (target, values)
        var byUnit: [String: [Int]] = [:]
        for (place, value) in values.enumerated() {
            for unit in value.units.isEmpty ? [Self.agency] : value.units { byUnit[unit, default: []].append(place) }
        }
        self.byUnit = byUnit
    }

    package struct Value: Sendable {
        /// Nil when the result doesn't say.
        package let period: Period?
        package let quantity: Quantity
        /// With its unit: “95,5%”.
        package let text: String
        /// Short, for a chart: with “%”, without any other unit.
        let label: String
        package let verdict: Verdict
        /// The result's position in `Site.articles`.
        package let position: Int
        /// The units that the result is about; none for the agency as a whole.
        let units: Set<String>

        /// Whether both are about the agency, or about a unit that they share: a department's value is not the agency's.
        package func concerns(sameAs other: Value) -> Bool {
            units.isEmpty && other.units.isEmpty || !units.isDisjoint(with: other.units)
        }
    }

    /// The values of one period, in the series' order.
    var periods: [(period: Period, values: [Value])] {
        var found: [(period: Period, values: [Value])] = []
        for value in values {
            guard let period = value.period else { continue }
            if found.last?.period == period {
                found[found.count - 1].values.append(value)
            } else {
                found.append((period, [value]))
            }
        }
        return found
    }

    /// The values that tell of the same units as one result does.
    func history(of position: Int) -> TargetSeries {
        guard let own = values.first(where: { $0.position == position }), !own.units.isEmpty else { return self }
        let places = own.units.union([Self.agency]).flatMap { byUnit[$0] ?? [] }
        return TargetSeries(target: target, values: Set(places).sorted().map { values[$0] })
    }

    /// Years up to `last` of which no result tells, from the first one on.
    func missingYears(from first: Int?, to last: Int) -> [Int] {
        let told = Set(values.compactMap(\.period).flatMap { $0.firstYear == $0.lastYear ? [$0.firstYear] : [] })
        guard let start = [first, told.min()].compactMap({ $0 }).min(), start <= last else { return [] }
        // A campaign without an end, written as year 1: nobody wants two thousand lines.
        return (max(start, last - 30)...last).filter { !told.contains($0) }
    }
}

/// The series of all campaigns' targets.
package struct ResultIndex: Sendable {
    private let series: [Key: TargetSeries]

    private struct Key: Hashable {
        let campaign: String
        let target: String
    }

    /// - Parameter campaigns: positions of campaigns' articles by id.
    init(_ articles: [Article], campaigns: [String: Int]) {
        var found: [Key: (target: Campaign.Target, values: [TargetSeries.Value])] = [:]
        for (position, article) in articles.enumerated() {
            guard case .result(let result) = article.details else { continue }
            for indicator in result.indicators {
                for (key, target) in Self.owners(of: indicator, article, articles, campaigns) {
                    let value = TargetSeries.Value(indicator, of: result, article, at: position, target: target)
                    found[key, default: (target, [])].values.append(value)
                }
            }
        }
        series = found.mapValues { TargetSeries(target: $0.target, values: $0.values.sorted(by: Self.isEarlier)) }
    }

    /// The target is that of each of the article's campaigns that has it.
    private static func owners(
        of indicator: CampaignResult.Indicator, _ article: Article, _ articles: [Article], _ campaigns: [String: Int]
    ) -> [(Key, Campaign.Target)] {
        guard let id = indicator.target?.value else { return [] }
        return article.frontMatter.campaigns.compactMap { reference in
            let campaign = campaigns[reference.value].flatMap { articles[$0].campaign }
            return campaign?.target(id).map { (Key(campaign: reference.value, target: id), $0) }
        }
    }

    /// Without values when no result tells of the target.
    package func series(_ target: Campaign.Target, ofCampaign id: String) -> TargetSeries {
        series[Key(campaign: id, target: target.id)] ?? TargetSeries(target: target, values: [])
    }

    private static func isEarlier(_ one: TargetSeries.Value, _ other: TargetSeries.Value) -> Bool {
        switch (one.period, other.period) {
        case (let first?, let second?) where first != second: first < second
        case (nil, _?): false
        case (_?, nil): true
        default: one.position > other.position
        }
    }
}

extension TargetSeries.Value {
    fileprivate init(
        _ indicator: CampaignResult.Indicator, of result: CampaignResult, _ article: Article, at position: Int,
        target: Campaign.Target
    ) {
        let unit = indicator.unit ?? target.unit
        self.init(
            period: result.period.flatMap(Period.init), quantity: indicator.value,
            text: indicator.value.text(unit: unit), label: indicator.value.label(unit: unit),
            verdict: Verdict(of: indicator.value, against: target), position: position,
            units: Set(article.frontMatter.units.map(\.value)))
    }
}

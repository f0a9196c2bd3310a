import Content

/// A target with every value that results give it.
package struct TargetSeries {
    let target: Campaign.Target
    /// From the earliest period to the latest; those of one period as their articles were published.
    package let values: [Value]

    package struct Value {
        /// Nil when the result doesn't say.
        package let period: Period?
        package let quantity: Quantity
        /// With its unit: “95,5%”.
        package let text: String
        package let verdict: Verdict
        /// The result's position in `Site.articles`.
        package let position: Int
        /// The units that the result is about; none for the agency as a whole.
        let units: Set<String>

        /// Whether both can be about the same units.
        package func concerns(sameAs other: Value) -> Bool {
            units.isEmpty || other.units.isEmpty || !units.isDisjoint(with: other.units)
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
        guard let own = values.first(where: { $0.position == position }) else { return self }
        return TargetSeries(target: target, values: values.filter { $0.concerns(sameAs: own) })
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
    /// By campaign and target: the indicator and its result's position.
    private var places: [Key: [(position: Int, indicator: Int)]] = [:]

    private struct Key: Hashable {
        let campaign: String
        let target: String
    }

    /// - Parameter campaigns: positions of campaigns' articles by id.
    init(_ articles: [Article], campaigns: [String: Int]) {
        for (position, article) in articles.enumerated() {
            guard case .result(let result) = article.details else { continue }
            for (index, indicator) in result.indicators.enumerated() {
                guard let id = indicator.target?.value else { continue }
                let owner = article.frontMatter.campaigns.first { reference in
                    campaigns[reference.value].map { articles[$0].campaign?.hasTarget(id) ?? false } ?? false
                }
                guard let owner else { continue }
                places[Key(campaign: owner.value, target: id), default: []].append((position, index))
            }
        }
    }

    package func series(_ target: Campaign.Target, ofCampaign id: String, in articles: [Article]) -> TargetSeries {
        let found = places[Key(campaign: id, target: target.id)] ?? []
        let values = found.compactMap { place -> TargetSeries.Value? in
            guard case .result(let result) = articles[place.position].details else { return nil }
            let indicator = result.indicators[place.indicator]
            return TargetSeries.Value(
                period: result.period.flatMap(Period.init), quantity: indicator.value,
                text: indicator.value.text(unit: indicator.unit ?? target.unit),
                verdict: Verdict(of: indicator.value, against: target), position: place.position,
                units: Set(articles[place.position].frontMatter.units.map(\.value)))
        }
        return TargetSeries(target: target, values: values.sorted(by: Self.isEarlier))
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

extension Article {
    package var campaign: Campaign? {
        guard case .campaign(let campaign) = details else { return nil }
        return campaign
    }
}

extension Campaign {
    func hasTarget(_ id: String) -> Bool { targets.contains { $0.id == id } }
}

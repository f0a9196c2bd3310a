import Content
import SiteModel
import Vietnamese

/// Everybody in the register, each name once, with the rows that name it. Names stand in the order of what they fold to, so that
/// those of one family are neighbours.
struct HonouredNames: Sendable {
    /// As it is shown.
    let names: [String]
    /// By name: positions in `Register.honours`, the newest first.
    let honours: [[Int]]
    /// Positions in the year's list, by which a row's page is known.
    private let places: [Int]
    private let all: [Honour]
    /// Numbers of units.
    private let units: [String: Int]

    init(_ site: Site) {
        // Taken out once: to reach through the site for each comparison would copy the register's storage each time.
        let register = site.register
        let years = register.honours.map(\.year)
        all = register.honours
        units = Dictionary(uniqueKeysWithValues: site.units.units.enumerated().map { ($1.id, $0) })
        var (numbers, texts, found): ([TextKey: Int], [String], [[Int]]) = ([:], [], [])
        for (position, honour) in all.enumerated() {
            let key = TextKey(honour.recipient.name)
            if let number = numbers[key] {
                found[number].append(position)
            } else {
                numbers[key] = texts.count
                texts.append(key.text)
                found.append([position])
            }
        }
        let keys = texts.map { (fold: Fold.fold($0), exact: $0) }
        let order = keys.indices.sorted {
            keys[$0].fold == keys[$1].fold
                ? keys[$0].exact.precedes(keys[$1].exact) : keys[$0].fold.precedes(keys[$1].fold)
        }
        names = order.map { texts[$0] }
        honours = order.map { number in
            found[number].sorted { one, other in
                years[one] == years[other] ? one < other : years[one] > years[other]
            }
        }
        var places = [Int](repeating: 0, count: all.count)
        for positions in register.byYear.values {
            for (place, position) in positions.enumerated() { places[position] = place }
        }
        self.places = places
    }

    /// Of each file of so many names, what the first folds to; cut, since only its order is looked at.
    func keys(every count: Int) -> [String] {
        names.indices.parts(of: count).map { String(Fold.fold(names[$0.lowerBound]).oneLine.prefix(24)) }
    }

    /// A row's fields, apart by tabs: award, unit, year, page, the decision's part of the anchor, number.
    func row(at position: Int) -> String {
        let honour = all[position]
        let award = honour.awardPlace.map { String($0) } ?? honour.awardName.oneLine
        let unit = honour.unit.flatMap { units[$0.id] }.map { String($0) } ?? honour.recipient.unit?.oneLine ?? ""
        let fields = [
            award, unit, String(honour.year), String(page(of: position)), honour.decision.stem, String(honour.number),
        ]
        return fields.joined(separator: "\t") + "\n"
    }

    /// The page of the year's list that has an honour's row, from 1.
    func page(of position: Int) -> Int { places[position] / Roll.pageSize + 1 }
}

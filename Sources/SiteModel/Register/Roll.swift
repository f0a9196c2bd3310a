import Content

/// A list of honours with an address: the register, a year of it, an award's or a unit's honours.
package struct Roll: Sendable {
    package enum Subject: Sendable, Hashable {
        case all
        case year(Int)
        case award(String)
        case unit(String)
    }

    /// Rows on one page: some 400 bytes each with all their links, so that a page stays well below 500 KB.
    package static let pageSize = 500

    package let subject: Subject
    /// The address of its first page: `bang-vang/2024/`.
    package let path: String
    /// Positions in `Register.honours`, in their order.
    package let honours: [Int]

    package var pageCount: Int { isSplit ? 1 : max(1, (honours.count + Self.pageSize - 1) / Self.pageSize) }

    /// A register of more than a page is read year by year: the page of all years then counts them only.
    var isSplit: Bool { subject == .all && honours.count > Self.pageSize }

    func honours(onPage number: Int) -> ArraySlice<Int> {
        if isSplit { return [] }
        let start = min((number - 1) * Self.pageSize, honours.count)
        return honours[start..<min(start + Self.pageSize, honours.count)]
    }

    package func path(ofPage number: Int) -> String { number == 1 ? path : "\(path)trang-\(number)/" }

    /// The address of the rows as open data, for the register alone; a split one has them year by year, too.
    package func dataPath(_ format: OpenData.Format) -> String? {
        switch subject {
        case .all where isSplit: nil
        case .all: "\(path)bang-vang.\(format.rawValue)"
        case .year(let year): "\(path)bang-vang-\(year).\(format.rawValue)"
        case .award, .unit: nil
        }
    }
}

extension Register {
    package static let folder = "bang-vang"
    static let awardsFolder = "danh-hieu"
    static let unitsFolder = "don-vi"

    /// Every list of the register, in a fixed order: awards as the vocabulary has them, units as `units.yaml` does.
    func rolls(_ vocabulary: AwardVocabulary, _ units: UnitRegister) -> [Roll] {
        let all = Roll(subject: .all, path: "\(Self.folder)/", honours: Array(honours.indices))
        let years = byYear.keys.sorted(by: >).map { year in
            Roll(subject: .year(year), path: "\(Self.folder)/\(year)/", honours: byYear[year] ?? [])
        }
        let awards = vocabulary.awards.compactMap { award in
            byAward[award.id].map {
                Roll(subject: .award(award.id), path: "\(Self.awardsFolder)/\(award.id)/", honours: newestFirst($0))
            }
        }
        let ofUnits = units.units.map { unit in
            Roll(subject: .unit(unit.id), path: "\(Self.unitsFolder)/\(unit.id)/", honours: byUnit[unit.id] ?? [])
        }
        return [all] + years + awards + ofUnits
    }

    /// By year, the newest first; within a year in the register's order, which is that of the positions given.
    private func newestFirst(_ positions: [Int]) -> [Int] {
        let byYear = Dictionary(grouping: positions) { honours[$0].year }
        return byYear.sorted { $0.key > $1.key }.flatMap(\.value)
    }
}

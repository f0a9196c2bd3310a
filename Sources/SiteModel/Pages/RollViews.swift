import Content
import Diagnostics
import Vietnamese

// Lists of honours, grouped for reading.
extension Site {
    /// One page of a list of honours.
    func rollView(_ roll: Roll, page number: Int, _ base: LinkBase) -> RollView {
        let total = roll.pageCount
        return RollView(
            groups: groups(roll.honours(onPage: number), byYear: roll.isByYear), count: roll.honours.count,
            tally: number == 1 ? tally(roll.honours, base) : [],
            pagination: total > 1 ? pagination(page: number, total: total, base, path: roll.path(ofPage:)) : nil)
    }

    /// The honours of a campaign, of all years or of one; nil when the section has no register.
    func campaignRoll(_ id: String, year: Int? = nil, _ base: LinkBase) -> RollView? {
        guard configuration.hasRegister else { return nil }
        let all = register.byCampaign[id] ?? []
        let positions = year.map { year in all.filter { register.honours[$0].year == year } } ?? all
        let isShort = positions.count <= Self.shortRoll
        return RollView(
            groups: isShort ? groups(positions[...], byYear: false) : [], count: positions.count,
            tally: tally(positions, base), pagination: nil)
    }

    /// The honours of a year, counted; nil when the section has no register or the year no honours.
    func yearRoll(_ year: Int, _ base: LinkBase) -> YearHonoursView? {
        guard let positions = register.byYear[year] else { return nil }
        return YearHonoursView(
            roll: RollView(groups: [], count: positions.count, tally: tally(positions, base), pagination: nil),
            href: base.href("\(Register.folder)/\(year)/"))
    }

    /// Up to so many honours stand on a campaign's own page; more are counted there, and read in the register.
    private static let shortRoll = 100

    /// Runs of one award and class (and year), collectives and people apart.
    private func groups(_ positions: ArraySlice<Int>, byYear: Bool) -> [HonourGroupView] {
        var groups: [HonourGroupView] = []
        var section: String?
        for run in positions.split(whereFollowing: { sameGroup($0, $1, byYear: byYear) }) {
            guard let first = run.first.map({ register.honours[$0] }) else { continue }
            let title = first.awardName
            let heading = byYear ? Catalogue.year(first.year) : level(of: first)
            let people = run.filter { register.honours[$0].recipient.kind == .person }
            groups.append(
                HonourGroupView(
                    title: title, label: byYear ? Catalogue.inYear(title, first.year) : title,
                    section: heading == section ? nil : heading, anchor: "nhom-\(groups.count + 1)",
                    count: run.count, collectives: run.filter { register.honours[$0].recipient.kind != .person },
                    people: people))
            section = heading
        }
        return groups
    }

    private func sameGroup(_ one: Int, _ other: Int, byYear: Bool) -> Bool {
        let (first, second) = (register.honours[one], register.honours[other])
        let (award, otherAward) = (first.recipient.award, second.recipient.award)
        return first.awardPlace == second.awardPlace && award.class == otherAward.class
            && (!byYear || first.year == second.year)
    }

    private func level(of honour: Honour) -> String {
        honour.recipient.award.id.flatMap { vocabulary[$0] }?.level.label ?? ""
    }

    /// How many honours there are of each award, in the register's order.
    func tally(_ positions: [Int], _ base: LinkBase) -> [LinkView] {
        var counts = [Int](repeating: 0, count: vocabulary.awards.count)
        for position in positions {
            if let place = register.honours[position].awardPlace { counts[place] += 1 }
        }
        let given = zip(vocabulary.awards, counts).filter { $0.1 > 0 }
        return Award.Level.allCases.flatMap { level in
            given.filter { $0.0.level == level }.map { award, count in
                base.link(award.name, awardPath(award.id), note: count.grouped)
            }
        }
    }
}

extension Roll {
    /// An award's page goes by years, all others by awards.
    fileprivate var isByYear: Bool {
        if case .award = subject { return true }
        return false
    }
}

extension ArraySlice<Int> {
    /// Cut between neighbours that don't belong together.
    fileprivate func split(whereFollowing belongs: (Int, Int) -> Bool) -> [[Int]] {
        var runs: [[Int]] = []
        for element in self {
            if let last = runs.last?.last, belongs(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
        return runs
    }
}

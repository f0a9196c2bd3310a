import Content
import Diagnostics
import SiteModel
import Vietnamese

/// The tally of emulation and commendation between two days, which units owe twice a year (plan 31/KH-BQLKKT, III.1) and
/// agencies once (Thông tư 02/2023/TT-BNV, forms 0601–0605): from what the section has published, with what could not be
/// counted, and why.
package struct Report: Sendable {
    package let period: ClosedRange<Day>
    package let agency: String
    package let settings: ReportSettings
    package let madeOn: Day
    /// Where its numbers come from.
    package let source: String
    package let tables: [ReportTable]
    /// What was not counted, or not as one would expect, in sentences.
    package let remarks: [String]

    /// - Parameters:
    ///   - site: what is published.
    ///   - all: every article, for what is not.
    package init(_ site: Site, all: [Article], period: ClosedRange<Day>) {
        let scope = Scope(site, period)
        self.period = period
        (agency, settings) = (site.configuration.agency, site.configuration.report)
        madeOn = site.now.day
        source = site.configuration.baseURL
        tables = [
            scope.campaignTable, scope.decisionTable, scope.awardTable, scope.rewardTable, scope.indicatorTable,
            scope.exemplarTable, scope.exemplarList,
        ]
        remarks = scope.remarks(all)
    }
}

/// One table of a report.
package struct ReportTable: Sendable {
    package struct Column: Sendable {
        /// Stable, for programs: `leader`.
        package let id: String
        package let title: String
    }

    package enum Cell: Sendable, Hashable {
        case text(String)
        case count(Int)

        package var text: String {
            switch self {
            case .text(let text): text
            case .count(let count): String(count)
            }
        }
    }

    package let id: String
    package let title: String
    package let columns: [Column]
    package let rows: [[Cell]]
    /// The last line of a table of counts.
    package let total: [Cell]?

    /// Whether rows belong together that have one first cell.
    var isGrouped = false

    /// Neighbouring rows of one first cell.
    var groups: [(name: Cell, rows: [[Cell]])] {
        var groups: [(name: Cell, rows: [[Cell]])] = []
        for row in rows {
            guard let name = row.first else { continue }
            if groups.last?.name == name {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append((name, [row]))
            }
        }
        return groups
    }
}

/// Counts things by two properties: rows that are given, columns that are asked of each.
struct CrossTable<Item> {
    let columns: [(id: String, title: String, counts: (Item) -> Bool)]

    /// - Parameters:
    ///   - headings: the columns that name a row.
    ///   - rows: rows without items are left out.
    func table(
        _ id: String, _ title: String, headings: [ReportTable.Column], rows: [(labels: [String], items: [Item])]
    ) -> ReportTable {
        let told = rows.filter { !$0.items.isEmpty }
        let blank = Array(repeating: ReportTable.Cell.text(""), count: headings.count - 1)
        return ReportTable(
            id: id, title: title,
            columns: headings + columns.map { ReportTable.Column(id: $0.id, title: $0.title) },
            rows: told.map { $0.labels.map(ReportTable.Cell.text) + counts($0.items) },
            total: [.text(Catalogue.total)] + blank + counts(told.flatMap(\.items)), isGrouped: headings.count > 1)
    }

    private func counts(_ items: [Item]) -> [ReportTable.Cell] {
        columns.map { column in .count(items.count(where: column.counts)) }
    }
}

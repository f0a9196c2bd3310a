import Content
import Foundation
import Reporting
import SectionSupport
import SiteBuilder
import SiteModel
import TestSupport
import Testing
import Vietnamese

/// The sample section's year 2024, counted from the HTML of every page that shows it: register, award, unit, campaign,
/// year and exemplar pages, decisions, and the report say the same.
@Suite("All pages count the same honours") struct CountAgreementTests {
    /// A row of a list of honours, as its page has it.
    private struct Row: Hashable {
        let anchor: String
        /// Folders below the section to which its cells lead: `don-vi/van-phong/`.
        let exemplar, unit: String?
        let decision: String
        let campaigns: [String]
    }

    /// A page's rows; every link is followed from the page.
    private static func rows(_ output: [String: Data], _ path: String) throws -> [Row] {
        let html = String(decoding: try #require(output[path], "\(path)"), as: UTF8.self)
        return html.matches(of: #/<tr id="([^"]+)">(.*?)</tr>/#).map { match in
            let cells = match.2.components(separatedBy: "<td>").map { cell in
                cell.matches(of: #/href="([^"]+)"/#).map { target(String($0.1), from: path) }
            }
            return Row(
                anchor: String(match.1), exemplar: cells[0].first, unit: cells[2].first,
                decision: cells[3].first ?? "", campaigns: cells[4])
        }
    }

    private static func target(_ link: String, from path: String) -> String {
        let url = URL(string: link, relativeTo: URL(string: "http://x/\(path)"))?.absoluteURL
        return url.map { String($0.path(percentEncoded: false).dropFirst()) } ?? link
    }

    /// Awards with their counts, as a page's overview has them: by the award's folder.
    private static func tally(_ output: [String: Data], _ path: String) throws -> [String: Int] {
        let html = String(decoding: try #require(output[path], "\(path)"), as: UTF8.self)
        let chips = html.matches(of: #/<li><a href="([^"]*danh-hieu/[^"]+)">[^<]* <small>(\d+)</small>/#)
        return Dictionary(chips.map { (target(String($0.1), from: path), Int($0.2) ?? 0) }, uniquingKeysWith: +)
    }

    private static let year = "bang-vang/2024/index.html"

    @Test func awardPagesAndTheYearsOverviewsAgreeWithTheRegister() async throws {
        let output = try await SampleSection.shared().output
        let anchors = Set(try Self.rows(output, Self.year).map(\.anchor))
        #expect(anchors.count == 38)
        var byAward: [String: Int] = [:]
        for path in output.keys where path.hasPrefix("danh-hieu/") && path.hasSuffix("/index.html") {
            let count = try Self.rows(output, path).count { anchors.contains($0.anchor) }
            if count > 0 { byAward[String(path.dropLast(10)) + "/"] = count }
        }
        #expect(byAward.values.reduce(0, +) == anchors.count)
        let slashed = Dictionary(uniqueKeysWithValues: byAward.map { ($0.key.replacing("//", with: "/"), $0.value) })
        #expect(try Self.tally(output, "nam/2024/index.html") == slashed)
        #expect(try Self.tally(output, Self.year) == slashed)
    }

    @Test func unitAndCampaignPagesAgreeWithTheRegister() async throws {
        let output = try await SampleSection.shared().output
        let rows = try Self.rows(output, Self.year)
        let units = Set(rows.compactMap(\.unit))
        #expect(units.count >= 4)
        for unit in units {
            let expected = Set(rows.filter { $0.unit == unit }.map(\.anchor))
            let found = Set(try Self.rows(output, "\(unit)index.html").map(\.anchor))
            #expect(found.isSuperset(of: expected), "\(unit)")
            #expect(found.intersection(rows.map(\.anchor)) == expected, "\(unit)")
        }
        let campaigns = Set(rows.flatMap(\.campaigns))
        #expect(campaigns.count >= 3)
        for campaign in campaigns {
            let expected = rows.filter { $0.campaigns.contains(campaign) }.map(\.anchor)
            // In the register's order, too.
            #expect(try Self.rows(output, "\(campaign)2024/index.html").map(\.anchor) == expected, "\(campaign)")
            let tally = try Self.tally(output, "\(campaign)2024/index.html")
            #expect(tally.values.reduce(0, +) == expected.count, "\(campaign)")
        }
    }

    @Test func decisionsHaveARowForEachOfTheirHonours() async throws {
        let output = try await SampleSection.shared().output
        for (decision, rows) in Dictionary(grouping: try Self.rows(output, Self.year), by: \.decision) {
            let html = String(decoding: try #require(output["\(decision)index.html"]), as: UTF8.self)
            let table = try #require(
                html.firstMatch(of: #/<table class="recipients">.*?</table>/#.dotMatchesNewlines()))
            #expect(table.output.components(separatedBy: "<tr").count - 2 == rows.count, "\(decision)")
        }
    }

    @Test func exemplarsAndDecisionsLeadToEachOther() async throws {
        let output = try await SampleSection.shared().output
        let linked = try Self.rows(output, "bang-vang/index.html").filter { $0.exemplar != nil }
        #expect(linked.count >= 3)
        for row in linked {
            let exemplar = try #require(row.exemplar)
            for (page, other) in [(exemplar, row.decision), (row.decision, exemplar)] {
                let html = try HTMLPage(try #require(output["\(page)index.html"], "\(page)"))
                #expect(
                    html.links.contains { Self.target($0, from: "\(page)index.html") == other }, "\(page) → \(other)")
            }
        }
    }

    @Test func theReportCountsWhatThePagesShow() async throws {
        let sample = try await SampleSection.shared()
        let report = try await TemporarySite.sample().report(
            "2024-01-01", "2024-12-31", now: SampleSection.today)
        let html = String(decoding: report.html, as: UTF8.self)
        let tally = try Self.tally(sample.output, "nam/2024/index.html")
        #expect(try ReportedTable("awards", in: html).total.first == 38)
        let awards = try ReportedTable("awards", in: html).rows.map { $0.counts[0] }.sorted()
        #expect(awards == tally.values.sorted())
        #expect(try ReportedTable("reward_types", in: html).total == ReportedTable("awards", in: html).total)
        let decisions = try ReportedTable("decisions", in: html)
        let rows = try Self.rows(sample.output, Self.year)
        #expect(decisions.rows.count == Set(rows.map(\.decision)).count)
        #expect(decisions.total == [38, 38])
        let exemplars = sample.pages.keys.filter { $0.hasPrefix("dien-hinh/2024/") }
        #expect(try ReportedTable("exemplars", in: html).total.first == exemplars.count)
        #expect(try ReportedTable("exemplar_list", in: html).rows.count == exemplars.count)
    }
}

/// A table of a report's HTML.
struct ReportedTable {
    let rows: [(cells: [String], counts: [Int])]
    let total: [Int]

    init(_ id: String, in html: String) throws {
        let start = try #require(html.range(of: "<table id=\"\(id)\">"))
        let table = try #require(html[start.upperBound...].components(separatedBy: "</table>").first)
        let parts = table.components(separatedBy: "<tfoot>")
        rows = Self.lines(parts[0]).filter { !$0.cells.isEmpty }
        total = parts.count > 1 ? Self.lines(parts[1])[0].counts : []
    }

    private static func lines(_ text: String) -> [(cells: [String], counts: [Int])] {
        text.matches(of: #/<tr>(.*?)</tr>/#).filter { !$0.1.contains("scope=\"col\"") && !$0.1.contains("rowgroup") }
            .map {
                let cells = $0.1.matches(of: #/<t[hd][^>]*>([^<]*)</#).map { String($0.1) }
                let counts = $0.1.matches(of: #/class="count">(\d+)</#).map { Int($0.1) ?? -1 }
                return (cells, counts)
            }
    }
}

extension TemporarySite {
    /// The report as the command makes it.
    func report(_ first: String, _ last: String, now: String = today) async throws -> Report {
        let tree = try SourceReader.disk.content(folder.url("content").path)
        let content = try await SectionContent(parsing: tree, jobs: 2)
        let errors = content.problems.filter(\.isError)
        try #require(errors.isEmpty, "\(errors)")
        let configuration = try #require(content.configuration.site)
        let site = Site(content, site: configuration, tree: tree, assets: [], now: try Self.moment(now))
        let from = try #require(Day(iso: first))
        let to = try #require(Day(iso: last))
        return Report(site, all: content.articles, period: from...to)
    }
}

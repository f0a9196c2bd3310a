import Foundation
import SectionSupport
import TestSupport
import Testing

/// The register of honours: who is in it, in what order, and that its pages and files agree.
@Suite("The register's pages and files agree") struct RegisterTests {
    /// The rows of a page: anchor and name, in order.
    private static func rows(_ bytes: Data?) throws -> [(anchor: String, name: String)] {
        let row = #/<tr id="([^"]+)"><th[^>]*>(?:<a [^>]*>)?([^<]*)/#
        return String(decoding: try #require(bytes), as: UTF8.self).matches(of: row).map {
            (String($0.1), String($0.2))
        }
    }

    private static func honours(_ bytes: Data?) throws -> [[String: String]] {
        let value = try JSONSerialization.jsonObject(with: try #require(bytes)) as? [String: Any]
        return try #require(value?["honours"] as? [[String: String]])
    }

    @Test func everyCountOfTheSampleSectionAgrees() async throws {
        let output = try await SampleSection.shared().output
        let all = try Self.rows(output["bang-vang/index.html"]).map(\.anchor)
        #expect(all.count > 100 && Set(all).count == all.count)
        let paths = output.keys.filter { $0.hasSuffix("/index.html") && !$0.contains("trang-") }
        func rows(below folder: String) throws -> [String] {
            try paths.filter { $0.hasPrefix("\(folder)/") && $0 != "\(folder)/index.html" }
                .flatMap { try Self.rows(output[$0]).map(\.anchor) }
        }
        #expect(try rows(below: "bang-vang").sorted() == all.sorted())
        #expect(try rows(below: "danh-hieu").sorted() == all.sorted())
        let json = try Self.honours(output["bang-vang/bang-vang.json"])
        #expect(json.count == all.count)
        #expect(try rows(below: "don-vi").count == json.count { $0["unit_id"] != nil })
        let csv = String(decoding: try #require(output["bang-vang/bang-vang.csv"]), as: UTF8.self)
        #expect(csv.hasPrefix("\u{FEFF}") && csv.components(separatedBy: "\r\n").count == all.count + 2)
        for (award, rows) in Dictionary(grouping: json, by: { $0["award_id"] ?? "" }) {
            #expect(try Self.rows(output["danh-hieu/\(award)/index.html"]).count == rows.count, "\(award)")
        }
    }

    /// A section with one decision more.
    private static func section(_ rows: [String], status: String = "hieu-luc") throws -> TemporarySite {
        let section = try TemporarySite.golden("section")
        try section.folder.write(
            """
            ---
            title: Khen nhiều người
            date: 2024-03-01
            issued: 2024-02-28
            summary: S.
            number: 77/QĐ-MAU
            status: \(status)
            recipients_file: ds.csv
            ---
            """, to: "content/quyet-dinh/2024/nhieu.md")
        try section.folder.write(
            (["name;unit;award;kind;sort_key;reason"] + rows).joined(separator: "\n"),
            to: "content/quyet-dinh/2024/ds.csv")
        return section
    }

    @Test func peopleStandByGivenNameThenFamilyNameAfterCollectives() async throws {
        let names = ["Trần Văn Bình", "Đỗ Thị Ánh", "Lê Văn Bình", "Rah Lan Chung"]
        var rows = names.map { "\($0);;LĐTT;;\($0 == "Rah Lan Chung" ? "Anh" : "");" }
        rows.append("Phòng Zeta;;Giấy khen;tap-the;;")
        rows.append("Bùi Thị An;;Giấy khen;;;")
        let section = try Self.section(rows)
        try await section.build()
        let found = try Self.rows(section.output()["bang-vang/2024/index.html"]).map(\.name)
        let expected = ["Rah Lan Chung", "Đỗ Thị Ánh", "Lê Văn Bình", "Trần Văn Bình", "Phòng Zeta", "Bùi Thị An"]
        #expect(found == expected)
    }

    /// Fonts for rare letters use the private-use planes, of which tdkt keeps three characters for itself.
    @Test func lettersOfThePrivateUsePlanesAreLeftAsTheyAre() async throws {
        let name = "Rơ Mah \u{10F8C0}\u{10FFFD}\u{E000}"
        let section = try Self.section(["\(name);van-phong;gk-co-so;;;"])
        let site = try section.folder.text("content/site.yaml")
        try section.folder.write(site + "\nchecks: {text/private-use: note}\n", to: "content/site.yaml")
        try await section.build()
        #expect(try Self.rows(try section.output()["bang-vang/2024/index.html"]).map(\.name).contains(name))
    }

    @Test func anAnnulledDecisionLeavesTheRegisterAndKeepsItsPage() async throws {
        let section = try Self.section(["Trần Văn Bình;;LĐTT;;;"], status: "huy-bo")
        try await section.build()
        let output = try section.output()
        #expect(output["bang-vang/2024/index.html"] == nil)
        #expect(try Self.honours(output["bang-vang/bang-vang.json"]).allSatisfy { $0["decision"] != "77/QĐ-MAU" })
        let page = String(decoding: try #require(output["quyet-dinh/2024/nhieu/index.html"]), as: UTF8.self)
        #expect(page.contains("Trần Văn Bình"))
    }

    /// Rows are split by year, then into pages; none passes 500 KB, and nobody is lost or told twice.
    @Test func aLargeRegisterIsSplit() async throws {
        let section = try Self.section((1...1_200).map { "Người Thứ \($0) Có Tên Dài Như Trong Thực Tế;bql;LĐTT;;;" })
        try await section.build()
        let output = try section.output()
        let pages = ["index.html", "trang-2/index.html", "trang-3/index.html"].map { "bang-vang/2024/\($0)" }
        let anchors = try pages.flatMap { try Self.rows(output[$0]).map(\.anchor) }
        #expect(anchors.count == 1_200 && Set(anchors).count == 1_200)
        #expect(output["bang-vang/2024/trang-4/index.html"] == nil)
        #expect(try Self.rows(output["bang-vang/index.html"]).isEmpty)
        #expect(try Self.honours(output["bang-vang/2024/bang-vang-2024.json"]).count == 1_200)
        #expect(output["bang-vang/bang-vang.json"] == nil && output["bang-vang/bang-vang.csv"] == nil)
        let all = try HTMLPage(try #require(output["bang-vang/index.html"]))
        #expect(all.links.contains("../bang-vang/2024/") && !all.links.contains { $0.hasSuffix(".csv") })
        for (path, bytes) in output where path.hasSuffix(".html") && !path.hasPrefix("quyet-dinh/") {
            #expect(bytes.count < 500_000, "\(path)")
        }
    }

    @Test func cellsThatASpreadsheetWouldRunAreTexts() async throws {
        let section = try Self.section([#""=HYPERLINK(""http://x"")";;LĐTT;;;"+1, ""hai"";\#nba""#])
        try await section.build()
        let csv = String(decoding: try #require(section.output()["bang-vang/2024/bang-vang-2024.csv"]), as: UTF8.self)
        let text = csv.components(separatedBy: "\r\n")
        #expect(csv.contains(#""'=HYPERLINK(""http://x"")""#))
        #expect(csv.contains(#""'+1, ""hai"";\#nba""#), "\(text)")
    }
}

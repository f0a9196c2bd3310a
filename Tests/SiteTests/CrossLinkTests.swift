import Foundation
import SectionSupport
import Testing

/// Pages that tell of the same thing lead to each other, without an editor's link.
@Suite("Pages about one thing link to each other") struct CrossLinkTests {
    private static func links(_ path: String) async throws -> [String] {
        try #require(try await SampleSection.shared().pages[path]).links
    }

    @Test func aCampaignLeadsToTheArticleAboutTheDocumentThatLaunchedIt() async throws {
        let output = try await SampleSection.shared().output
        let page = String(decoding: try #require(output["phong-trao/kh-31-bqlkkt/index.html"]), as: UTF8.self)
        #expect(page.contains("<dt>Văn bản phát động</dt><dd><a href=\"../../van-ban/kh-31-bqlkkt/\">31/KH-BQLKKT</a>"))
    }

    @Test func anExemplarAndTheDecisionThatListsTheNameLeadToEachOther() async throws {
        let (exemplar, decision) = ("dien-hinh/2023/h-mau-ksor/", "quyet-dinh/2023/khen-thuong-dot-xuat-cuu-kho-hang/")
        #expect(try await Self.links("\(exemplar)index.html").contains("../../../\(decision)"))
        #expect(try await Self.links("\(decision)index.html").contains("../../../\(exemplar)"))
    }

    /// The agency's plan and the province's may set the same target, each in its own height.
    @Test func aResultTellsOfTheTargetInEachOfItsCampaigns() async throws {
        let section = try TemporarySite.golden("section")
        try section.edit("content/ket-qua/2023/tong-ket.md", "campaigns: [ke-hoach]", "campaigns: [ke-hoach, chi-thi]")
        try section.edit(
            "content/phong-trao/chi-thi.md", "level: tinh",
            "level: tinh\ntargets: [{id: ldtt, name: Lao động tiên tiến cả nước, value: 90}]")
        try await section.build()
        let output = try section.output()
        for (campaign, verdict) in [("ke-hoach", "Vượt"), ("chi-thi", "Chưa đạt")] {
            let page = String(decoding: try #require(output["phong-trao/\(campaign)/index.html"]), as: UTF8.self)
            #expect(page.contains(#"<td class="tr">84,5%</td>"#) && page.contains(">\(verdict)</span>"), "\(campaign)")
        }
    }

    /// Numbers begin anew each year.
    @Test func anAwardLeadsToTheDecisionOfItsOwnYear() async throws {
        let section = try TemporarySite.golden("section")
        for year in [2022, 2023, 2024] {
            try section.folder.write(
                """
                ---
                title: Danh hiệu thi đua năm \(year)
                date: \(year)-12-20
                issued: \(year)-12-19
                summary: S.
                number: 88/QĐ-MAU
                recipients:
                  - {name: \(year == 2024 ? "Người Khác" : "Nguyễn Thị Mẫu"), unit: van-phong, award: dh-ldtt}
                ---
                """, to: "content/quyet-dinh/2023/nam-\(year).md")
        }
        try section.edit(
            "content/dien-hinh/2023/nguyen-thi-mau.md", "awards:\n",
            "awards:\n  - {award: dh-ldtt, year: 2022, decision: 88/QĐ-MAU}\n")
        try await section.build(now: "2025-01-01")

        let output = try section.output()
        let links = try HTMLPage(try #require(output["dien-hinh/2023/nguyen-thi-mau/index.html"])).links
        let expected = [2022, 2023].map { "../../../quyet-dinh/2023/nam-\($0)/" }
        #expect(links.filter { $0.contains("/nam-") } == expected)
    }
}

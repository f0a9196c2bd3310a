import Foundation
import SectionSupport
import TestSupport
import Testing

/// Small sections under `Tests/GoldenSites`, with what is built of them (`GoldenSite` says what is recorded): `section` has the
/// default configuration, the search included; `hostile` has text that tries to get out in every field, and no search.
///
/// When the output is meant to change: `RECORD_GOLDEN=1 swift test --filter GoldenSite`, then read the difference before
/// it is committed. Recording fails, so that no one forgets it switched on.
@Suite("The golden sites are built as recorded") struct GoldenSiteTests {
    /// The page whose frame is recorded, by the template that makes it.
    private static let framed = [
        "section": [
            "home": "index.html", "list": "nam/2023/index.html", "years": "nam/index.html",
            "campaigns": "phong-trao/index.html", "campaign": "phong-trao/ke-hoach/index.html",
            "news": "tin-tuc/2024/ba/index.html", "exemplar": "dien-hinh/2023/nguyen-thi-mau/index.html",
            "decision": "quyet-dinh/2023/khen-thuong/index.html", "result": "ket-qua/2023/tong-ket/index.html",
            "consultation": "lay-y-kien/dang-mo/index.html", "document": "van-ban/ke-hoach/index.html",
            "register": "bang-vang/2023/index.html", "awards": "danh-hieu/index.html",
            "award": "danh-hieu/gk-co-so/index.html", "units": "don-vi/index.html",
            "unit": "don-vi/van-phong/index.html", "search": "tim-kiem/index.html", "not-found": "404.html",
            "redirect": "bai-cu.html",
        ],
        "hostile": ["home": "index.html", "news": "tin-tuc/tt/index.html", "decision": "quyet-dinh/qd/index.html"],
    ]

    @Test("the output is as recorded", arguments: ["section", "hostile"])
    func output(of name: String) async throws {
        let site = try TemporarySite.golden(name)
        let outcome = try await site.build()
        try #require(outcome.isWritten, "\(outcome.problems)")
        let made = GoldenSite(of: try site.output(), framed: Self.framed[name] ?? [:])
        let folder = TemporarySite.goldenSites.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try made.record(at: folder)
            Issue.record("recorded \(name): read the difference, then test without RECORD_GOLDEN")
            return
        }
        for difference in made.differences(from: try GoldenSite(recordedAt: folder)) { Issue.record("\(difference)") }
    }

    /// A template that is not used by another one makes pages.
    @Test func everyTemplateOfAPageIsRecorded() throws {
        let names = try TemporaryFolder.files(below: TemporarySite.theme).filter { $0.hasSuffix(".mustache") }
        let texts = try names.map { try String(contentsOf: TemporarySite.theme.appending(path: $0), encoding: .utf8) }
        let pages = zip(names, texts).filter { $1.contains("<html") || $1.contains("{{<") }
            .map { String($0.0.dropLast(".mustache".count)) }
        let recorded = Set((Self.framed["section"] ?? [:]).keys)
        #expect(recorded.symmetricDifference(pages).sorted() == ["article", "layout"], "these two are parts of others")
    }

    @Test func theSectionHasTheDefaultConfigurationAndNoProblems() async throws {
        let site = try TemporarySite.golden("section")
        #expect(try await site.build().problems.isEmpty)
        #expect(site.folder.exists("public/tim-kiem/chi-muc.json"))
    }

    @Test func ofAPageOnlyMainIsRecorded() throws {
        func golden(_ header: String, _ main: String) -> GoldenSite {
            let page = "<html><header>\(header)</header>\n<main>\n\(main)\n</main></html>"
            return GoldenSite(of: ["a/index.html": Data(page.utf8)], framed: [:])
        }
        let recorded = golden("Đầu trang", "Bài")
        #expect(golden("Đầu trang khác", "Bài").differences(from: recorded) == [])
        #expect(
            golden("Đầu trang", "Bài khác").differences(from: recorded) == [
                "expected/a/index.html:2\nmade:     Bài khác\nrecorded: Bài"
            ])
    }
}

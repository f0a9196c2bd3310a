import Foundation
import SectionSupport
import SiteBuilder
import TestSupport
import Testing

/// Files that front matter names: where they are published is where the page leads, however they are written.
@Suite("A file that front matter names has one address") struct FileReferenceTests {
    @Test(arguments: [
        ("Bản quét.pdf", "ban-quet.pdf", ""), ("B%E1%BA%A3n%20qu%C3%A9t.pdf", "ban-quet.pdf", ""),
        ("Bản quét.pdf#page=2", "ban-quet.pdf", "#page=2"), ("./Bản quét.pdf", "ban-quet.pdf", ""),
    ])
    func thePageLeadsToTheFile(_ written: String, _ name: String, _ suffix: String) async throws {
        let section = try TemporarySite.golden("section")
        let scan = try Data(contentsOf: repositoryRoot.appending(path: Self.sample))
        try section.folder.write(scan, to: "content/van-ban/Bản quét.pdf")
        try section.folder.write(
            "---\ntitle: Văn bản\ndate: 2024-05-01\nsummary: Một câu.\nfile: \"\(written)\"\n---\nNội dung.\n",
            to: "content/van-ban/thu.md")
        let report = try await section.build()
        try #require(report.isWritten, "\(report.problems)")
        #expect(section.folder.exists("public/van-ban/\(name)"))
        let page = try section.folder.text("public/van-ban/thu/index.html")
        #expect(page.contains("href=\"../../van-ban/\(name)\(suffix)\""), "\(page)")
    }

    private static let sample = "Tests/BrokenSample/content/tin-tuc/sai/no-text.pdf"

    @Test func aFileOutsideIsReportedAtItsPlace() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.write(
            "---\ntitle: Văn bản\ndate: 2024-05-01\nsummary: Một câu.\nfile: ../../ngoai.pdf\n---\nNội dung.\n",
            to: "content/van-ban/thu.md")
        let problem = try #require(try await section.build().problems.first { $0.message.code == "link/outside" })
        #expect(problem.location.line == 5)
    }
}

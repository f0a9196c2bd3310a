import Authoring
import Content
import Diagnostics
import Foundation
import SectionSupport
import SiteModel
import TestSupport
import Testing

/// `tdkt new`: the file lies where it belongs, and builds as it is.
@Suite("A new article is where it belongs and builds as it is") struct NewArticleTests {
    private func new(_ arguments: [String], in section: TemporarySite) async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(["new"] + arguments + ["--today", TemporarySite.today], in: section.folder.url)
    }

    @Test func everyKindBeginsWithAFileThatBuilds() async throws {
        let section = try TemporarySite.golden("section")
        for kind in Kind.allCases {
            let article = try NewArticle.complete(kind)
            try section.folder.write(article.text, to: "content/\(try #require(article.path))")
        }
        let report = try await section.build(audience: Audience(showsDrafts: true))
        #expect(report.isWritten && !report.problems.hasErrors, "\(report.problems)")
        #expect(section.folder.exists("public/quyet-dinh/2024/bai-moi-mot-hai/index.html"))
        #expect(section.folder.exists("public/phong-trao/bai-moi-mot-hai/index.html"))
        let page = try section.folder.text("public/tin-tuc/2024/bai-moi-mot-hai/index.html")
        #expect(page.contains("Bài “mới”: &quot;một&quot; # \\ hai"))
        try await #require(section.build(output: "published").isWritten)
        #expect(!section.folder.exists("published/tin-tuc/2024/bai-moi-mot-hai"), "it is a draft")
    }

    @Test func theFileNameComesFromTheTitle() async throws {
        let section = try TemporarySite.golden("section")
        let outcome = try await new(["Tin tức", "Đẩy mạnh thi đua “Dạy tốt – Học tốt”"], in: section)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("content/tin-tuc/2024/day-manh-thi-dua-day-tot-hoc-tot.md"))
        let long = try await new(["news", String(repeating: "Thi đua yêu nước ", count: 20)], in: section)
        #expect(
            long.errors.contains("content/tin-tuc/2024/thi-dua-yeu-nuoc-thi-dua-yeu-nuoc-thi-dua-yeu-nuoc-thi-dua.md"))
    }

    @Test func nothingIsEverOverwritten() async throws {
        let section = try TemporarySite.golden("section")
        let path = "content/tin-tuc/2024/ba.md"
        let text = try section.folder.text(path)
        let outcome = try await new(["tin-tuc", "Ba"], in: section)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("\(path): lỗi: Đã có tệp này"))
        #expect(try section.folder.text(path) == text)
    }

    @Test func whatIsLackingIsAskedForOrSaid() async throws {
        let section = try TemporarySite.golden("section")
        let outcome = try await new(["lay-y-kien", "Lấy ý kiến"], in: section)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Còn thiếu opens") && outcome.errors.contains("--set closes="))
        #expect(!section.folder.exists("content/lay-y-kien/lay-y-kien.md"))
        let whole = try await new(
            ["lay-y-kien", "Lấy ý kiến", "--set", "opens=2024-05-01", "--set", "closes=2024-06-01"], in: section)
        #expect(whole.exitCode == 0)
    }

    @Test(arguments: [
        (["tin-tức-lạ", "A"], "Không có loại bài “tin-tức-lạ”"), (["tin-tuc", "!!!"], "không có chữ nào"),
        (["tin-tuc", "A", "--set", "titel=x"], "không có khóa “titel”"),
    ])
    func whatIsWrongIsSaid(arguments: [String], text: String) async throws {
        let section = try TemporarySite.golden("section")
        let outcome = try await new(arguments, in: section)
        #expect(outcome.exitCode == 1 && outcome.errors.contains(text), "\(outcome.errors)")
    }

    /// On a terminal (script(1) makes one) the command asks, key by key.
    @Test func onATerminalItAsks() async throws {
        let section = try TemporarySite.golden("section")
        let program = try TdktBinary.url().path
        let outcome = try await TdktBinary.run(
            ["-qec", "'\(program)' new quyet-dinh 'Khen thưởng' --today \(TemporarySite.today)", "/dev/null"],
            input: "45/QĐ-MẪU\n", in: section.folder.url, binary: URL(filePath: "/usr/bin/script"))
        #expect(outcome.output.contains("Số, ký hiệu quyết định (number): "), "\(outcome)")
        #expect(try section.folder.text("content/quyet-dinh/2024/khen-thuong.md").contains("number: \"45/QĐ-MẪU\""))
    }
}

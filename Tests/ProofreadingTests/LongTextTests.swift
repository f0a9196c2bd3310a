import Diagnostics
import Proofreading
import Testing

/// Texts that come as one line: pasted pages, exported lists.
@Suite("Texts of one long line are read in linear time") struct LongTextTests {
    private static let filler = String(repeating: "đồng bào Gia Lai thi đua yêu nước ", count: 2000)

    private func problems(_ text: String) -> [Diagnostic] {
        Proofreader().problems(in: ProofText(source: "a.md", path: "a.md", text: text, kind: .markdown(bodyLine: 1)))
    }

    @Test func eachPlaceOfALongLineIsTold() {
        let line = Self.filler + "gọi 0912345678, " + Self.filler + "hoặc 0905123456."
        let columns = [Self.filler.count + 5, 2 * Self.filler.count + 22]
        #expect(
            problems("Mở đầu.\n" + line).map(\.location) == columns.map { SourceLocation("a.md", line: 2, column: $0) })
    }

    @Test func theExcerptShowsThePlaceAndHidesTheNumber() throws {
        let line = Self.filler + "gọi 0912345678 ngay."
        let formatter = DiagnosticFormatter(language: .vi) { _, _ in line }
        let problem = try #require(problems(line).first)
        let excerpt = try #require(formatter.excerpt(problem))
        #expect(excerpt.text.hasSuffix("thi đua yêu nước gọi 0912•••••• ngay."))
        #expect(excerpt.text.prefix(excerpt.caret ?? 0).hasSuffix("gọi "))
    }

    /// The word is told in part where it has no end.
    @Test func aWordWithoutEndIsTold() throws {
        let problem = try #require(problems("Quy" + String(repeating: "t", count: 5000) + "\u{0435}t").first)
        #expect(problem.message.code == "text/look-alike" && problem.message.text.vi.count < 300)
    }

    @Test func rowsAreReadByTheHeadOfTheirTable() {
        let rows = (1...200).map { "| \($0) | Nguyễn Văn An | 0905 123 \($0 + 100) |\n" }.joined()
        let found = problems("| TT | Họ tên | Số hồ sơ |\n|---|---|---|\n" + rows)
        #expect(found == [], "the head says that these are numbers of files")
        #expect(problems("| TT | Họ tên | Điện thoại |\n|---|---|---|\n" + rows).count == 200)
    }
}

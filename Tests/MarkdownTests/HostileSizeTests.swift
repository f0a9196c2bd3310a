import Markdown
import Testing

/// Texts made to be slow. None is timed: where the work would grow with the square of the size, these would not end.
@Suite("Large and deep texts are read in linear time") struct HostileSizeTests {
    private let parser = MarkdownParser(options: plainOptions)

    private func html(_ pieces: String...) -> String { parser.parse(pieces.joined()).html }

    private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private func count(_ text: StaticString, in html: String) -> Int {
        html.utf8.withContiguousStorageIfAvailable { html in
            let first = text.utf8Start[0]
            var count = 0
            var start = 0
            while start + text.utf8CodeUnitCount <= html.count {
                if html[start] == first {
                    let piece = UnsafeBufferPointer(rebasing: html[start..<(start + text.utf8CodeUnitCount)])
                    let isEqual = piece.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: piece.count))
                    if isEqual { count += 1 }
                }
                start += 1
            }
            return count
        } ?? 0
    }

    @Test("Brackets and stars that never close", arguments: ["[", "![", "*a **a ", "<!--", "a <![CDATA[", "`", "\\"])
    func unclosed(piece: String) {
        let html = html("x ", times(50_000, piece))
        #expect(!html.contains("<script") && html.hasSuffix("</p>\n"))
    }

    @Test("Quotes and lists fifty thousand deep")
    func deep() {
        #expect(count("<blockquote>", in: html(times(50_000, ">"), "a")) == 50_000)
        #expect(count("<ul>", in: html(times(50_000, "- "), "a")) == 50_000)
    }

    @Test("A line, a heading and a paragraph of megabytes")
    func long() {
        let document = parser.parse(times(250_000, "ab cd ef"))
        #expect(document.html.utf8.count == 2_000_008)
        #expect(parser.parse("## " + times(100_000, "ab ")).headings.first?.text.utf8.count == 299_999)
    }

    @Test("A row of megabytes gives no more cells than there are columns")
    func longRow() {
        let html = html("|a|b|\n|-|-|\n", times(500_000, "|x"))
        #expect(count("<td>", in: html) == 2)
    }

    @Test("Filling up short rows stops before the output is out of proportion")
    func wide() {
        let wide = html(times(50_000, "|a"), "\n", times(50_000, "|-"), "\n", times(2_000, "|x\n"))
        #expect(count("<th>", in: wide) == 50_000)
        #expect(count("<td>", in: wide) < 700_000)
        #expect(wide.contains("<p>|x\n|x"))
        // The limit is the text's, not each table's.
        let table = times(724, "|a") + "\n" + times(724, "|-") + "\n" + times(724, "|x\n") + "\n"
        #expect(count("<td>", in: html(times(10, table))) < 700_000)
    }

    @Test("More columns than cmark-gfm takes are no table")
    func tooWide() {
        #expect(html(times(65_535, "|a"), "\n", times(65_535, "|-")).hasPrefix("<table>"))
        #expect(html(times(65_536, "|a"), "\n", times(65_536, "|-")).hasPrefix("<p>"))
    }

    @Test("Fifty thousand rows, five thousand tables")
    func many() {
        #expect(count("<td>", in: html("|a|b|\n|-|-|\n", times(50_000, "|x|y|\n"))) == 100_000)
        #expect(count("<table>", in: html(times(5_000, "|a|b|\n|-|-|\n|x|y|\n\n"))) == 5_000)
    }

    @Test("Fifty thousand headings of the same name have as many ids")
    func headings() {
        let headings = parser.parse(times(50_000, "## Mục\n\n")).headings
        #expect(headings.last?.id == "mc-50000")
    }

    @Test("Thirty thousand definitions, each referred to in a table")
    func definitions() {
        let definitions = (0..<30_000).map { "[r\($0)]: /u\($0)\n" }.joined()
        let rows = (0..<30_000).map { "|[r\($0)]|\n" }.joined()
        #expect(parser.parse(definitions + "\n|a|\n|-|\n" + rows).links.count == 30_000)
    }

    @Test("Tables in deep quotes and lists")
    func deepTables() {
        let quotes = times(20_000, ">")
        #expect(count("<th>", in: html(quotes, "|a|b|\n", quotes, "|-|-|\n", quotes, times(20_000, "|x"))) == 2)
        let rows = times(20, times(10_000, "\t") + "|c|d|\n")
        let list = html(times(20_000, "- "), "|a|b|\n", times(10_000, "\t"), "|-|-|\n", rows)
        #expect(count("<td>", in: list) == 40)
    }

    @Test(
        "Tables that each have the text parsed anew",
        arguments: ["---\n", "2. x\n\n", "    x\n\n", "> |c|\n> |-|\n|d|\n|-|\n"])
    func anew(end: String) {
        let few = html(times(50, "|a|\n|-|\n" + end))
        #expect(count("<table>", in: few) >= 50)
        let many = html(times(2_000, "|a|\n|-|\n" + end))
        #expect(count("<table>", in: many) >= 4)
    }
}

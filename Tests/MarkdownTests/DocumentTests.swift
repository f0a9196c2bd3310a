import Markdown
import Testing

@Suite("A document gives its headings, links and images") struct DocumentTests {
    private let parser = MarkdownParser(options: plainOptions)

    @Test("Ids are stable, never equal, and never empty")
    func ids() {
        func ids(_ headings: String...) -> [String] {
            parser.parse(headings.map { "## \($0)\n" }.joined(separator: "\n")).headings.map(\.id)
        }
        #expect(ids("X", "X", "X") == ["x", "x-2", "x-3"])
        #expect(ids("X-2", "X", "X") == ["x-2", "x", "x-3"])
        #expect(ids("X", "X", "X-2", "X-2") == ["x", "x-2", "x-2-2", "x-2-3"])
        #expect(ids("…", "", "…") == ["muc", "muc-2", "muc-3"])
    }

    @Test("An id is escaped, whatever the slug's rule gives")
    func escapedID() {
        let html = MarkdownParser(options: MarkdownOptions { _ in "\"><script>" }).parse("## X").html
        #expect(html == "<h2 id=\"&quot;&gt;&lt;script&gt;\">X</h2>\n")
    }

    @Test("Lines are those of the text in quotes, lists and tables, and after definitions and line ends of all kinds")
    func lines() {
        let text = """
            > quote [a](a)

            - item
              [b](b) `code
              span` [c](c)

            | [d](d) | x |
            |---|---|
            | y | z |
            | y | [e](e) |

            [def]: /def
            [other]: /other
            text
            [f](f) [def]

            > | a |
            > | - |
            > | [g](g) |

            ## [h](h)
            """
        let expected = [
            "a": 1, "b": 4, "c": 5, "d": 7, "e": 10, "f": 15, "/def": 15, "g": 19, "h": 21,
        ]
        for end in ["\n", "\r\n", "\r"] {
            let document = parser.parse("\u{FEFF}" + text.replacing("\n", with: end))
            #expect(Dictionary(uniqueKeysWithValues: document.links.map { ($0.destination, $0.line) }) == expected)
            #expect(document.headings.map(\.line) == [21])
        }
    }

    @Test("The excerpt is the first paragraph that says something")
    func excerpt() {
        let text = "## Mục\n\n![ảnh](a.jpg)\n\nMột *đoạn*\n  văn [bản](b).\n\nHai."
        #expect(parser.parse(text).excerpt == "Một đoạn văn bản.")
        #expect(parser.parse("## Mục").excerpt == "")
    }

    @Test("Plain text is all text without markup, a line for each block")
    func text() {
        let text = plainText(of: "## *Mục* 1\n\nMột **hai**\nba [bốn](b).\n\n|a|b|\n|-|-|\n|`c`|d|\n\n<b>e</b>\n")
        #expect(text == "Mục 1\nMột hai ba bốn.\na b c d \ne")
    }

    @Test("Deep nesting is told once, and drawn all the same")
    func depth() {
        let limit = MarkdownParser.depthLimit
        #expect(parser.parse(String(repeating: ">", count: limit - 10) + "a").notices.isEmpty)
        let deep = parser.parse(String(repeating: ">", count: 5 * limit) + "a")
        #expect(deep.notices == [.tooDeep(line: 1)])
        #expect(deep.html.contains("<p>a</p>"))
    }
}

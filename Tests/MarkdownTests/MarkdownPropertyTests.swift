import Markdown
import TestSupport
import Testing

/// A failure names its seed: `text(seed:)` gives the text again.
@Suite("Any text at all becomes harmless HTML") struct MarkdownPropertyTests {
    private static let fragments = [
        "|", "|", "|-|", "|-|-|", ":-:|-", "\n", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n\t", "\n    ", "\r", "\r\n",
        " ",
        "*", "**", "_", "`", "```", "~~~", "#", "## ", "---", "===", "\\", "\\|", "![", "[", "](", ")", "](a \"", "\")",
        "<", ">", "<script>", "</script>", "<b onclick=\"x\">", "<!--", "-->", "<?", "<![CDATA[", "<a@b.vn>",
        "javascript:x", "[x](javascript:x)", "![x](data:text/html,x)", "[r]", "\n\n[r]: /u 'x\"'\n\n", "&quot;",
        "&#34;",
        "&#0;", "\"", "'", "&", "\0", "\u{FEFF}", "\u{A0}", "\u{202E}", "đ", "ơ\u{323}", "Thi đua", "x", "y", "2. ",
    ]

    static func text(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        if seed % 4 == 0 {
            let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        let count = Int.random(in: 0...60, using: &generator)
        return (0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined()
    }

    @Test("No text crashes the parser or brings harm to the page", arguments: [plainOptions, articleOptions])
    func harmless(options: MarkdownOptions) {
        let parser = MarkdownParser(options: options)
        for seed in UInt64(0)..<1_500 {
            let document = parser.parse(Self.text(seed: seed))
            #expect(harm(in: document.html) == nil, "seed \(seed)")
            #expect(Set(document.headings.map(\.id)).count == document.headings.count, "seed \(seed)")
        }
    }

    @Test("Lines are lines of the text, and headings come in their order")
    func lines() {
        let parser = MarkdownParser(options: plainOptions)
        for seed in UInt64(0)..<1_500 {
            let text = Self.text(seed: seed)
            let document = parser.parse(text)
            let count = text.utf8.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
            let lines = document.headings.map(\.line)
            #expect(lines == lines.sorted(), "seed \(seed)")
            let others = [document.links.map(\.line), document.images.map(\.line), document.notices.map(\.line)]
            for line in lines + others.joined() {
                #expect((1...count).contains(line), "seed \(seed)")
            }
        }
    }

    @Test("The same text gives the same document")
    func pure() {
        let parser = MarkdownParser(options: articleOptions)
        for seed in UInt64(0)..<500 {
            #expect(parser.parse(Self.text(seed: seed)) == parser.parse(Self.text(seed: seed)), "seed \(seed)")
        }
    }

    // With a table in it the whole text is rewritten and parsed anew, which must not show elsewhere.
    @Test("A table further up changes nothing below")
    func tableAbove() {
        let parser = MarkdownParser(options: plainOptions)
        func below(_ text: String) -> String {
            let html = parser.parse(text).html
            return String(html[(html.firstRange(of: "</h2>")?.upperBound ?? html.startIndex)...])
        }
        for seed in UInt64(0)..<1_000 {
            let text = "## Đến đây\n\n" + Self.text(seed: seed)
            #expect(below("|a|[b](c)|\n|-|-|\n|*d*|`e`|\n\n" + text) == below(text), "seed \(seed)")
        }
    }
}

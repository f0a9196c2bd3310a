import Markdown
import TestSupport
import Testing

@Suite("Markdown becomes HTML as the cases say") struct MarkdownCaseTests {
    @Test("Tables come out as GFM has them", arguments: try CaseFile.load("markdown-tables"))
    func tables(example: Case) {
        let html = MarkdownParser(options: plainOptions).parse(example.input).html
        #expect(html == example.expected + "\n")
    }

    @Test("Articles: HTML, headings, links, images, notices", arguments: try CaseFile.load("markdown-articles"))
    func articles(example: Case) {
        #expect(MarkdownParser(options: articleOptions).parse(example.input).described == example.expected)
    }

    @Test("Hostile text is harmless", arguments: try CaseFile.load("markdown-hostile"))
    func hostile(example: Case) {
        let document = MarkdownParser(options: articleOptions).parse(example.input)
        #expect(document.described == example.expected)
        #expect(harm(in: document.html) == nil)
    }
}

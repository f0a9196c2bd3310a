import Foundation
import TestSupport
import Testing

@testable import Markdown

/// The examples of the two specifications, fetched by `Tests/fetch-specs.sh`.
@Suite("Markdown follows CommonMark and GFM") struct SpecTests {
    struct Example: Decodable {
        let markdown: String
        let html: String
        let example: Int
        let section: String
    }

    @Test("Every CommonMark 0.30 example without raw HTML comes out as the specification says")
    func commonMark() throws {
        let examples = try JSONDecoder().decode([Example].self, from: specification("commonmark-0.30.json"))
        #expect(examples.count == 652)
        let (raw, others) = (examples.filter(holdsRawHTML), examples.filter { !holdsRawHTML($0) })
        // Counted, so that none is dropped unseen: these 71 have a node of raw HTML in cmark's tree of the example.
        #expect(raw.count == 71)
        #expect(others.count == 581)
        for example in others {
            let html = withoutIDs(MarkdownParser(options: plainOptions).parse(example.markdown).html)
            #expect(html == example.html, "example \(example.example), \(example.section)")
        }
    }

    @Test("Examples with raw HTML come out without it")
    func rawHTML() throws {
        let examples = try JSONDecoder().decode([Example].self, from: specification("commonmark-0.30.json"))
        for example in examples where holdsRawHTML(example) {
            let html = MarkdownParser(options: plainOptions).parse(example.markdown).html
            #expect(harm(in: html) == nil, "example \(example.example)")
        }
    }

    @Test("Every example of GFM 0.29, Tables (extension), comes out as the specification says")
    func tables() throws {
        let text = String(decoding: try specification("gfm-0.29.txt"), as: UTF8.self)
        let fence = String(repeating: "`", count: 32)
        let examples = text.components(separatedBy: fence + " example table\n").dropFirst()
        #expect(examples.count == 8)
        for example in examples {
            let parts = (example.components(separatedBy: fence + "\n").first ?? "").components(separatedBy: "\n.\n")
            try #require(parts.count == 2)
            #expect(MarkdownParser(options: plainOptions).parse(parts[0] + "\n").html == parts[1])
        }
    }

    private func holdsRawHTML(_ example: Example) -> Bool {
        var found = false
        SyntaxTree(parsing: Array(example.markdown.utf8))?.walk { node, _ in
            if node.isRawHTML { found = true }
        }
        return found
    }

    private func withoutIDs(_ html: String) -> String {
        html.replacing(#/(<h[1-6]) id="[^"]*"/#) { $0.1 }
    }

    struct MissingSpecification: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is missing. Run Tests/fetch-specs.sh once to fetch the specifications." }
    }

    private func specification(_ name: String) throws -> Data {
        let given = ProcessInfo.processInfo.environment["TDKT_SPECS"].map { URL(filePath: $0) }
        let file = (given ?? repositoryRoot.appending(path: ".build/specs")).appending(path: name)
        guard let data = try? Data(contentsOf: file) else { throw MissingSpecification(path: file.path) }
        return data
    }
}

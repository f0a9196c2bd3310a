import Markdown
import Proofreading
import Vietnamese

/// How a text of the content tree is built, apart from the letters that mending changes: the blocks and inlines of its Markdown,
/// the keys and values of its YAML, the rows and cells of its list. Mending must leave it as it is.
package struct TextShape: Sendable {
    package enum Kind: Sendable { case markdown, yaml, csv }

    /// Each nil when it can't be read; then there is no shape to be kept.
    private let settings: [String]?
    private let body: [String]?

    /// - Parameter bytes: UTF-8, as on the disk.
    package init(_ bytes: [UInt8], kind: Kind) {
        let text = String(decoding: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), as: UTF8.self)
        // As `SourceText` reads it.
        let lines = text.nfc.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        switch kind {
        case .markdown:
            let block = try? FrontMatterBlock(lines, path: "")
            settings = block.flatMap { Self.values(of: $0.yaml) }
            body = Self.blocks(of: block?.body ?? lines)
        case .yaml: (settings, body) = (Self.values(of: lines), [])
        case .csv: (settings, body) = ([], Self.cells(of: lines))
        }
    }

    /// Whether a mended text is built as this one is. What could not be read before may be built in any way afterwards.
    package func isKept(by mended: TextShape) -> Bool {
        (settings == nil || settings == mended.settings) && (body == nil || body == mended.body)
    }

    // MARK: Markdown

    /// The HTML, in pieces outside and inside of code.
    private static func blocks(of markdown: String) -> [String] {
        let html = MarkdownParser(options: MarkdownOptions(slug: { _ in "" })).parse(markdown).html
        var (pieces, rest): ([String], Substring) = ([], html[...])
        while let code = rest.range(of: "<pre") {
            let end = rest[code.lowerBound...].range(of: "</pre>")?.upperBound ?? rest.endIndex
            pieces.append(visible(rest[..<code.lowerBound]))
            // In code every space counts.
            pieces.append(String(rest[code.lowerBound..<end]))
            rest = rest[end...]
        }
        return pieces + [visible(rest)]
    }

    /// Spaces beside a tag are at the end or beginning of what is shown, or stay what they were.
    private static func visible(_ html: Substring) -> String {
        Mending.letters(of: String(html)).replacing(" <", with: "<").replacing("> ", with: ">")
    }

    // MARK: YAML

    private static func values(of yaml: String) -> [String]? {
        guard let root = try? YAMLNode.parse(yaml).root else { return nil }
        var values: [String] = []
        append(root, to: &values)
        return values
    }

    private static func append(_ node: YAMLNode, to values: inout [String]) {
        if let scalar = node.scalar { values.append("\(node.isNull):" + trimmed(scalar)) }
        if let list = node.list {
            values.append("[\(list.count)")
            for node in list { append(node, to: &values) }
        }
        if let mapping = node.mapping {
            values.append("{\(mapping.count)")
            for (key, value) in mapping {
                append(key, to: &values)
                append(value, to: &values)
            }
        }
    }

    private static func trimmed(_ text: String) -> String { Mending.letters(of: text).trimmed }

    // MARK: Lists

    private static func cells(of list: String) -> [String]? {
        guard let separator = CSVSeparator.likely(in: list).first, let rows = try? CSVRows(list, separator).rows else {
            return nil
        }
        return rows.flatMap { row in ["row"] + row.cells.map { "cell:" + trimmed($0) } }
    }
}

/// Markdown text to a document: CommonMark 0.30 by libcmark in safe mode, and the tables of GFM 0.29.
///
/// Parsing never fails: every text is a document, and what an editor should hear of is among its notices.
/// What is done here takes time linear in the text's length, whatever the text.
package struct MarkdownParser: Sendable {
    /// Deeper nesting than this gets a notice: no article needs it, and browsers flatten what lies much deeper.
    package static let depthLimit = 100

    private let options: MarkdownOptions

    package init(options: MarkdownOptions) {
        self.options = options
    }

    package func parse(_ text: String) -> MarkdownDocument {
        var text = text
        return text.withUTF8 { bytes in
            withSyntaxTree(of: bytes, tableStyle: TableStyle(options)) { tree, lines in
                var reader = DocumentReader(options: options, lines: lines)
                tree.walk { reader.visit($0, entering: $1) }
                return reader.finished(tree)
            } ?? MarkdownDocument()
        }
    }
}

/// The text of a Markdown text without markup, alternative texts included, a line for each block: for search.
package func plainText(of markdown: String) -> String {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
        withSyntaxTree(of: bytes, tableStyle: TableStyle()) { tree, _ in
            var reader = PlainTextReader()
            tree.walk { reader.visit($0, entering: $1) }
            return reader.text
        } ?? ""
    }
}

/// Parses the text, lays its tables on the tree, and lends both out.
private func withSyntaxTree<Result>(
    of text: UnsafeBufferPointer<UInt8>, tableStyle: TableStyle,
    use: (borrowing SyntaxTree, SourceLines) -> Result
) -> Result? {
    // The byte order mark is not text; cmark would skip it only at the very beginning, where cells may be put.
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? UnsafeBufferPointer(rebasing: text[3...]) : text
    guard let tree = SyntaxTree(parsing: text) else { return nil }
    let candidates = delimiterRowCandidates(in: text)
    guard !candidates.isEmpty else { return use(tree, SourceLines(text: text)) }
    let source = LineIndex(Array(text))
    guard let layout = TableLayout(source: source, candidates: candidates, tree: tree) else {
        return use(tree, SourceLines(text: text))
    }
    guard let tabled = layout.parsed(style: tableStyle) else { return nil }
    return use(tabled, SourceLines(text: text, cellLines: layout.cellLines, emptyHeaders: layout.emptyHeaders))
}

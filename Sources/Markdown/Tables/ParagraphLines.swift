import CCmark

/// The lines of a paragraph or of a heading with an underline, which is a paragraph to all but its last line.
struct ParagraphLines {
    private let node: Node
    private let source: LineIndex
    private let firstLine: Int
    let lines: Range<Int>
    let isHeading: Bool

    init?(_ node: Node, source: LineIndex, firstLine: Int) {
        let type = node.type
        guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { return nil }
        let first = node.startLine - firstLine
        guard first >= 0 else { return nil }
        var last = min(node.endLine - firstLine, source.count - 1)
        isHeading = type == CMARK_NODE_HEADING
        if isHeading {
            guard last > first else { return nil }
            // cmark gives the line after the underline as the heading's last, except at the end of a text.
            if last - 1 > first, source.isUnderline(last - 1) { last -= 1 }
        }
        self.node = node
        self.source = source
        self.firstLine = firstLine
        lines = first..<(max(first, last) + 1)
    }

    lazy var chain = ContainerChain(around: node, source: source, firstLine: firstLine)

    /// After a line of a table that was found before.
    var followsHeading: Bool { node.previous?.type == CMARK_NODE_HEADING }

    /// The text of the line before the delimiter row. It can be lazy, unless it is the paragraph's first.
    mutating func header(before delimiter: Int) -> Range<Int> {
        let line = source.line(delimiter - 1)
        let isFirst = delimiter - 1 == lines.lowerBound
        let start = isFirst ? line.lowerBound + node.startColumn - 1 : chain.match(line: delimiter - 1).text
        return min(start, line.upperBound)..<line.upperBound
    }
}

extension LineIndex {
    /// The underline of a heading.
    fileprivate func isUnderline(_ line: Int) -> Bool {
        let text = bytes[afterMarks(line)]
        guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        return text.allSatisfy { $0 == first }
    }

    func isThematicBreak(_ line: Int) -> Bool {
        firstBlock(in: afterMarks(line)) == CMARK_NODE_THEMATIC_BREAK
    }

    /// Whether a line that continues a paragraph would begin a block if none were open: HTML, a list, a line across.
    /// cmark itself is asked, and only about lines that begin so.
    func beginsBlock(_ line: Range<Int>) -> Bool {
        guard let first = bytes[line].first, "<-+*0123456789".utf8.contains(first) else { return false }
        let type = firstBlock(in: line)
        return type != nil && type != CMARK_NODE_PARAGRAPH
    }

    private func firstBlock(in line: Range<Int>) -> cmark_node_type? {
        bytes[line].withUnsafeBufferPointer { text in
            guard let tree = SyntaxTree(parsing: text) else { return nil }
            return tree.root.firstChild?.type
        }
    }
}

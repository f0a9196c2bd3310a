import CCmark

/// Lines of the text that was given, for nodes of a tree that may have been parsed from a rewritten one.
struct SourceLines {
    private let text: UnsafeBufferPointer<UInt8>
    /// The rewritten text begins with the cells of all tables, one a line: the line where each was written.
    private let cellLines: [Int]
    /// Lines, from 1, of tables whose columns have no names.
    let emptyHeaders: [Int]
    private lazy var index = LineIndex(Array(text))
    /// The paragraph asked about last: one with many links is looked at once.
    private var shifted: (paragraph: Node, lines: Int)?

    init(text: UnsafeBufferPointer<UInt8>, cellLines: [Int] = [], emptyHeaders: [Int] = []) {
        self.text = text
        self.cellLines = cellLines
        self.emptyHeaders = emptyHeaders
    }

    /// The line, from 1, of a block.
    func line(of node: Node) -> Int {
        source(node.startLine)
    }

    /// The line, from 1, of an inline node in a paragraph (or in a cell or heading, without one).
    mutating func line(of node: Node, in paragraph: Node?) -> Int {
        source(node.startLine) + (paragraph.map { definitionLines(before: $0) } ?? 0)
    }

    private func source(_ line: Int) -> Int {
        line <= cellLines.count ? cellLines[max(0, line - 1)] : line - cellLines.count
    }

    /// cmark takes link reference definitions off a paragraph's beginning and then counts the lines of what remains
    /// from the paragraph's first line. How many lines it took shows at the other end.
    private mutating func definitionLines(before paragraph: Node) -> Int {
        guard paragraph.endLine > paragraph.startLine else { return 0 }
        if let shifted, shifted.paragraph == paragraph { return shifted.lines }
        let lines = beginsWithBracket(paragraph) ? linesMissing(in: paragraph) : 0
        shifted = (paragraph, lines)
        return lines
    }

    private func linesMissing(in paragraph: Node) -> Int {
        var last = paragraph
        while let child = last.lastChild { last = child }
        return last.endLine > 0 ? max(0, paragraph.endLine - last.endLine) : 0
    }

    private mutating func beginsWithBracket(_ paragraph: Node) -> Bool {
        let line = index.line(source(paragraph.startLine) - 1)
        let start = line.lowerBound + paragraph.startColumn - 1
        return line.contains(start) && index.bytes[start] == UInt8(ascii: "[")
    }
}

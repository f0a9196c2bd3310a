import CCmark

/// Finds the tables of a text in the tree that cmark, which knows none, made of it.
///
/// A table begins inside a paragraph: its delimiter row is a line that continues one. It goes on to the paragraph's end,
/// unless a line would begin another block now that no paragraph is open (indented code, a list that starts at 2),
/// or would only continue the paragraph lazily. What comes after such a line cmark has read in the wrong state, so
/// the search stops there, and is taken up again when the text has been parsed anew with that table set apart.
struct TableFinder {
    /// Header cells beyond which there is no table, and cells filled up in short rows, over the whole text, beyond
    /// which a short row ends its table: as cmark-gfm has it, against output out of proportion to the input.
    static let columnLimit = 65_535
    static let fillLimit = 0x80000

    private let source: LineIndex
    private let candidates: [Int]
    private var nextCandidate = 0
    private var filled = 0
    private(set) var tables: [Table] = []

    init(source: LineIndex, candidates: [Int]) {
        self.source = source
        self.candidates = candidates
    }

    /// Looks for tables after the last known one.
    /// - Parameter firstLine: the number, in the tree, of the source's line 0.
    /// - Returns: whether there is more to find once the text has been parsed anew.
    mutating func search(_ tree: borrowing SyntaxTree, firstLine: Int) -> Bool {
        skipCandidates(before: tables.last?.endLine ?? 0)
        var block = tree.root.firstChild
        while let node = block {
            if var text = ParagraphLines(node, source: source, firstLine: firstLine), !inspect(&text) { return true }
            block = node.nextBlock
        }
        return false
    }

    private mutating func skipCandidates(before line: Int) {
        while nextCandidate < candidates.count, candidates[nextCandidate] < line { nextCandidate += 1 }
    }

    /// - Returns: false when the search must stop.
    private mutating func inspect(_ text: inout ParagraphLines) -> Bool {
        if let last = tables.indices.last, tables[last].endLine == text.lines.lowerBound, text.followsHeading {
            let rows = addRows(to: last, from: &text)
            if rows > 0 { return isClean(tables[last], in: text) }
        }
        guard let table = firstTable(in: &text) else { return true }
        tables.append(table)
        addRows(to: tables.count - 1, from: &text)
        return isClean(tables[tables.count - 1], in: text)
    }

    private mutating func firstTable(in text: inout ParagraphLines) -> Table? {
        skipCandidates(before: text.lines.lowerBound + 1)
        while nextCandidate < candidates.count, candidates[nextCandidate] < text.lines.upperBound {
            let line = candidates[nextCandidate]
            nextCandidate += 1
            let match = text.chain.match(line: line)
            guard match.isComplete, match.indent <= 3 else { continue }
            // As in cmark-gfm, a delimiter row that does not fit its header leaves the paragraph without a table.
            return table(delimiter: line, at: match.text, in: &text)
        }
        return nil
    }

    private func table(delimiter: Int, at start: Int, in text: inout ParagraphLines) -> Table? {
        let line = source.line(delimiter)
        guard let alignments = delimiterRow(source.bytes[source.trimmed(start..<line.upperBound)]) else { return nil }
        let isFirst = delimiter - 1 == text.lines.lowerBound
        let header = text.header(before: delimiter)
        let cells = cells(of: source.trimmed(header), in: source, limit: Self.columnLimit + 1)
        guard cells.count == alignments.count, cells.count <= Self.columnLimit else { return nil }
        // A header further down may be a lazy line; in its place stands what the delimiter row begins with.
        let prefix = line.lowerBound..<start
        let ownPrefix = source.line(delimiter - 1).lowerBound..<header.lowerBound
        return Table(
            alignments: alignments, firstLine: delimiter - 1, prefixes: [isFirst ? ownPrefix : prefix, prefix],
            rows: [cells])
    }

    /// Takes the paragraph's lines into the table as far as they are rows.
    /// - Returns: how many there were.
    @discardableResult
    private mutating func addRows(to table: Int, from text: inout ParagraphLines) -> Int {
        let before = tables[table].rows.count
        let columns = tables[table].alignments.count
        while tables[table].endLine < text.lines.upperBound, filled <= Self.fillLimit {
            let line = source.line(tables[table].endLine)
            let match = text.chain.match(line: tables[table].endLine)
            guard match.isComplete, match.indent <= 3, !source.beginsBlock(match.text..<line.upperBound) else { break }
            let cells = cells(of: source.trimmed(match.text..<line.upperBound), in: source, limit: columns)
            if cells.isEmpty { break }
            filled += columns - cells.count
            tables[table].prefixes.append(line.lowerBound..<match.text)
            tables[table].rows.append(cells)
        }
        return tables[table].rows.count - before
    }

    /// Whether cmark is in the same state after the table's last line as it would be knowing the table.
    private func isClean(_ table: Table, in text: ParagraphLines) -> Bool {
        text.isHeading ? source.isThematicBreak(table.endLine) : table.endLine == text.lines.upperBound
    }
}

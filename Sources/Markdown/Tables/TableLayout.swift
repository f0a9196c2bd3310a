/// The tables of a text, laid on cmark's tree.
///
/// cmark parses a rewritten text, in which
/// - each line of a table is an empty heading, `#`: a block of one line which, like a row, no text continues, and which
///   stands in the same quotes and list items; and
/// - before everything else stands each cell as a heading of its own, `# text #`: there nothing in it can begin a block,
///   and it is one document with the link definitions that it may refer to.
///
/// Then the cells' inline nodes are moved to where the first of the table's empty headings is, and the others go.
struct TableLayout {
    private let tables: [Table]
    private let rewritten: RewrittenText

    /// For each of the lines that hold cells, the line, from 1, where the cell was written.
    var cellLines: [Int] { rewritten.cellLines }

    /// Lines, from 1, of headers in which no cell has any text.
    var emptyHeaders: [Int] {
        tables.filter { $0.rows[0].allSatisfy(\.isEmpty) }.map { $0.firstLine + 1 }
    }

    /// - Returns: nil when the text has no table after all.
    init?(source: LineIndex, candidates: [Int], tree: borrowing SyntaxTree) {
        var finder = TableFinder(source: source, candidates: candidates)
        var hasMore = finder.search(tree, firstLine: 1)
        guard !finder.tables.isEmpty else { return nil }
        var text = RewrittenText(source, tables: finder.tables)
        // Each round finds at least one more table or row. An article needs one; a text made to need very many stays
        // linear by doing without the tables that were not found yet.
        var allowance = 1_000_000 + 16 * source.bytes.count
        while hasMore, allowance > 0, let tree = SyntaxTree(parsing: text.bytes) {
            hasMore = finder.search(tree, firstLine: text.cellLines.count + 1)
            allowance -= text.bytes.count
            text = RewrittenText(source, tables: finder.tables)
        }
        tables = finder.tables
        rewritten = text
    }

    /// The tree of the text with its tables in place.
    func parsed(style: TableStyle) -> SyntaxTree? {
        guard let tree = SyntaxTree(parsing: rewritten.bytes) else { return nil }
        var writer = TableWriter(style: style, cells: rewritten.cells(of: tree))
        let placeholders = placeholders(in: tree)
        for (table, lines) in zip(tables, placeholders) {
            guard let first = lines.first, let block = writer.block(for: table) else { continue }
            lines.dropFirst().forEach { $0.remove() }
            first.replace(with: block)
        }
        return tree
    }

    /// For each table, the empty headings that hold its place.
    private func placeholders(in tree: borrowing SyntaxTree) -> [[Node]] {
        var found = [[Node]](repeating: [], count: tables.count)
        var table = 0
        var block = tree.root.firstChild
        while let node = block, table < tables.count {
            let line = node.startLine - 1 - cellLines.count
            while table < tables.count, tables[table].endLine <= line { table += 1 }
            if table < tables.count, tables[table].firstLine <= line, node.isHeading { found[table].append(node) }
            block = node.nextBlock
        }
        return found
    }
}

/// A text as `TableLayout` has cmark parse it.
private struct RewrittenText {
    private(set) var bytes: [UInt8] = []
    private(set) var cellLines: [Int] = []

    init(_ source: LineIndex, tables: [Table]) {
        bytes.reserveCapacity(source.bytes.count + source.bytes.count / 4)
        for table in tables {
            for (row, cells) in table.rows.enumerated() {
                for cell in cells where !cell.isEmpty { append(cell, in: source, line: table.line(ofRow: row)) }
            }
        }
        appendLines(of: source, tables: tables)
    }

    /// The headings that hold the cells. They are the tree's first nodes.
    func cells(of tree: borrowing SyntaxTree) -> [Node] {
        var cells: [Node] = []
        cells.reserveCapacity(cellLines.count)
        var node = tree.root.firstChild
        while let cell = node, cells.count < cellLines.count {
            cells.append(cell)
            node = cell.next
        }
        return cells
    }

    private mutating func append(_ cell: Range<Int>, in source: LineIndex, line: Int) {
        bytes.append(contentsOf: "# ".utf8)
        source.appendCell(cell, to: &bytes)
        // The closing mark keeps one that ends the cell from being taken for it.
        bytes.append(contentsOf: " #\n".utf8)
        cellLines.append(line + 1)
    }

    private mutating func appendLines(of source: LineIndex, tables: [Table]) {
        var copied = 0
        for table in tables {
            bytes.append(contentsOf: source.bytes[copied..<source.line(table.firstLine).lowerBound])
            for prefix in table.prefixes {
                bytes.append(contentsOf: source.bytes[prefix])
                bytes.append(contentsOf: "#\n".utf8)
            }
            copied = source.line(table.endLine - 1).upperBound
        }
        bytes.append(contentsOf: source.bytes[copied...])
    }
}

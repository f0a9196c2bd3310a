import CCmark

/// Makes the node of a table: the cells, and between them the tags as cmark-gfm prints them.
struct TableWriter {
    private let style: TableStyle
    /// The headings whose inline nodes are the texts of the cells, for all tables in order.
    private var cells: ArraySlice<Node>
    /// Tags that wait for the next cell with text, or for the table's end.
    private var pending = ""

    init(style: TableStyle, cells: [Node]) {
        self.style = style
        self.cells = cells[...]
    }

    mutating func block(for table: Table) -> Node? {
        guard let block = Node(custom: CMARK_NODE_CUSTOM_BLOCK, before: "", after: "") else { return nil }
        pending = style.opening + "<thead>\n"
        addRow(table.rows[0], of: table, isHeader: true, to: block)
        pending += "</thead>\n"
        if table.rows.count > 1 {
            pending += "<tbody>\n"
            for row in table.rows.dropFirst() { addRow(row, of: table, isHeader: false, to: block) }
            pending += "</tbody>\n"
        }
        block.setAfter(pending + style.closing)
        return block
    }

    private mutating func addRow(_ row: [Range<Int>], of table: Table, isHeader: Bool, to block: Node) {
        let close = isHeader ? "</th>\n" : "</td>\n"
        pending += "<tr>\n"
        for (column, alignment) in table.alignments.enumerated() {
            pending += style.cell(alignment, isHeader: isHeader)
            if column < row.count, !row[column].isEmpty {
                addCell(to: block, close: close)
            } else {
                pending += close
            }
        }
        pending += "</tr>\n"
    }

    private mutating func addCell(to block: Node, close: String) {
        guard let text = cells.popFirst(),
            let cell = Node(custom: CMARK_NODE_CUSTOM_INLINE, before: pending, after: close)
        else { return }
        pending = ""
        cell.adoptChildren(of: text)
        text.remove()
        block.append(cell)
    }
}

/// One table of a text, by its place in the source. Lines are from 0.
struct Table {
    let alignments: [ColumnAlignment]
    /// The header's line; the delimiter row's is the next.
    let firstLine: Int
    /// For each line of the table, what its containers and its indentation put before it.
    var prefixes: [Range<Int>]
    /// The header's cells, then each row's. Cells that a short row lacks are not listed.
    var rows: [[Range<Int>]]

    /// The line after the table's last.
    var endLine: Int { firstLine + prefixes.count }

    /// The line of a row of `rows`.
    func line(ofRow row: Int) -> Int { row == 0 ? firstLine : firstLine + row + 1 }
}

/// How tables are printed.
struct TableStyle {
    /// See `MarkdownOptions.accessibleTables`.
    var isAccessible = false
    var label = ""

    init() {}

    init(_ options: MarkdownOptions) {
        isAccessible = options.accessibleTables
        label = options.tableLabel
    }

    var opening: String {
        guard isAccessible else { return "<table>\n" }
        let label = label.escapedForHTML
        return "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">\n<table>\n"
    }

    var closing: String { isAccessible ? "</table>\n</div>" : "</table>" }

    /// The opening tag of a cell.
    func cell(_ alignment: ColumnAlignment, isHeader: Bool) -> String {
        let scope = isHeader && isAccessible ? " scope=\"col\"" : ""
        return "<\(isHeader ? "th" : "td")\(scope)\(attribute(for: alignment))>"
    }

    private func attribute(for alignment: ColumnAlignment) -> String {
        switch alignment {
        case .none: ""
        case .left: isAccessible ? " class=\"tl\"" : " align=\"left\""
        case .center: isAccessible ? " class=\"tc\"" : " align=\"center\""
        case .right: isAccessible ? " class=\"tr\"" : " align=\"right\""
        }
    }
}

import Diagnostics

/// A table while it is read line by line: the columns that its head names, and what its rows say of persons.
struct PersonTable {
    /// A title may stand above the head of a list.
    private static let searchedRows = 20
    /// In lines: quotes that are never closed must not make one row of the rest.
    private static let longestRow = 30

    private var columns: PersonColumns?
    private var hasHead = false
    private var rows = 0
    /// Where a row began that goes on because of a line break in a quoted cell, and on how many lines.
    private var open: (start: Int, lines: Int)?

    /// A table begins whose head was read already.
    mutating func begin(_ head: Range<Int>, in sheet: Sheet) {
        self = PersonTable()
        read(head: head, in: sheet)
    }

    /// What the row says that ends with the line being read.
    mutating func endLine(of sheet: Sheet, _ contacts: AllowedContacts) -> [Finding] {
        guard let tableStart = sheet.tableStart else {
            if rows > 0 { self = PersonTable() }
            return []
        }
        if tableStart == sheet.line.lowerBound { self = PersonTable() }
        // Most tables say nothing of persons but their names.
        guard columns != nil || !hasHead, let row = row(of: sheet) else { return [] }
        rows += 1
        if let columns { return columns.findings(in: sheet.cells(row, parted: columns.separator), of: sheet, contacts) }
        if !hasHead, sheet.kind == .csv ? rows <= Self.searchedRows : rows == 1 { read(head: row, in: sheet) }
        return []
    }

    private mutating func read(head row: Range<Int>, in sheet: Sheet) {
        rows = max(rows, 1)
        let separator = sheet.kind == .csv ? sheet.separator(of: row) : UInt8(ascii: "|")
        let titles = sheet.cells(row, parted: separator).map { ColumnTitle(sheet.text($0)) }
        columns = PersonColumns(titles, parted: separator)
        hasHead = columns != nil || titles.contains(where: \.isOfHead)
    }

    /// Nil while a quoted cell goes on on the next line.
    private mutating func row(of sheet: Sheet) -> Range<Int>? {
        let start = open?.start ?? sheet.line.lowerBound
        guard sheet.kind == .csv else { return sheet.line }
        let quotes = sheet.bytes[sheet.line].count { $0 == UInt8(ascii: "\"") }
        let isOpen = (open != nil) != (quotes % 2 == 1)
        let lines = (open?.lines ?? 0) + 1
        guard isOpen, lines < Self.longestRow else {
            open = nil
            return start..<sheet.line.upperBound
        }
        open = (start, lines)
        return nil
    }
}

extension Finding {
    /// Whether another is about the same data already.
    func isSame(_ other: Finding) -> Bool {
        guard let data, let known = other.data else { return false }
        return data.overlaps(known)
    }
}

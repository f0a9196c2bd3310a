import Diagnostics

/// A table while it is read line by line: the columns that its head names, and what its rows say of persons.
struct PersonTable {
    /// A title may stand above the head of a list.
    private static let searchedRows = 20
    /// In lines: quotes that are never closed must not make one row of the rest.
    private static let longestRow = 30

    private var columns: PersonColumns?
    private var hasHead = false
    /// The head's titles, while the row below may be the second one of it.
    private var upperTitles: [ColumnTitle] = []
    private var headSeparator = UInt8(ascii: "|")
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
        if !upperTitles.isEmpty, tableStart != sheet.line.lowerBound, readsLowerHead(sheet) { return [] }
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
        upperTitles = hasHead ? titles : []
        headSeparator = separator
    }

    /// Takes the second row of a head, whose titles are below those that span several columns:
    ///
    ///     STT,Cá nhân,,Danh hiệu
    ///     ,Họ tên,CCCD,
    private mutating func readsLowerHead(_ sheet: Sheet) -> Bool {
        let row = sheet.bytes[sheet.line]
        // The line that parts a Markdown table's head from its body.
        if sheet.kind != .csv, row.allSatisfy({ [32, 45, 58, 124].contains($0) }) { return false }
        let upper = upperTitles
        upperTitles = []
        guard !row.contains(where: \.isDigit) else { return false }
        let titles = sheet.cells(sheet.line, parted: headSeparator).map { ColumnTitle(sheet.text($0)) }
        guard titles.contains(where: \.isMeaningful) else { return false }
        let merged = titles.indices.map { place in
            titles[place].isMeaningful || !upper.indices.contains(place) ? titles[place] : upper[place]
        }
        guard let found = PersonColumns(merged, parted: headSeparator) else { return false }
        columns = found
        return true
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

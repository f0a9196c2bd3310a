import Diagnostics
import Vietnamese

/// Columns of a list or table that say of persons what stands in no sentence: their class at school, where they live, and
/// the numbers and dates that are theirs by the column's title, whatever a spreadsheet made of them.
struct PersonColumns {
    /// What stands between two cells.
    let separator: UInt8
    private let name: Int?
    private let schoolClass: Int?
    private let home: Int?
    private let data: [(place: Int, kind: ColumnTitle.Kind)]
    /// The first of three columns “Ngày”, “tháng”, “năm sinh”: their own, or one title whose commas parted it.
    private let partedBirth: Int?

    /// Nil when there are none, as in nearly all lists.
    init?(_ titles: [ColumnTitle], parted separator: UInt8) {
        name = titles.firstIndex(where: \.isName)
        let isOfPersons = name != nil
        schoolClass = isOfPersons ? titles.firstIndex(where: \.isSchoolClass) : nil
        home = isOfPersons ? titles.firstIndex(where: \.isHome) : nil
        var data: [(Int, ColumnTitle.Kind)] = []
        for (place, title) in titles.enumerated() {
            // “Ngày, tháng, năm sinh” over two columns, for men and for women, leaves the second one's cell empty.
            let isMerged = title.isEmpty && data.last.map { $0 == (place - 1, .birthDate) } ?? false
            if let kind = isMerged ? .birthDate : title.kind { data.append((place, kind)) }
        }
        partedBirth = titles.indices.dropFirst(2).first { place in
            titles[place - 2].isDay && titles[place - 1].isMonth && titles[place].kind == .birthDate
        }.map { $0 - 2 }
        self.data = data
        self.separator = separator
        guard schoolClass != nil || home != nil || !data.isEmpty else { return nil }
    }

    /// What a row says of one person.
    func findings(in row: [Sheet.Cell], of sheet: Sheet, _ contacts: AllowedContacts) -> [Finding] {
        let isPerson = cell(name, of: row).map { PupilName.isFullName(sheet.text($0)) } ?? false
        return plainWords(in: row, of: sheet)
            + data.compactMap { column in
                guard row.indices.contains(column.place), !row[column.place].isEmpty else { return nil }
                let cell = row[column.place]
                let value = CellValue(sheet.text(cell))
                let message =
                    value.message(column.kind, isOfPersons: name != nil, contacts)
                    ?? (isPerson && column.kind == .account ? value.shortAccount(contacts) : nil)
                return message.map { Finding(offset: cell.lowerBound, body: .message($0), data: cell) }
            } + (partedBirth.flatMap { birth(from: $0, in: row, of: sheet) }.map { [$0] } ?? [])
    }

    /// A date in the first of the three columns, or in all of them.
    private func birth(from first: Int, in row: [Sheet.Cell], of sheet: Sheet) -> Finding? {
        guard row.indices.contains(first) else { return nil }
        let cells = row[first...].prefix(3)
        let isWhole = BirthCell(sheet.text(row[first])).isDate(isOfPersons: name != nil)
        let joined = cells.map(sheet.text).joined(separator: "/")
        let isParted = cells.allSatisfy { !$0.isEmpty && sheet.bytes[$0].allSatisfy(\.isDigit) }
        guard isWhole || isParted && cells.count == 3 && BirthCell(joined).isDate(isOfPersons: true) else { return nil }
        let end = isWhole ? row[first].upperBound : cells[first + 2].upperBound
        return Finding(
            offset: row[first].lowerBound, body: .message(.birthDate()), data: row[first].lowerBound..<end)
    }

    /// Rows of bodies, whose names have small letters, say nothing.
    private func plainWords(in row: [Sheet.Cell], of sheet: Sheet) -> [Finding] {
        guard let place = name, row.indices.contains(place), schoolClass != nil || home != nil else { return [] }
        let name = sheet.text(row[place])
        guard PupilName.isFullName(name) else { return [] }
        var found: [Finding] = []
        if let cell = cell(schoolClass, of: row), Self.isClass(sheet.bytes[cell]) {
            found.append(Finding(offset: row[place].lowerBound, body: .message(.minor(name)), data: row[place]))
        }
        if let cell = cell(home, of: row), HomePlace.isMeant(by: sheet.text(cell).lowercased()) {
            found.append(Finding(offset: cell.lowerBound, body: .message(.homeAddress()), data: cell))
        }
        return found
    }

    private func cell(_ column: Int?, of row: [Sheet.Cell]) -> Sheet.Cell? {
        column.flatMap { row.indices.contains($0) ? row[$0] : nil }
    }

    /// 7B, 12A1, 5: schools have twelve classes.
    private static func isClass(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let digits = cell.prefix { $0.isDigit }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        return digits.count <= 2 && (1...12).contains(number) && cell.count <= digits.count + 4
    }
}

/// Places that only a house or a hamlet has.
enum HomePlace {
    private static let exact = ["số nhà", "nhà số", " số ", "tổ ", "hẻm", "ngõ ", "ngách"]
    private static let near = ["thôn ", "làng ", "xóm ", "ấp ", "buôn ", "bản ", "khu phố", "đường "]

    /// - Parameter clause: in small letters.
    static func isMeant(by clause: String, exactly: Bool = false) -> Bool {
        let hasDigit = clause.utf8.contains(where: \.isDigit)
        let isExact = hasDigit && exact.contains { clause.contains($0) }
        return isExact || !exactly && near.contains { clause.contains($0) }
    }
}

extension Sheet {
    /// Of a row, without spaces and quotes round it.
    typealias Cell = Range<Int>

    /// The cells of a row; a separator in quotes (RFC 4180, 2.6) parts none.
    func cells(_ row: Range<Int>, parted separator: UInt8) -> [Cell] {
        var (cells, start, isQuoted) = ([Cell](), row.lowerBound, false)
        for offset in row {
            if bytes[offset] == UInt8(ascii: "\""), kind == .csv { isQuoted.toggle() }
            guard bytes[offset] == separator, !isQuoted else { continue }
            cells.append(trimmed(start..<offset))
            start = offset + 1
        }
        return cells + [trimmed(start..<row.upperBound)]
    }

    /// What parts the cells of a list's head: a tab or semicolon, since commas stand in titles too, else a comma.
    func separator(of row: Range<Int>) -> UInt8 {
        var (isQuoted, hasSemicolon) = (false, false)
        for byte in bytes[row] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 9, !isQuoted { return 9 }
            if byte == UInt8(ascii: ";"), !isQuoted { hasSemicolon = true }
        }
        return UInt8(ascii: hasSemicolon ? ";" : ",")
    }

    private func trimmed(_ cell: Cell) -> Cell {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        while start < end, [32, 34].contains(bytes[start]) { start += 1 }
        while end > start, [32, 34].contains(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}

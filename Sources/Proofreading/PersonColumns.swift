import Diagnostics
import Vietnamese

/// Columns of a list or table that say of persons what stands in no sentence: their class at school, where they live.
struct PersonColumns {
    private let name: Int
    private let schoolClass: Int?
    private let home: Int?

    private static let names = ["họ tên", "họ và tên", "tên", "name", "người được khen"]
    private static let classes = ["lớp", "lớp học", "học lớp"]
    private static let homes = ["địa chỉ", "nơi ở", "chỗ ở", "cư trú", "thường trú", "hộ khẩu", "hktt"]

    /// Nil when there are none, as in nearly all lists.
    init?(head: [Sheet.Cell], in sheet: Sheet) {
        let titles = head.map { sheet.text($0).lowercased() }
        schoolClass = titles.firstIndex { Self.classes.contains($0) }
        home = titles.firstIndex { title in Self.homes.contains { title.hasSuffix($0) || title.hasPrefix($0) } }
        guard schoolClass != nil || home != nil, let name = titles.firstIndex(where: Self.names.contains) else {
            return nil
        }
        self.name = name
    }

    /// What a row says of one person. Rows of bodies, whose names have small letters, say nothing.
    func findings(in row: [Sheet.Cell], of sheet: Sheet) -> [(message: Message, offset: Int)] {
        guard row.indices.contains(name) else { return [] }
        let name = sheet.text(row[name])
        guard PupilName.isFullName(name) else { return [] }
        var found: [(Message, Int)] = []
        if let cell = cell(schoolClass, of: row), Self.isClass(sheet.bytes[cell]) {
            found.append((.minor(name), row[self.name].lowerBound))
        }
        if let cell = cell(home, of: row), HomePlace.isMeant(by: sheet.text(cell).lowercased()) {
            found.append((.homeAddress(), cell.lowerBound))
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

    /// The cells of the line being read; a separator in quotes (RFC 4180, 2.6) parts none.
    var cells: [Cell] {
        var (cells, start, isQuoted) = ([Cell](), line.lowerBound, false)
        for offset in line {
            if bytes[offset] == UInt8(ascii: "\""), kind == .csv { isQuoted.toggle() }
            guard isSeparator(bytes[offset]), !isQuoted else { continue }
            cells.append(trimmed(start..<offset))
            start = offset + 1
        }
        return cells + [trimmed(start..<line.upperBound)]
    }

    private func trimmed(_ cell: Cell) -> Cell {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        while start < end, [32, 34].contains(bytes[start]) { start += 1 }
        while end > start, [32, 34].contains(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}

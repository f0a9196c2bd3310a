import Diagnostics

/// A number as a spreadsheet or a hasty writer leaves it, without its zero: `64085001234`, `64,085,001,234`, `6.4085E+10`,
/// `912345678`. Only a label just before it tells it from an amount.
struct BareNumber {
    let range: Range<Int>
    /// Its digits as they are written; of a power of ten only the first ones.
    private let digits: [Int]
    /// How many digits its whole part has.
    private let length: Int
    /// Whether marks part its thousands, as those of amounts.
    private let isGrouped: Bool

    /// - Parameter first: the digits at its beginning.
    /// - Returns: nil for what has too few digits, or is part of something longer.
    init?(at first: Range<Int>, in sheet: Sheet) {
        guard sheet[first.lowerBound] != 48, first.count <= 13 else { return nil }
        // Most numbers are years, or short and alone.
        let next = sheet[first.upperBound]
        guard first.count >= 8 || first.count <= 3 && (next | 32 == 101 || sheet[first.upperBound + 1].isDigit) else {
            return nil
        }
        if let power = Self.power(at: first, in: sheet) {
            (range, digits, length, isGrouped) = (first.lowerBound..<power.end, [], power.exponent + 1, false)
        } else {
            let groups = Self.groups(from: first, in: sheet)
            guard let last = groups.last, groups.count > 1 || first.count >= 8 else { return nil }
            range = first.lowerBound..<last.upperBound
            digits = groups.flatMap { $0.map { Int(sheet[$0]) - 48 } }
            (length, isGrouped) = (digits.count, groups.count > 1)
        }
        guard (8...11).contains(length), !sheet.isPart(range) else { return nil }
    }

    /// `E+10` behind the first digits, as spreadsheets write numbers for which a column is too narrow.
    private static func power(at first: Range<Int>, in sheet: Sheet) -> (end: Int, exponent: Int)? {
        var end = first.upperBound
        if [44, 46].contains(sheet[end]), sheet[end + 1].isDigit { end = sheet.digitsEnd(from: end + 1) }
        guard first.count == 1, sheet[end] | 32 == 101, sheet[end + 1] == 43 else { return nil }
        let last = sheet.digitsEnd(from: end + 2)
        guard let exponent = Int(sheet.text(end + 2..<last)), exponent < 100 else { return nil }
        return (last, exponent)
    }

    /// The first digits, and groups of three with the same sign before each.
    private static func groups(from first: Range<Int>, in sheet: Sheet) -> [Range<Int>] {
        var groups = [first]
        let sign = sheet[first.upperBound]
        guard first.count <= 3, [32, 44, 46].contains(sign) else { return groups }
        while let last = groups.last, groups.count < 5, sheet[last.upperBound] == sign {
            let end = sheet.digitsEnd(from: last.upperBound + 1)
            guard end - last.upperBound == 4 else { break }
            groups.append(last.upperBound + 1..<end)
        }
        return groups
    }

    /// An identity number without the zeros of its province, or an old one of nine digits.
    var mayBeIdentity: Bool { isIdentity || !isGrouped && !isDay }

    /// 20240512, as programs write days.
    private var isDay: Bool {
        digits.count == 8 && [[1, 9], [2, 0]].contains(Array(digits.prefix(2))) && digits[4] <= 1 && digits[6] <= 3
    }

    /// Whether its digits fit the law's form of an identity number, once its zeros are back.
    var isIdentity: Bool {
        digits.count >= 10 && Sheet.isIdentity([Int](repeating: 0, count: 12 - digits.count) + digits)
    }

    func mayBePhone(_ label: BareLabel) -> Bool {
        guard length == 9 || length == 10, !isGrouped || label.isExact else { return false }
        guard let first = digits.first else { return true }
        return length == 9 ? [3, 5, 7, 8, 9].contains(first) : first == 2
    }
}

/// The words just before a number, when they say what it is: “CCCD số”, “SĐT:”, “Số căn cước của ông Tám là”.
struct BareLabel {
    enum Kind { case identity, phone }

    let kind: Kind
    /// Whether nothing but “số” and marks is between the words and the number.
    let isNext: Bool
    /// Whether nobody uses the words for costs, subscribers or statistics.
    let isExact: Bool

    /// Words that link a label to its number.
    private static let links: Set<Substring> = ["số", "so", "là", "no", "liên", "hệ", "công", "dân", "nhân", "riêng"]
    private static let exact = ["sđt", "đt", "zalo", "số điện thoại", "số máy"]
    /// What makes a number behind “điện thoại” or “căn cước” one of money or of many persons.
    private static let amounts = [
        "cước điện", "tiền", "kinh phí", "chi phí", "lượt", "thuê bao", "tổng", "đã cấp", "số lượng", "tỷ lệ",
    ]

    /// - Parameter text: what is before the number, in small letters.
    init?(_ text: String) {
        let identity = Labels.last(Labels.identities, in: text) ?? -1
        let phone = Labels.last(Labels.phones, in: text) ?? -1
        let place = max(identity, phone)
        guard place >= 0, place > Labels.last(Labels.codes, in: text) ?? -1 else { return nil }
        let rest = text.utf8.dropFirst(place)
        guard !rest.contains(where: \.isDigit), !rest.contains(UInt8(ascii: ";")),
            !Self.amounts.contains(where: text.contains)
        else { return nil }
        kind = identity > phone ? .identity : .phone
        let words = String(decoding: rest, as: UTF8.self).split { !$0.isLetter }
        let label =
            (kind == .identity ? Labels.identities : Labels.phones).map { $0.split(separator: " ") }
            .filter { words.starts(with: $0) }.map(\.count).max() ?? 0
        isNext = words.dropFirst(label).allSatisfy(Self.links.contains)
        isExact = Labels.last(Self.exact, in: text).map { $0 >= place || $0 + 7 > place } ?? false
    }
}

extension Scan {
    /// What a label before a number without its zero says that it is.
    func bareNumber(at first: Range<Int>) -> (message: Message, range: Range<Int>)? {
        guard let number = BareNumber(at: first, in: sheet) else { return nil }
        let text = sheet.text(number.range)
        if let message = cellBeside(number.range) { return (message, number.range) }
        guard let label = BareLabel(sheet.before(first.lowerBound)),
            !Labels.isCounted(sheet.after(number.range.upperBound))
        else { return nil }
        switch label.kind {
        case .identity:
            guard label.isNext ? number.mayBeIdentity : number.isIdentity else { return nil }
            return (.identityNumber(text), number.range)
        case .phone:
            guard label.isNext, number.mayBePhone(label), !contacts.allow(text), !contacts.allow("0" + text) else {
                return nil
            }
            return (.phone(text), number.range)
        }
    }

    /// What the cell at the left says of a number that fills a cell: `| CCCD | 64085001234 |`.
    private func cellBeside(_ range: Range<Int>) -> Message? {
        guard sheet.tableStart != nil, let title = sheet.title(beside: range) else { return nil }
        return CellValue(sheet.text(range)).message(title, isOfPersons: false, contacts)
    }
}

extension Sheet {
    func digitsEnd(from start: Int) -> Int {
        var end = start
        while self[end].isDigit { end += 1 }
        return end
    }

    /// The kind of data that the title in the cell to the left of a whole cell names.
    func title(beside cell: Range<Int>) -> ColumnTitle.Kind? {
        let end = skippedBack(from: cell.lowerBound)
        guard end > line.lowerBound, isSeparator(self[end - 1]) else { return nil }
        let last = skippedBack(from: end - 1)
        var start = last
        while start > line.lowerBound, last - start < 64, !isSeparator(self[start - 1]) { start -= 1 }
        return start < last ? ColumnTitle(text(start..<last)).kind : nil
    }

    /// Where the spaces, quotes and marks of emphasis before an offset begin.
    private func skippedBack(from offset: Int) -> Int {
        var start = offset
        while start > line.lowerBound, [32, 34, 42].contains(self[start - 1]) { start -= 1 }
        return start
    }
}

import Diagnostics

/// A cell's text as a spreadsheet may have saved a number or a date: `64080001234`, `912345678.0`, `9.12E+08`,
/// `64,080,001,234`, `29252`, `1-Feb-80`.
struct CellValue {
    private let text: String
    /// Of the longest number: of its whole part, or as many as its power of ten says.
    private var digits = 0
    /// 64,080,001,234 and 912.345.678 might be amounts, too.
    private var isGrouped = false

    init(_ written: String) {
        text = written
        if let power = Self.power(written) {
            digits = power + 1
            return
        }
        for run in written.split(whereSeparator: { !Self.isOfNumber($0) }) {
            let (count, isGrouped) = Self.measure(run)
            if count > digits { (digits, self.isGrouped) = (count, isGrouped) }
        }
    }

    /// What is to be said of the cell in a column of that kind; nil for what can be none: a dash, a number of a few digits, one
    /// that is masked already.
    /// - Parameter isOfPersons: whether another column of the table has names. Without one, an amount is taken for an amount.
    func message(_ kind: ColumnTitle.Kind, isOfPersons: Bool, _ contacts: AllowedContacts) -> Message? {
        func has(_ lengths: ClosedRange<Int>) -> Bool {
            lengths.contains(digits) && (isOfPersons || digits >= 9 && !isGrouped)
        }
        switch kind {
        // A number's zeros at its beginning are lost, so that as few as seven digits may be left of nine.
        case .identity: return has(isOfPersons ? 7...14 : 7...12) ? .identityNumber(text) : nil
        case .phone: return has(isOfPersons ? 7...14 : 8...13) && !isAllowed(contacts) ? .phone(text) : nil
        case .account: return has(8...24) && !isAllowed(contacts) ? .bankAccount(text) : nil
        case .birthDate: return BirthCell(text).isDate(isOfPersons: isOfPersons) ? .birthDate() : nil
        }
    }

    /// An account of a few digits, as some banks give them: only beside a person's full name.
    func shortAccount(_ contacts: AllowedContacts) -> Message? {
        (3..<8).contains(digits) && !isAllowed(contacts) ? .bankAccount(text) : nil
    }

    private func isAllowed(_ contacts: AllowedContacts) -> Bool {
        contacts.allow(text) || contacts.allow("0" + text.prefix { $0 != "." || !text.hasSuffix(".0") })
    }

    // MARK: Numbers

    private static func isOfNumber(_ character: Character) -> Bool {
        let gaps: [Character] = [".", ",", " ", "-", "–", "/", "_", "(", ")", "\u{A0}", "\u{202F}"]
        return character.wholeNumberValue != nil || gaps.contains(character)
    }

    /// How many digits the whole part of a number has, and whether marks part its thousands.
    private static func measure(_ run: Substring) -> (digits: Int, isGrouped: Bool) {
        var groups = run.split { !$0.isNumber }
        // 912345678.0: what a spreadsheet adds to a number.
        if groups.count == 2, groups[0].count > 4, groups[1].allSatisfy({ $0 == "0" }) { groups.removeLast() }
        // “64080001234, 01/02/2021”
        if let long = groups.map(\.count).max(), long >= 7 { return (long, false) }
        let isGrouped =
            groups.count > 1 && groups[0].count <= 3 && groups[0].first != "0"
            && groups.dropFirst().allSatisfy { $0.count == 3 }
        return (groups.reduce(0) { $0 + $1.count }, isGrouped)
    }

    /// 10 of `6.4E+10`; nil for what is not written so.
    private static func power(_ text: String) -> Int? {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, first.isNumber,
            parts[0].allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." || $0 == "," })
        else { return nil }
        // LibreOffice writes 6.408E+010.
        let power = parts[1].drop { $0 == "+" }
        return power.count <= 3 ? Int(power) : nil
    }
}

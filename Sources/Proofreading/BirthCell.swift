/// A cell in a column of birth dates, as a spreadsheet may have saved it: `1/2/1980`, `Feb 1, 1980`, `29252`, `2.9252E+04`.
struct BirthCell {
    private let text: String

    init(_ written: String) { text = written.lowercased() }

    /// The days of 1920 to 2020, as spreadsheets count them (ECMA-376, 18.17.4).
    private static let serials = 7306.0..<44197.0
    private static let years = 1920...2020
    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "thg",
        "tháng",
    ]

    /// A whole day: of a year or month alone nothing is said, as elsewhere.
    /// - Parameter isOfPersons: whether another column of the table has names. Without one, 29,221 is taken for an amount.
    func isDate(isOfPersons: Bool) -> Bool {
        if let serial { return Self.serials.contains(serial) }
        if isOfPersons, let grouped { return Self.serials.contains(grouped) }
        let numbers = text.split { !($0.isASCII && $0.isNumber) }
        let words = text.split { !$0.isLetter }.map(String.init)
        if numbers.count == 1, let number = numbers.first, words.isEmpty { return number.count == 8 }
        let isOtherYear = numbers.contains { $0.count == 4 && !(Int($0).map(Self.years.contains) ?? false) }
        return !isOtherYear && (numbers.count >= 3 && numbers.count <= 6 || hasNamedMonth(words, numbers))
    }

    /// 1-Feb-80, “Feb 1, 1980”, “Friday, 1 February 1980”, and not Feb-80 or “tháng 2 năm 1980”.
    private func hasNamedMonth(_ words: [String], _ numbers: [Substring]) -> Bool {
        guard numbers.count == 2, words.contains(where: Self.months.contains) else { return false }
        let hasVietnameseMonth = words.contains { ["thg", "tháng"].contains($0) }
        if hasVietnameseMonth { return words.count == 1 && (text.first?.isNumber ?? false) }
        return numbers[0].count <= 2 && [2, 4].contains(numbers[1].count)
    }

    /// `29252`, `29252.0`, `29252,5`, `2.9252E+04`; nil for what is not written as one number.
    private var serial: Double? {
        let plain = text.replacing(",", with: ".")
        guard plain.first?.isNumber ?? false, plain.allSatisfy({ $0.isASCII && ($0.isNumber || ".e+".contains($0)) })
        else { return nil }
        let whole = plain.prefix { $0.isNumber }
        guard plain.contains("e") ? whole.count == 1 : whole.count >= 4 && whole.count < 8 else { return nil }
        return Double(plain)
    }

    /// `29,252`, `29.252`, `29,252.00`.
    private var grouped: Double? {
        guard let match = text.wholeMatch(of: #/(\d{1,2})[.,\u{A0} ](\d{3})(?:[.,]\d+)?/#) else { return nil }
        return Double(match.1 + match.2)
    }
}

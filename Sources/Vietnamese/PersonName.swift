/// The parts of a Vietnamese personal name, in the order in which it is written: họ, đệm, tên.
///
/// Names of Jrai and Bahnar people (Rah Lan Chung, Ksor Tơk) do not divide this way; their records give a sort key of
/// their own, which goes before this one.
package struct PersonName: Sendable, Hashable {
    /// Họ: the first word; empty when the name is a single word.
    package let family: String
    /// Đệm: all between, joined by single spaces; often empty.
    package let middle: String
    /// Tên: the last word, by which people are called and listed.
    package let given: String

    /// Of a full name, without titles; brought to form C, spaces collapsed. What stands in brackets behind it, as in
    /// “Nguyễn Văn A (mẫu)”, is no part of it.
    package init(_ full: String) {
        let written = Scalars.words(full.nfc)
        let bracket = written.firstIndex { $0.hasPrefix("(") } ?? 0
        let words = bracket > 0 && written.last?.hasSuffix(")") == true ? Array(written[..<bracket]) : written
        family = words.count > 1 ? words[0] : ""
        middle = words.dropFirst().dropLast().joined(separator: " ")
        given = words.last ?? ""
    }

    /// The order of lists of people: by given name, then family name, then middle name.
    package var sortKey: CollationKey { CollationKey(fields: [given, family, middle]) }

    package var full: String { [family, middle, given].filter { !$0.isEmpty }.joined(separator: " ") }
}

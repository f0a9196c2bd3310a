/// A line of a source, cut to what can be shown, with the place that is meant.
package struct Excerpt: Sendable, Hashable {
    package let line: Int
    package let text: String
    /// How many characters stand before the place; nil when the whole line is meant.
    package let caret: Int?

    private static let reach = 300

    /// At most 100 scalars of the line, with the column among them. What can be the number of a person is masked, whatever the
    /// message is about.
    /// - Parameter code: of a message about personal data, which are not shown.
    init(_ source: String, number: Int, column: Int?, maskedFor code: String? = nil) {
        // A line may be a whole book; what is more than a number or name away is neither shown nor masked.
        let skipped = Swift.max(0, (column ?? 1) - 1 - Self.reach)
        var scalars = Array(source.unicodeScalars.dropFirst(skipped).prefix(2 * Self.reach))
        let offset = column.map { Swift.max(0, Swift.min($0 - 1 - skipped, scalars.count)) }
        if PersonalData.mayBeMasked(source) { scalars = PersonalData.discreet(scalars) }
        if let code { scalars = PersonalData.maskedLine(scalars, code: code, from: offset) }
        let start = Swift.max(0, (offset ?? 0) - 70)
        (line, text) = (number, Visible.shown(scalars[start...].prefix(100)))
        caret = offset.map { end in scalars[start..<end].reduce(0) { $0 + $1.width } }
    }
}

extension Unicode.Scalar {
    /// How many characters it takes when it is shown; a combining mark takes none of its own.
    fileprivate var width: Int { Visible.sign(for: self)?.unicodeScalars.count ?? (isDiacriticMark ? 0 : 1) }

    /// None stands before U+0300, and a look into Unicode's tables takes longer than all else that is done with a letter.
    fileprivate var isDiacriticMark: Bool { value >= 0x300 && properties.generalCategory == .nonspacingMark }
}

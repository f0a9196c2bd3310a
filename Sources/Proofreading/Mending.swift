import Vietnamese

/// What can be mended in a text without judging it: form C, characters that nobody sees, spaces at the ends of lines. Spelling
/// is never touched: hòa and hoà both stay.
package struct Mending: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let number: Int
        package let before: String
        package let after: String

        package init(number: Int, before: String, after: String) {
            (self.number, self.before, self.after) = (number, before, after)
        }
    }

    /// The whole text, mended.
    package let bytes: [UInt8]
    /// The lines that differ. No line comes or goes.
    package let lines: [Line]

    /// Nil when there is nothing to mend, or the text is no UTF-8.
    /// - Parameters:
    ///   - isMarkdown: whether two spaces at the end of a line break it.
    ///   - only: the lines that may be mended, from 1; nil for all.
    package init?(_ original: [UInt8], isMarkdown: Bool, only: Set<Int>? = nil) {
        guard let text = String(validating: original, as: UTF8.self) else { return nil }
        let old = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }
        var (new, fence) = (old, Fence())
        for number in old.indices {
            let isCode = isMarkdown && fence.takes(old[number])
            guard only?.contains(number + 1) ?? true else { continue }
            let next = number + 1 < old.count ? old[number + 1] : ""
            new[number] = Self.mended(
                old[number], isCode: isCode, isFirst: number == 0,
                mayBreak: isMarkdown && !next.allSatisfy(\.isWhitespace))
        }
        lines = old.indices.compactMap { number in
            old[number].utf8.elementsEqual(new[number].utf8)
                ? nil : Line(number: number + 1, before: old[number], after: new[number])
        }
        guard !lines.isEmpty else { return nil }
        bytes = Array(new.joined(separator: "\n").utf8)
    }

    /// Lines of code are only brought to form C: what else is in them may be meant.
    private static func mended(_ line: String, isCode: Bool, isFirst: Bool, mayBreak: Bool) -> String {
        let line = line.nfc
        guard !isCode else { return line }
        let isCR = line.utf8.last == 13
        var scalars = String.UnicodeScalarView()
        for (scalar, follows) in zip(line.unicodeScalars, line.unicodeScalars.dropFirst().map(Optional.some) + [nil])
        where scalar != "\r" {
            // A byte order mark at the very beginning does no harm.
            if scalar.value == 0xFEFF, isFirst, scalars.isEmpty { scalars.append(scalar) }
            if let kept = plain(scalar, before: follows, after: scalars.last) { scalars.append(kept) }
        }
        dropIndent(of: line, from: &scalars)
        let end = scalars.lastIndex { $0 != " " && $0 != "\t" }.map { scalars.index(after: $0) } ?? scalars.startIndex
        let spaces = scalars[end...]
        // Two spaces that were typed as such, and not what is left of others.
        let typed = line.unicodeScalars.reversed().lazy.filter { $0 != "\r" }.prefix(2)
        let isBreak =
            mayBreak && end > scalars.startIndex && spaces.count >= 2 && typed.allSatisfy { $0 == " " }
            && spaces.allSatisfy { $0 == " " }
        return String(isBreak ? scalars[...] : scalars[..<end]) + (isCR ? "\r" : "")
    }

    /// An indent of no-break spaces, as Word sets one, says nothing; of plain spaces it would make a block of code.
    private static func dropIndent(of line: String, from scalars: inout String.UnicodeScalarView) {
        let indent = line.unicodeScalars.prefix { $0 == " " || isHardSpace($0) }
        guard indent.contains(where: isHardSpace) else { return }
        scalars.removeFirst(scalars.prefix { $0 == " " }.count)
    }

    private static func isHardSpace(_ scalar: Unicode.Scalar) -> Bool { [0xA0, 0x202F, 0x2007].contains(scalar.value) }

    /// The text with every character that is mended as mending leaves it, and each run of white space as one space: two texts
    /// that are alike in this differ by nothing that anybody sees.
    package static func letters(of text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.nfc.unicodeScalars {
            guard let kept = plain(scalar, before: nil, after: nil), ![0x200C, 0x200D].contains(kept.value) else {
                continue
            }
            if !kept.properties.isWhitespace { result.append(kept) } else if result.last != " " { result.append(" ") }
        }
        return String(result)
    }

    /// What stands for a character: itself, a plain space, or nothing.
    private static func plain(
        _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, after last: Unicode.Scalar?
    ) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xA0, 0x202F, 0x2007: return " "
        case 0xAD, 0x200B, 0x2060, 0x180E, 0xFEFF: return nil
        // Joiners hold some emoji together.
        case 0x200C, 0x200D: return isPicture(last) && isPicture(next) ? scalar : nil
        default: return scalar
        }
    }

    private static func isPicture(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.value >= 0x2190 && ($0.properties.isEmoji || $0.value == 0xFE0F) } ?? false
    }

    /// Fenced code (CommonMark 0.30, 4.5).
    private struct Fence {
        private var open: Substring?

        /// Whether a line is of a block of code, its fences among them.
        mutating func takes(_ line: String) -> Bool {
            let text = line.drop { $0 == " " }
            let marks = text.prefix { $0 == text.first }
            let isFence = (text.hasPrefix("```") || text.hasPrefix("~~~")) && line.count - text.count < 4
            guard let fence = open else {
                if isFence { open = marks }
                return isFence
            }
            if isFence, marks.hasPrefix(fence), text.dropFirst(marks.count).allSatisfy(\.isWhitespace) { open = nil }
            return true
        }
    }
}

extension Mending.Line {
    /// The two lines with what can't be seen made visible.
    package var shown: (before: String, after: String) { (Self.visible(before), Self.visible(after)) }

    private static func visible(_ line: String) -> String {
        let scalars = line.unicodeScalars.filter { $0 != "\r" }
        let end = scalars.lastIndex { $0 != " " && $0 != "\t" }.map { scalars.index(after: $0) } ?? scalars.startIndex
        let text = scalars[..<end].map { scalar in
            switch scalar.value {
            case 0xA0, 0x202F, 0x2007, 0xAD, 0x200B...0x200D, 0x2060, 0x180E, 0xFEFF:
                "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
            // Apart from its letter, so that form C and its opposite look different.
            case 0x300...0x36F: "◌\(scalar)"
            default: String(scalar)
            }
        }
        return text.joined() + String(repeating: "·", count: scalars[end...].count)
    }
}

/// Text as a terminal, a log or a page may show it: what would steer the terminal, break the line or turn the direction of
/// writing is made visible.
///
///     Visible.line("đỏ\u{1B}[31m\nhai")   // "đỏ␛[31m␊hai"
package enum Visible {
    /// The text on one line. Text without such characters is returned as it is.
    package static func line(_ text: String) -> String {
        guard text.holds(mayBegin), text.unicodeScalars.contains(where: steers) else { return text }
        return shown(text.unicodeScalars)
    }

    /// A document of several lines: its line ends and tabs stay.
    package static func document(_ text: String) -> String {
        shown(text.unicodeScalars) { $0 == "\n" || $0 == "\t" }
    }

    /// JSON that says the same in characters that steer no terminal. Encoders escape what is below U+0020 and leave the rest.
    package static func json(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isBeyondASCII($0) }) else { return text }
        return text.unicodeScalars.map { isBeyondASCII($0) ? "\\u" + hex($0, digits: 4) : String($0) }.joined()
    }

    /// - Parameter isKept: of characters that stay although they have a sign.
    static func shown(
        _ scalars: some Sequence<Unicode.Scalar>, keeping isKept: (Unicode.Scalar) -> Bool = { _ in false }
    ) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in scalars {
            if steers(scalar), !isKept(scalar), let sign = sign(for: scalar) {
                shown.append(contentsOf: sign.unicodeScalars)
            } else {
                shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// Whether a character has a sign.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || isBeyondASCII(scalar) }

    /// What stands for a character that must not be shown as it is; nil for all others.
    static func sign(for scalar: Unicode.Scalar) -> String? {
        guard steers(scalar) else { return nil }
        return switch scalar.value {
        case 0x09: " "
        // Unicode's pictures of control characters.
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map(String.init)
        case 0x7F: "\u{2421}"
        default: "⟨U+\(hex(scalar))⟩"
        }
    }

    /// The control characters from U+007F on, line separators, and marks that change the direction of writing (UAX #9).
    private static func isBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether the first byte of a scalar's UTF-8 could be that of one with a sign.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    private static func hex(_ scalar: Unicode.Scalar, digits: Int = 2) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - hex.count)) + hex
    }
}

extension Localized {
    /// Both sentences on one line each, without personal data when they are about content.
    func spoken(of code: String) -> Localized {
        let isOfContent = PersonalData.mayBeQuoted(in: code)
        func spoken(_ text: String) -> String {
            Visible.line(isOfContent ? PersonalData.discreet(text) : text)
        }
        return Localized(vi: spoken(vi), en: spoken(en))
    }
}

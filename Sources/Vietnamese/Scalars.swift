/// What a scalar is to the functions of this target, letters of the alphabet table aside.
enum Scalars {
    enum Kind {
        case digit
        case space
        /// ' and the signs written for it: H’Nhuên, H'Nhuên. Joins what stands on both sides into one word.
        case apostrophe
        /// Without width or meaning of its own: zero-width spaces and joiners, soft hyphen, byte order mark.
        case invisible
        /// A combining accent (U+0300…U+036F) that form C could not join to its letter, as in Jrai ơ̆.
        case mark
        case other
    }

    static func kind(_ scalar: Unicode.Scalar) -> Kind {
        let value = scalar.value
        if isDigit(value) { return .digit }
        if isSpace(scalar) { return .space }
        switch value {
        case 0x27, 0x2018, 0x2019, 0x02BB, 0x02BC: return .apostrophe
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return .invisible
        case 0x300...0x36F: return .mark
        default: return .other
        }
    }

    static func isDigit(_ value: UInt32) -> Bool { 48...57 ~= value }

    /// White_Space in Unicode, by ranges: asking the standard library costs ten times as much.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// The words of a text: what stands between white space.
    static func words(_ text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
    }

    /// Whether a scalar outside the alphabet table is a letter: Greek, Cyrillic, Chinese …
    static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x80 && !(0x2000...0x206F ~= scalar.value) && scalar.properties.isAlphabetic
    }

    /// Lower case for scalars outside the alphabet table.
    static func lowered(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        isForeignLetter(scalar)
            ? scalar.properties.lowercaseMapping.unicodeScalars : String.UnicodeScalarView([scalar])
    }
}

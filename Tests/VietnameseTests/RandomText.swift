import TestSupport

/// Texts as they come: composed, decomposed and half composed letters, marks in any order, signs and other alphabets.
enum RandomText {
    private static let pieces: [String] = [
        "a", "A", "ă", "â", "e", "ê", "o", "ô", "ơ", "u", "ư", "Ư", "y", "đ", "Đ", "d", "ñ", "č", "ƀ", "n", "g", "h",
        "z",
        "ệ", "Ộ", "ữ", "ằ", "\u{302}", "\u{323}", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{306}", "\u{31B}",
        "\u{30C}", " ", " ", "\u{A0}", "-", "–", "’", "'", "0", "2", "10", ".", "/", "“", "₫", "🏅", "\u{200B}",
        "\u{AD}",
        "Я", "й", "ά", "北", "한", "\u{1112}\u{1161}", "\u{212A}", "\u{2000}", "\u{344}", "Ð", "ß", "æ",
    ]

    static func make(using generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...12, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    static func many(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in make(using: &generator) }
    }
}

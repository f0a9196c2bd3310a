import Diagnostics
import Vietnamese

// Signs that cannot be seen, mean nothing, or look like others.
extension Sheet {
    /// The scalar that begins at an offset.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        text(offset..<min(offset + 4, bytes.count)).unicodeScalars.first
    }

    /// U+FFFD, private use, zero width.
    func sign(at offset: Int) -> Message? {
        let (byte, second, third) = (self[offset], self[offset + 1], self[offset + 2])
        switch (byte, second) {
        case (0xE2, 0x80): return third >= 0x8B && third <= 0x8F || third >= 0xAA ? invisibleMessage(offset) : nil
        case (0xE2, 0x81): return third >= 0xA0 && third <= 0xAF ? invisibleMessage(offset) : nil
        case (0xEE, _), (0xEF, 0x80...0xA3), (0xF3, 0xB0...), (0xF4, _):
            return scalar(at: offset).map { .privateUse($0.code) }
        case (0xEF, 0xBB): return third == 0xBF ? invisibleMessage(offset) : nil
        case (0xEF, 0xBF): return third == 0xBD ? .replacementCharacter() : nil
        default: return nil
        }
    }

    private func invisibleMessage(_ offset: Int) -> Message? { invisible(at: offset).map { .invisible($0) } }

    /// What an invisible sign is called; nil where it is at home: inside a pictograph made of several.
    func invisible(at offset: Int) -> Localized? {
        guard let scalar = scalar(at: offset) else { return nil }
        switch scalar.value {
        case 0xA0, 0x202F:
            return Localized(vi: "khoảng trắng cứng (\(scalar.code))", en: "a no-break space (\(scalar.code))")
        case 0xAD: return Localized(vi: "dấu nối mềm (U+00AD)", en: "a soft hyphen (U+00AD)")
        case 0x200D where self[offset + 3] >= 0xE2 && self[offset - 3] >= 0xE2: return nil
        case 0x200D where self[offset - 4] == 0xF0: return nil
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
            return Localized(vi: "ký tự rộng bằng không (\(scalar.code))", en: "zero width (\(scalar.code))")
        default: return nil
        }
    }

    /// A letter that looks like a Latin one, in a word that has Latin letters.
    func lookAlike(at offset: Int) -> Message? {
        guard let scalar = scalar(at: offset), let meant = LookAlikes.latin[scalar] else { return nil }
        let word = word(around: offset)
        let hasLatin = word.unicodeScalars.contains { $0.isLatinLetter && LookAlikes.latin[$0] == nil }
        return hasLatin ? .lookAlike(String(scalar), code: scalar.code, word: word, meant: meant) : nil
    }
}

private enum LookAlikes {
    /// Cyrillic and Greek letters by the Latin ones that they look like, and Ð (eth), which old fonts have for Đ. Not the Greek
    /// letters of measures and formulas (μ, α, Ω), which nobody takes for another.
    static let latin: [Unicode.Scalar: String] = {
        let pairs = [
            "аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "јj", "ѕs", "һh", "АA", "ВB", "ЕE", "КK", "МM", "НH", "ОO",
            "РP", "СC", "ТT", "ХX", "ІI", "ЈJ", "ЅS", "ΑA", "ΒB", "ΕE", "ΖZ", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΟO", "ΡP",
            "ΤT", "ΥY", "ΧX", "οo", "ÐĐ",
        ]
        return Dictionary(
            pairs.compactMap { pair in
                pair.unicodeScalars.first.map { ($0, String(pair.unicodeScalars.dropFirst().map(Character.init))) }
            }, uniquingKeysWith: { first, _ in first })
    }()
}

extension Unicode.Scalar {
    /// `U+00A0`.
    var code: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }

    /// Of Vietnamese or any other language in Latin letters.
    fileprivate var isLatinLetter: Bool {
        isASCII ? properties.isAlphabetic : (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
    }
}

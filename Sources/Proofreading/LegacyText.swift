import Vietnamese

/// Text in the encodings of the time before Unicode, which opens as Latin-1: “Ban Qu¶n lý” (TCVN3), “Ban Quaûn lyù” (VNI).
enum LegacyText {
    /// What a line probably says, and in which encoding; nil when it is no such text: decoded, nearly all its words must be
    /// Vietnamese syllables.
    static func decoded(_ line: String) -> (encoding: String, text: String)? {
        let candidates = [("TCVN3 (ABC)", tcvn3(line)), ("VNI", vni(line))]
        let scored = candidates.map { (encoding: $0.0, text: $0.1, score: score($0.1)) }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 0.7, best.score > score(line) else {
            return nil
        }
        let shown = best.text.count > 100 ? best.text.prefix(100) + "…" : best.text[...]
        return (best.encoding, String(shown))
    }

    /// The part of the words with letters beyond ASCII that are syllables.
    private static func score(_ text: String) -> Double {
        let words = text.split { $0 == " " || $0.isPunctuation || $0.isNumber }.filter {
            $0.utf8.contains { $0 >= 0x80 }
        }
        guard !words.isEmpty else { return 0 }
        let hits = words.count { word in
            word.unicodeScalars.allSatisfy(isVietnamese) && Syllable.isPlausible(Fold.fold(String(word)))
        }
        return Double(hits) / Double(words.count)
    }

    private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF,
            0x1B0, 0x1EA0...0x1EF9:
            true
        case 0xC0...0xFF: !strangers.contains(scalar)
        default: false
        }
    }

    private static let strangers = Set("ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ".unicodeScalars)

    // MARK: TCVN3

    private static let tcvn3Letters: [Unicode.Scalar: Unicode.Scalar] = {
        let from = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u{AD}øõö÷ùýúûüþ¡¢§£¤¥¦"
        let to = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ"
        return Dictionary(zip(from.unicodeScalars, to.unicodeScalars), uniquingKeysWith: { first, _ in first })
    }()

    private static func tcvn3(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { tcvn3Letters[$0] ?? $0 }))
    }

    // MARK: VNI

    /// Letters that stand for themselves.
    private static let vniLetters: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "Ñ": "Đ", "ö": "ư", "Ö": "Ư", "ô": "ơ", "Ô": "Ơ", "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị",
        "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
    ]
    /// Letters that are the marks of the vowel before them.
    private static let vniMarks: [Unicode.Scalar: String] = [
        "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}", "â": "\u{302}",
        "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}", "ã": "\u{302}\u{303}",
        "ä": "\u{302}\u{323}", "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
        "ü": "\u{306}\u{303}", "ë": "\u{306}\u{323}",
    ]
    private static let vniVowels = Set("aeouyAEOUYôÔöÖ".unicodeScalars)

    private static func vni(_ text: String) -> String {
        var (result, previous): (String, Unicode.Scalar) = ("", " ")
        for scalar in text.unicodeScalars {
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            if vniVowels.contains(previous), let marks = vniMarks[small] {
                result += marks
            } else {
                result.unicodeScalars.append(vniLetters[scalar] ?? scalar)
            }
            previous = scalar
        }
        return result.nfc
    }
}

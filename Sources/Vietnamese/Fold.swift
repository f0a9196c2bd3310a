/// Folding for search and comparison, by which a query typed without marks finds the text that has them.
///
/// The rule, which the search script in the browser must repeat exactly: form C; lower case; letters of the alphabet
/// table without their marks, đ as d; other combining accents and invisible scalars dropped; the apostrophes ’ ‘ ʼ as ';
/// runs of white space as one space, none at the ends. `hòa` and `hoà` fold alike because both lose the tone.
package enum Fold {
    package static func fold(_ text: String) -> String {
        let alphabet = Alphabet.latin
        var folded = SpacedBytes(capacity: text.utf8.count)
        for scalar in text.nfc.unicodeScalars {
            if let letter = alphabet[scalar] {
                folded.append(letter.base)
                if letter.second != 0 { folded.append(letter.second) }
                continue
            }
            switch Scalars.kind(scalar) {
            case .digit: folded.append(UInt8(truncatingIfNeeded: scalar.value))
            case .space: folded.space()
            case .apostrophe: folded.append(UInt8(ascii: "'"))
            case .invisible, .mark: break
            case .other: folded.append(contentsOf: Scalars.lowered(scalar))
            }
        }
        return folded.text
    }

    /// Whether two texts are the same once marks, case, tones and the width of spaces are set aside.
    package static func isEquivalent(_ left: String, _ right: String) -> Bool {
        fold(left).utf8.elementsEqual(fold(right).utf8)
    }
}

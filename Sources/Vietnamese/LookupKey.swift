/// The key under which a name of the vocabulary is found however its case, spacing and tone placement were typed.
///
/// Marks stay: "Bằng khen" and "Bang khen" are different names. For comparing only, never for display.
package enum LookupKey {
    /// Form C, lower case, white space collapsed, ’ as ', and the tone on the last vowel of its syllable, so that
    /// `hòa` and `hoà`, `ủy` and `uỷ`, `thúy` and `thuý` are one. A Vietnamese syllable has one tone, so that moving it
    /// never makes two different syllables the same; a word with several toned letters is foreign and stays as it is.
    package static func make(_ text: String) -> String {
        let alphabet = Alphabet.latin
        var key = SpacedBytes(capacity: text.utf8.count)
        var syllable = Syllable()
        for scalar in text.nfc.unicodeScalars {
            if let letter = alphabet[scalar] {
                syllable.append(letter)
                continue
            }
            let kind = Scalars.kind(scalar)
            // A mark behind it may belong to the letter before it: once more without.
            if kind == .invisible { return make(visible(text)) }
            syllable.end(in: &key, alphabet)
            switch kind {
            case .space: key.space()
            case .apostrophe: key.append(UInt8(ascii: "'"))
            case .digit: key.append(UInt8(truncatingIfNeeded: scalar.value))
            case .mark, .invisible, .other: key.append(contentsOf: Scalars.lowered(scalar))
            }
        }
        syllable.end(in: &key, alphabet)
        return key.text
    }

    private static func visible(_ text: String) -> String {
        String(text.unicodeScalars.filter { Scalars.kind($0) != .invisible })
    }

    /// A run of letters in lower case.
    private struct Syllable {
        private var letters: [UInt16] = []
        private var lastVowel = (place: 0, vowel: UInt8(0))
        private var toned = (place: 0, vowel: UInt8(0), tone: UInt8(0))
        private var tones = 0

        mutating func append(_ letter: Letter) {
            if letter.vowel != 0 { lastVowel = (letters.count, letter.vowel) }
            if letter.tone != 0 {
                toned = (letters.count, letter.vowel, letter.tone)
                tones += 1
            }
            letters.append(letter.lower)
        }

        /// Writes the letters so far with the tone at its place; the next syllable begins empty.
        mutating func end(in key: inout SpacedBytes, _ alphabet: Alphabet) {
            if tones == 1, toned.place != lastVowel.place {
                letters[toned.place] = alphabet.lower(vowel: toned.vowel, tone: 0)
                letters[lastVowel.place] = alphabet.lower(vowel: lastVowel.vowel, tone: toned.tone)
            }
            for letter in letters { key.append(letter: letter) }
            letters.removeAll(keepingCapacity: true)
            tones = 0
        }
    }
}

/// A word with its marks but without the place of its tone, so that `hòa` and `hoà`, `thúy` and `thuý` are one, and `hoa` is
/// another.
package enum ToneKey {
    /// Lower case; the tone is a digit behind the word: `đảng` → `đang2`, in the order of `Letter.tone`. Of several tones, as
    /// foreign words may have, the last counts.
    package static func make(_ word: String) -> String {
        let alphabet = Alphabet.latin
        var (key, tone) = (String.UnicodeScalarView(), UInt8(0))
        for scalar in word.nfc.unicodeScalars {
            guard let letter = alphabet[scalar] else {
                if Scalars.kind(scalar) != .mark { key.append(contentsOf: Scalars.lowered(scalar)) }
                continue
            }
            if letter.tone != 0 { tone = letter.tone }
            let plain = letter.tone == 0 ? letter.lower : alphabet.lower(vowel: letter.vowel, tone: 0)
            if let plain = Unicode.Scalar(plain) { key.append(plain) }
        }
        return tone == 0 ? String(key) : String(key) + String(tone)
    }
}

/// The part of an address made from a title: ASCII letters and digits in runs joined by "-".
package enum Slug {
    /// `Đảng bộ huyện đạt 100%` → `dang-bo-huyen-dat-100`; empty when the text has no Latin letter or digit.
    ///
    /// The same for NFC and NFD. đ becomes d; so do the letters of Jrai and Bahnar lose their marks (ƀ → b, ơ̆ → o).
    /// An apostrophe joins: `H’Nhuên` → `hnhuen`, since it stands inside one name; every other sign separates.
    package static func make(_ text: some StringProtocol) -> String {
        make(String(text))
    }

    private static func make(_ text: String) -> String {
        let alphabet = Alphabet.latin
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        var isApart = false
        for scalar in text.nfc.unicodeScalars {
            let letter = alphabet[scalar]
            guard let base = letter?.base ?? digit(scalar) else {
                isApart = isApart || separates(scalar)
                continue
            }
            if isApart && !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            isApart = false
            slug.append(base)
            if let second = letter?.second, second != 0 { slug.append(second) }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        Scalars.isDigit(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value) : nil
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch Scalars.kind(scalar) {
        case .apostrophe, .invisible, .mark: false
        case .digit, .space, .other: true
        }
    }
}

// Unicode normal form C. Real award lists mix "ệ" and "ê" + U+0323 inside one name: equal to Swift's `==`, but different
// bytes, so different slugs, hashes and search keys. Text is brought to form C once, where it enters.
extension String {
    /// The text in Unicode normal form C; the text itself, uncopied, when no byte of it could change.
    ///
    /// For the rare rest this calls the standard library's `_nfcCodeUnits`. It is underscored, not official API, yet
    /// public and part of the library's binary interface; the official `UTF8Span` only tells whether text is in form C,
    /// and Foundation's `precomposedStringWithCanonicalMapping` would add ICU, some 40 MB, to a static binary. The tests
    /// hold the result equal to Foundation's, and this line is the only one to change should the name go away. It departs
    /// from Unicode only for three discouraged Tibetan vowel signs (U+0F73, U+0F75, U+0F81) beside other marks.
    package var nfc: String {
        NormalForm.isCertain(self) ? self : String(decoding: _nfcCodeUnits, as: UTF8.self)
    }

    /// Whether the bytes are those of normal form C.
    package var isNFC: Bool {
        NormalForm.isCertain(self) || utf8.elementsEqual(_nfcCodeUnits)
    }
}

enum NormalForm {
    /// Whether the text holds only scalars that form C leaves alone whatever stands beside them. True for nearly all
    /// Vietnamese text in form C; false says only that a closer look is needed.
    static func isCertain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isCertain) ?? Array(text.utf8).withUnsafeBufferPointer(isCertain)
    }

    private static func isCertain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            // Below 0xCC: ASCII, the leads of U+0080…U+02FF, and the bytes that continue a scalar already let through.
            let length = bytes[index] < 0xCC ? 1 : inertLength(bytes[index...])
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// The length in bytes of the scalar that `bytes` begins with, when it is in a block of which every scalar is inert.
    private static func inertLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let start = bytes.startIndex
        guard bytes.count > 2 else { return 0 }
        switch (bytes[start], bytes[start + 1]) {
        case (0xE1, 0xB8...0xBB): return 3  // U+1E00…U+1EFF, the Vietnamese letters
        case (0xE2, 0x80): return bytes[start + 2] > 0x81 ? 3 : 0  // dashes, quotes …; U+2000 and U+2001 do change
        case (0xE2, 0x82): return 3  // currency signs: ₫
        case (0xF0, 0x9F): return 4  // pictographs
        default: return 0
        }
    }
}

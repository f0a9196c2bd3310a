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

extension String {
    /// UTF-8 bytes as text, when one look shows that nothing in them wants a change: well-formed, in form C, without a
    /// carriage return. nil says only that a closer look is needed. Nearly all Vietnamese text passes.
    package init?(plainUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        guard NormalForm.isCertain(bytes) else { return nil }
        self.init(copying: UTF8Span(unchecked: bytes.span))
    }
}

/// An automaton over UTF-8 bytes that accepts well-formed text of scalars that form C leaves alone, whatever stands
/// beside them, and no carriage return.
///
/// One load and one shift a byte: a byte's row holds the next state for each state, and a state is the number of bits to
/// its place in the row (“shift-based DFA”, P. Cawley, 2020).
enum NormalForm {
    /// Whether the text is in form C; false says only that a closer look is needed.
    static func isCertain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isCertain) ?? Array(text.utf8).withUnsafeBufferPointer(isCertain)
    }

    fileprivate static func isCertain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        rows.withUnsafeBufferPointer { rows in
            var state = UInt64(State.start.rawValue)
            for byte in bytes { state = rows[Int(byte)] &>> (state & 63) }
            return state & 63 == UInt64(State.start.rawValue)
        }
    }

    /// What may come next. The raw value is the state's place in a row, 6 bits wide.
    private enum State: UInt8 {
        case refused = 0
        case start = 6
        /// One or two bytes that continue a scalar already let through.
        case lastByte = 12
        case lastTwoBytes = 18
        /// After E1, E2, E2 80, F0.
        case latin = 24
        case signs = 30
        case punctuation = 36
        case pictographs = 42
    }

    private static func step(_ state: State, _ byte: UInt8) -> State {
        switch (state, byte) {
        case (.start, 0x0D): .refused
        case (.start, 0...0x7F): .start
        case (.start, 0xC2...0xCB): .lastByte  // U+0080…U+02FF
        case (.start, 0xE1): .latin
        case (.start, 0xE2): .signs
        case (.start, 0xF0): .pictographs
        case (.lastByte, 0x80...0xBF): .start
        case (.lastTwoBytes, 0x80...0xBF): .lastByte
        case (.latin, 0xB8...0xBB): .lastByte  // U+1E00…U+1EFF, the Vietnamese letters
        case (.signs, 0x80): .punctuation
        case (.signs, 0x82): .lastByte  // currency signs: ₫
        case (.punctuation, 0x82...0xBF): .start  // dashes, quotes …; U+2000 and U+2001 do change
        case (.pictographs, 0x9F): .lastTwoBytes
        default: .refused
        }
    }

    private static let rows: [UInt64] = (UInt8.min...UInt8.max).map { byte in
        let states: [State] = [
            .start, .lastByte, .lastTwoBytes, .latin, .signs, .punctuation, .pictographs,
        ]
        return states.reduce(0) { $0 | UInt64(step($1, byte).rawValue) << UInt64($1.rawValue) }
    }
}

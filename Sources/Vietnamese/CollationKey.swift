/// Where a text stands in Vietnamese dictionary order. Made once for each text, then compared by machine words.
///
/// Syllable by syllable: letters first (a ă â b c d đ e ê …), the tone second (ngang, huyền, hỏi, ngã, sắc, nặng), so that
/// "La Thị" stands before "Lã An". Between texts with the same syllables lower case stands before upper. Numbers stand
/// before letters and compare by value ("Bài 2" < "Bài 10"); signs only separate words, and an apostrophe does not even
/// that. Foreign alphabets follow the Latin one. What then still differs is ordered by its scalars in form C, so the
/// order is total, and two keys are equal exactly when their texts are canonically equivalent.
package struct CollationKey: Sendable {
    private let words: [UInt64]
    /// In form C; usually the storage of the text itself, shared.
    private let text: String

    package init(_ text: String) {
        let form = text.nfc
        var writer = KeyWriter(capacity: form.utf8.count)
        writer.add(field: form)
        words = writer.finished()
        self.text = form
    }

    /// The key of several texts in order of weight: a later one is looked at only when all earlier ones are equal
    /// but for case.
    package init(fields: [String]) {
        let form = fields.joined(separator: "\u{1}").nfc
        var writer = KeyWriter(capacity: form.utf8.count)
        for field in fields { writer.add(field: field.nfc) }
        words = writer.finished()
        text = form
    }
}

extension CollationKey: Hashable, Comparable {
    package static func < (left: CollationKey, right: CollationKey) -> Bool {
        for (mine, other) in zip(left.words, right.words) where mine != other { return mine < other }
        if left.words.count != right.words.count { return left.words.count < right.words.count }
        // Bytes, not String's `<`, which is not always an order: in Swift 6.3 it finds neither of "â " and "a\u{302}"
        // the lesser, though they are not equal.
        return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    package static func == (left: CollationKey, right: CollationKey) -> Bool {
        left.words == right.words && left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(words) }
}

/// Turns scalars into the bytes of a key. Whatever ends a unit is lower than whatever continues it.
private struct KeyWriter {
    private enum Byte {
        /// Ends a field. The lowest, so that a text stands before all that begin with it and go on.
        static let field: UInt8 = 1
        /// Ends a syllable; the number of its tone is added.
        static let tone: UInt8 = 2
        /// Begins a number, before all letters, whose bytes are their ranks from 0x10.
        static let number: UInt8 = 8
        static let foreign: UInt8 = 0xF0
    }

    private let alphabet = Alphabet.latin
    private var bytes = PackedBytes()
    private var cases = PackedBits()
    /// The letter not written yet, because a breve may follow and change it.
    private var rank: UInt8 = 0
    private var tone: UInt8 = 0
    private var isInSyllable = false
    private var digits: [UInt8] = []
    private var isInNumber = false

    init(capacity: Int) { bytes.reserve(capacity + capacity / 4) }

    mutating func add(field: String) {
        for scalar in field.unicodeScalars { add(scalar) }
        endWord()
        tone = 0
        bytes.append(Byte.field)
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        guard let letter = alphabet[scalar] else { return addSign(scalar) }
        beginLetter(isUpper: letter.isUpper)
        rank = letter.rank
        if letter.tone != 0 { tone = letter.tone }
    }

    private mutating func beginLetter(isUpper: Bool) {
        if isInNumber { endNumber() }
        writeRank()
        isInSyllable = true
        cases.append(isUpper)
    }

    private mutating func addSign(_ scalar: Unicode.Scalar) {
        switch Scalars.kind(scalar) {
        case .digit:
            if isInSyllable { endSyllable() }
            isInNumber = true
            if !digits.isEmpty || scalar != "0" { digits.append(UInt8(truncatingIfNeeded: scalar.value)) }
        case .apostrophe, .invisible: break
        case .mark: addMark(scalar)
        case .space: endWord()
        case .other: Scalars.isForeignLetter(scalar) ? addForeign(scalar) : endWord()
        }
    }

    /// A breve makes another letter; a tone mark on a vowel that has no letter with a tone is a tone all the same.
    private mutating func addMark(_ mark: Unicode.Scalar) {
        switch mark {
        case _ where !isInSyllable: break
        case "\u{306}": rank |= rank == 0 ? 0 : 1
        case "\u{300}": tone = 1
        case "\u{309}": tone = 2
        case "\u{303}": tone = 3
        case "\u{301}": tone = 4
        case "\u{323}": tone = 5
        default: break
        }
    }

    private mutating func addForeign(_ scalar: Unicode.Scalar) {
        let lower = Scalars.lowered(scalar).first ?? scalar
        beginLetter(isUpper: lower != scalar)
        bytes.append(Byte.foreign)
        for shift in [16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: lower.value >> shift)) }
    }

    private mutating func writeRank() {
        if rank != 0 { bytes.append(rank) }
        rank = 0
    }

    private mutating func endWord() {
        if isInSyllable { endSyllable() }
        if isInNumber { endNumber() }
    }

    private mutating func endSyllable() {
        writeRank()
        bytes.append(Byte.tone + tone)
        tone = 0
        isInSyllable = false
    }

    /// The count of digits goes first, so that numbers of fewer digits come first: 9 before 10.
    private mutating func endNumber() {
        bytes.append(Byte.number)
        bytes.append(UInt8(clamping: digits.count))
        for digit in digits { bytes.append(digit) }
        digits.removeAll(keepingCapacity: true)
        isInNumber = false
    }

    mutating func finished() -> [UInt64] { bytes.finished(followedBy: cases.words) }
}

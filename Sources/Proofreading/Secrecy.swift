import Vietnamese

/// A mark of secrecy, as it is written.
struct SecrecyMark {
    let text: String
    let offset: Int
}

// A mark stands alone: on its line, in its cell, in brackets, or as the value of a label. Inside a sentence the same words
// only speak of secrets.
extension Sheet {
    /// - Parameter offset: of the letter Ậ or ậ.
    func secret(at offset: Int) -> SecrecyMark? {
        var (before, after) = (offset - 1, offset + 3)
        while isSpacing(self[before]) { before -= 1 }
        while isSpacing(self[after]) { after += 1 }
        guard self[before] | 32 == 109, self[after] | 32 == 116 else { return nil }
        return mark(around: before)
    }

    /// - Parameters:
    ///   - start: of the letter L or l.
    ///   - horn: of the letter Ư or ư after it.
    func internalUse(from start: Int, to horn: Int) -> SecrecyMark? {
        var after = horn + 2
        while self[after] == 32 { after += 1 }
        guard self[after] | 32 == 117 else { return nil }
        return mark(around: start)
    }

    /// M Ậ T, M-Ậ-T, M.Ậ.T
    private func isSpacing(_ byte: UInt8) -> Bool { [32, 45, 46].contains(byte) }

    /// In bytes, spaced out and with what Markdown puts round it.
    private static let longest = 240

    private func mark(around offset: Int) -> SecrecyMark? {
        let near = line.clamped(to: (offset - Self.longest)..<(offset + Self.longest))
        var (start, end) = (offset, offset)
        while start > near.lowerBound, !isEdge(bytes[start - 1]) { start -= 1 }
        while end < near.upperBound, !isEdge(bytes[end]) { end += 1 }
        let isBracketed = [40, 91].contains(self[start - 1]) && [41, 93].contains(self[end])
        let isLabelled = self[start - 1] == 58
        let isAlone = start == line.lowerBound && end == line.upperBound
        let written = text(start..<end)
        let mark = MarkText(written)
        guard mark.isMark, !isOneOfMany(near) else { return nil }
        // In lower case “mật” is honey or close by; it is a mark only where nothing else can be meant.
        if mark.isShort, !mark.isCapital {
            guard isAlone || (isLabelled && before(start - 1).hasSuffix("mật")) else { return nil }
        }
        guard isAlone || isBracketed || isLabelled || isCell(start, end, of: line) else { return nil }
        return SecrecyMark(text: mark.shown, offset: start + mark.lead)
    }

    /// The head of a table that counts documents by their marks bears none itself.
    private func isOneOfMany(_ row: Range<Int>) -> Bool {
        guard tableStart != nil else { return false }
        let cells = bytes[row].split(whereSeparator: isSeparator).map { MarkText(String(decoding: $0, as: UTF8.self)) }
        return Set(cells.filter(\.isMark).map(\.key)).count > 1
    }

    private func isCell(_ start: Int, _ end: Int, of line: Range<Int>) -> Bool {
        let isFirst = start == line.lowerBound || !isBracket(self[start - 1])
        let isLast = end == line.upperBound || !isBracket(self[end])
        return isFirst && isLast
    }

    private func isBracket(_ byte: UInt8) -> Bool { [40, 41, 91, 93].contains(byte) }

    /// What parts the cells and values of a line.
    private func isEdge(_ byte: UInt8) -> Bool {
        switch byte {
        case 124, 40, 41, 91, 93, 58, 9: true
        case 44, 59: kind == .csv
        default: false
        }
    }
}

/// A value or cell, without what Markdown and punctuation put round it.
private struct MarkText {
    let shown: String
    /// Bytes before the text.
    let lead: Int
    /// In small letters, without what spaces it out.
    let key: String

    init(_ written: String) {
        let strip: Set<Unicode.Scalar> = [" ", "#", "*", "_", ">", "\"", "'", "“", "”", ".", "/", "!", "`", "\u{A0}"]
        let scalars = Array(written.unicodeScalars)
        let start = scalars.firstIndex { !strip.contains($0) } ?? scalars.count
        let end = (scalars.lastIndex { !strip.contains($0) } ?? start - 1) + 1
        lead = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
        shown = start < end ? String(String.UnicodeScalarView(scalars[start..<end])) : ""
        key = String(shown.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "." })
    }

    private static let marks: Set<String> = [
        "mật", "tốimật", "tuyệtmật", "lưuhànhnộibộ", "tàiliệumật", "tàiliệutốimật", "tàiliệutuyệtmật", "vănbảnmật",
        "tàiliệulưuhànhnộibộ", "vănbảnlưuhànhnộibộ", "chỉlưuhànhnộibộ", "bảnmật",
        "tàiliệumậtkhôngphổbiến", "lưuhànhnộibộkhôngphổbiến", "tàiliệulưuhànhnộibộkhôngphổbiến",
    ]

    var isMark: Bool { Self.marks.contains(key) }
    /// “Mật” by itself, which is a word of other meanings, too.
    var isShort: Bool { key == "mật" }
    var isCapital: Bool { shown.unicodeScalars.first == "M" }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}

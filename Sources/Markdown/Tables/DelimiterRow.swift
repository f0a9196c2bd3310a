/// How the cells of one column are set.
enum ColumnAlignment {
    case none, left, center, right
}

/// The columns that a delimiter row declares (GFM 0.29, 4.10), or nil when the text is none.
/// - Parameter row: one line, without what its containers put before it, white space around it, and its end.
func delimiterRow<Row: Collection<UInt8>>(_ row: Row) -> [ColumnAlignment]? {
    var scanner = DelimiterScanner(rest: row[...])
    return scanner.columns()
}

private struct DelimiterScanner<Rest: Collection<UInt8>> where Rest.SubSequence == Rest {
    var rest: Rest

    mutating func columns() -> [ColumnAlignment]? {
        var columns: [ColumnAlignment] = []
        // A single `---` is a heading's underline or a line across; it takes a pipe or a colon to make a table.
        var isMarked = take(UInt8(ascii: "|"))
        while !rest.isEmpty {
            guard let column = column() else { return nil }
            columns.append(column)
            if column != .none { isMarked = true }
            guard take(UInt8(ascii: "|")) else { break }
            isMarked = true
            skipSpace()
        }
        return rest.isEmpty && isMarked && !columns.isEmpty ? columns : nil
    }

    private mutating func column() -> ColumnAlignment? {
        skipSpace()
        let left = take(UInt8(ascii: ":"))
        guard take(UInt8(ascii: "-")) else { return nil }
        while take(UInt8(ascii: "-")) {}
        let right = take(UInt8(ascii: ":"))
        skipSpace()
        return switch (left, right) {
        case (false, false): ColumnAlignment.none
        case (true, false): .left
        case (true, true): .center
        case (false, true): .right
        }
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0.isASCIISpace }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }
}

/// The lines, from 0, that would be delimiter rows if they continued a paragraph. Most texts have none, and then
/// nothing more is done for tables.
func delimiterRowCandidates(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var candidates: [Int] = []
    var line = 0
    var start = 0
    while start < text.count {
        while start < text.count, text[start].canPrecedeContinuation { start += 1 }
        let end = endOfLine(in: text, from: start)
        if start < end, text[start].canBeginDelimiterRow {
            var last = end
            while last > start, text[last - 1].isASCIISpace { last -= 1 }
            if delimiterRow(UnsafeBufferPointer(rebasing: text[start..<last])) != nil { candidates.append(line) }
        }
        let isPair = end + 1 < text.count && text[end] == UInt8(ascii: "\r") && text[end + 1] == UInt8(ascii: "\n")
        start = end + (isPair ? 2 : 1)
        line += 1
    }
    return candidates
}

/// Where the next line feed or carriage return is, or the text's end. Eight bytes at a time: every text goes through it.
private func endOfLine(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var end = start
    while end &+ 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
        if word.hasByte(UInt8(ascii: "\n")) || word.hasByte(UInt8(ascii: "\r")) { break }
        end &+= 8
    }
    while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
    return end
}

extension UInt64 {
    /// Whether one of the eight bytes is this one: only there does subtracting 1 borrow into a high bit that was not set.
    fileprivate func hasByte(_ byte: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = self ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & (ones << 7) != 0
    }
}

extension UInt8 {
    fileprivate var canBeginDelimiterRow: Bool {
        self == UInt8(ascii: "|") || self == UInt8(ascii: ":") || self == UInt8(ascii: "-")
    }
}

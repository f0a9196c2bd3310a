import Vietnamese

/// Digits that are written as one number: groups with a space (also one that breaks no line), full stop, hyphen or brackets
/// between them.
struct NumberToken {
    /// Each group's place.
    let groups: [Range<Int>]

    init(at start: Int, in sheet: Sheet) {
        var groups: [Range<Int>] = []
        var offset = start
        while groups.count < 10 {
            let first = offset
            while sheet[offset].isDigit { offset += 1 }
            groups.append(first..<offset)
            var next = offset
            if sheet[next] == 41 { next += 1 }
            next += Self.gap(at: next, in: sheet)
            guard next > offset, sheet[next].isDigit else { break }
            offset = next
        }
        self.groups = groups
    }

    /// The bytes of what may stand between groups; 0 where nothing of the kind begins.
    private static func gap(at offset: Int, in sheet: Sheet) -> Int {
        switch sheet[offset] {
        case 32, 45, 46: 1
        // U+00A0, U+202F.
        case 0xC2 where sheet[offset + 1] == 0xA0: 2
        case 0xE2 where sheet[offset + 1] == 0x80 && sheet[offset + 2] == 0xAF: 3
        default: 0
        }
    }

    var end: Int { groups.last?.upperBound ?? 0 }
    var digits: Int { groups.reduce(0) { $0 + $1.count } }

    /// As many groups from one of them on as make up the number of digits.
    func groups(from first: Int, digits: Int) -> ArraySlice<Range<Int>>? {
        var (sum, last) = (0, first)
        while last < groups.count, sum < digits { (sum, last) = (sum + groups[last].count, last + 1) }
        return sum == digits ? groups[first..<last] : nil
    }

    /// 1.250.000.000, as amounts are written.
    func isAmount(in sheet: Sheet) -> Bool {
        guard groups.count > 1, groups[0].count <= 3, sheet[groups[0].lowerBound] != 48 else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 && sheet[$0.lowerBound - 1] == 46 }
    }
}

// What a number's surroundings say of it.
extension Sheet {
    /// What stands before a number, with its column's name where it stands in a table.
    func label(of offset: Int) -> String {
        guard let tableStart else { return before(offset) }
        var start = offset
        while start > line.lowerBound, !isSeparator(bytes[start - 1]) { start -= 1 }
        let column = bytes[line.lowerBound..<start].count(where: isSeparator)
        return (header(from: tableStart, column: column) + " " + text(start..<offset)).lowercased()
    }

    func isSeparator(_ byte: UInt8) -> Bool {
        kind == .csv ? byte == 44 || byte == 59 || byte == 9 : byte == 124
    }

    /// The nearest cell above without a digit of the same column, searched from the table's top.
    private func header(from top: Int, column: Int) -> String {
        for top in lines(from: top).prefix(5) {
            let cells = bytes[top].split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
            guard column < cells.count, cells.count > 1 else { continue }
            let cell = String(decoding: cells[column], as: UTF8.self)
            if cell.unicodeScalars.contains(where: \.properties.isAlphabetic), !cell.utf8.contains(where: \.isDigit) {
                return cell
            }
        }
        return ""
    }

    /// The lines above the one being read.
    private func lines(from top: Int) -> some Sequence<Range<Int>> {
        sequence(state: top) { start -> Range<Int>? in
            guard start < line.lowerBound, let end = newline(from: start) else { return nil }
            defer { start = end + 1 }
            return start..<end
        }
    }
}

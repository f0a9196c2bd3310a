/// A text's bytes and where its lines begin. Lines end as cmark has it: with LF, CR or both. Numbers are from 0.
struct LineIndex {
    let bytes: [UInt8]
    /// The beginning of each line, and the end of the text.
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            let isInsidePair =
                byte == UInt8(ascii: "\r") && position + 1 < bytes.count
                && bytes[position + 1] == UInt8(ascii: "\n")
            if !isInsidePair { starts.append(position + 1) }
        }
        if starts.last != bytes.count { starts.append(bytes.count) }
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    /// The whole line, with its end; empty for a number that is not a line's.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 0, number < count else { return bytes.count..<bytes.count }
        return starts[number]..<starts[number + 1]
    }

    /// What remains of a range without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, bytes[lower].isASCIISpace { lower += 1 }
        while upper > lower, bytes[upper - 1].isASCIISpace { upper -= 1 }
        return lower..<upper
    }

    /// The line without white space, tabs and quote marks before it.
    func afterMarks(_ number: Int) -> Range<Int> {
        let line = trimmed(line(number))
        return (bytes[line].firstIndex { !$0.canPrecedeContinuation } ?? line.upperBound)..<line.upperBound
    }
}

extension UInt8 {
    /// What a line that continues a paragraph can have before the paragraph's text.
    var canPrecedeContinuation: Bool { self == 0x20 || self == 0x09 || self == UInt8(ascii: ">") }
}

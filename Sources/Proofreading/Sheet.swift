import Diagnostics
import Foundation

/// The bytes of a text, with the questions that every rule asks of them. Offsets outside are answered with 0.
struct Sheet {
    let bytes: UnsafeBufferPointer<UInt8>
    let kind: ProofText.Kind
    /// The line that is being read, without its end. Known rather than looked for: a text may be one line of a million letters.
    private(set) var line = 0..<0
    /// Where the table begins that the line is of.
    private(set) var tableStart: Int?
    /// Whether the table needs no line at the beginning of its rows; it ends with an empty line.
    private var hasOpenTable = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, kind: ProofText.Kind) {
        (self.bytes, self.kind) = (bytes, kind)
        beginLine(at: 0)
    }

    mutating func beginLine(at start: Int) {
        line = start..<max(start, newline(from: start) ?? bytes.count)
        let isRow = kind == .csv || self[start] == UInt8(ascii: "|") || hasOpenTable && !line.isEmpty
        tableStart = isRow ? tableStart ?? start : nil
        hasOpenTable = hasOpenTable && isRow
    }

    /// Takes the line before the one being read, and the lines that follow, as a table without lines at its sides:
    ///
    ///     Họ tên | CCCD
    ///     --- | ---
    mutating func beginTable(at head: Int) { (tableStart, hasOpenTable) = (head, true) }

    /// Whether the line being read is the one below a table's head (GFM 0.29, 4.10).
    var isDelimiterRow: Bool {
        let first = self[line.lowerBound]
        guard first == 45 || first == 58 || first == 32 else { return false }
        // Nearly every other line has a letter near its beginning.
        var (hasDash, hasBar) = (false, false)
        for byte in bytes[line] {
            switch byte {
            case 45: hasDash = true
            case 124: hasBar = true
            case 32, 58: break
            default: return false
            }
        }
        return hasDash && hasBar
    }

    subscript(offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func newline(from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        // memchr looks at many bytes at a time.
        return memchr(base + start, 10, bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    func holds(_ word: StaticString, endingAt end: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end >= count, end <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[end - count + $0] == word.utf8Start[$0] }
    }

    func holds(_ word: StaticString, at start: Int) -> Bool { holds(word, endingAt: start + word.utf8CodeUnitCount) }

    /// What stands before an offset on its line, in lower case, at most so many bytes of it.
    func before(_ offset: Int, limit: Int = 64) -> String {
        var start = offset
        while start > 0, offset - start < limit, bytes[start - 1] != 10 { start -= 1 }
        while start < offset, bytes[start].isContinuation { start += 1 }
        return text(start..<offset).lowercased()
    }

    func after(_ offset: Int, limit: Int = 32) -> String {
        var end = offset
        while end < bytes.count, end - offset < limit, bytes[end] != 10 { end += 1 }
        while end > offset, self[end].isContinuation { end -= 1 }
        return text(offset..<end)
    }
}

extension Sheet {
    /// The letters round an offset, of a very long word those near it.
    func word(around offset: Int) -> String {
        var (start, end) = (offset, offset)
        while self[start - 1].isWordByte, offset - start < 40 { start -= 1 }
        while self[end].isWordByte, end - offset < 40 { end += 1 }
        while self[start].isContinuation { start += 1 }
        while self[end].isContinuation { end -= 1 }
        return text(start..<end)
    }
}

extension UInt8 {
    /// Any but the first byte of a scalar in UTF-8.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
    var isDigit: Bool { self >= 48 && self <= 57 }
    var isASCIILetter: Bool { (65...90).contains(self & ~32) }
    /// Of a word: an ASCII letter or a byte of any other letter or sign.
    var isWordByte: Bool { isASCIILetter || self >= 0x80 }
}

/// What was found at an offset.
struct Finding {
    enum Body {
        case message(Message)
        /// The file's name belongs to the message.
        case mark(String)
    }

    let offset: Int
    let body: Body
    /// The personal data that it is about; nil when it is about none.
    var data: Range<Int>?

    var isMark: Bool { if case .mark = body { true } else { false } }

    /// Whether it is about a person or a mark of secrecy, not about letters.
    var isOfReaders: Bool { isMark || data != nil }

    func message(source: String) -> Message {
        switch body {
        case .message(let message): message
        case .mark(let mark): .secrecyMark(mark, file: source)
        }
    }
}

import Diagnostics

/// One pass over the bytes that stops only where a rule could have something to say; nearly all bytes are passed over.
struct Scan {
    private(set) var sheet: Sheet
    let contacts: AllowedContacts
    private(set) var findings: [Finding] = []

    private(set) var hasHomeAddress = false
    /// Whether the text has signs without width, fullwidth ones or encoded ones, which can part or hide numbers and addresses.
    var hasDisguise = false
    /// All bytes of the line, or-ed: below 0x80 when it is pure ASCII.
    private var union: UInt8 = 0
    /// Letters of the line that are Latin-1 and no Vietnamese.
    private var strangers = 0
    private var inFence = false
    private var hasDoubleSpace = false
    private var lastMark = -1
    /// The line above, unless it is empty.
    private var lastLine: Range<Int>?
    /// The table that is being read.
    private var table = PersonTable()

    init(_ sheet: Sheet, contacts: AllowedContacts) { (self.sheet, self.contacts) = (sheet, contacts) }

    private enum Stop {
        static let none: UInt8 = 0
        static let digit: UInt8 = 1
        static let at: UInt8 = 2
        static let newline: UInt8 = 3
        static let space: UInt8 = 4
        /// A byte that begins a scalar seldom or never seen in Vietnamese.
        static let lead: UInt8 = 5
        /// The last byte of Ậ, ậ: MẬT.
        static let secret: UInt8 = 6
        /// The first byte of ư: lưu hành nội bộ.
        static let horn: UInt8 = 7
        /// The last byte of ú: trú.
        static let dwelling: UInt8 = 8
    }

    private static let stops: [UInt8] = {
        var stops = [UInt8](repeating: Stop.none, count: 256)
        for digit in 48...57 { stops[digit] = Stop.digit }
        (stops[64], stops[10], stops[32]) = (Stop.at, Stop.newline, Stop.space)
        for lead in [0xC2, 0xC3] + Array(0xCE...0xD3) + [0xE2, 0xEE, 0xEF] + Array(0xF3...0xF4) {
            stops[lead] = Stop.lead
        }
        (stops[0xAC], stops[0xAD], stops[0xC6], stops[0xBA]) = (Stop.secret, Stop.secret, Stop.horn, Stop.dwelling)
        return stops
    }()

    mutating func run() {
        let bytes = sheet.bytes
        Self.stops.withUnsafeBufferPointer { stops in
            // What was passed over since the last stop, or-ed.
            var (offset, passed) = (0, UInt8(0))
            while offset < bytes.count {
                let byte = bytes[offset]
                passed |= byte
                let stop = stops[Int(byte)]
                // A fifth of all bytes are single spaces, of which there is nothing to say.
                if stop == Stop.none || stop == Stop.space && offset + 1 < bytes.count && bytes[offset + 1] != 32 {
                    offset += 1
                } else {
                    union |= passed
                    passed = 0
                    offset = look(at: offset, stop)
                }
            }
            union |= passed
        }
        endLine(at: bytes.count)
    }

    /// - Returns: where to go on.
    private mutating func look(at offset: Int, _ stop: UInt8) -> Int {
        switch stop {
        case Stop.digit: return readNumber(at: offset)
        case Stop.at:
            if let found = email(at: offset) { add(found.message, offset, about: found.place) }
        case Stop.newline: endLine(at: offset)
        case Stop.space: readSpace(at: offset)
        case Stop.lead: readLead(at: offset)
        case Stop.secret:
            if sheet[offset - 1] == 0xBA, sheet[offset - 2] == 0xE1, let mark = sheet.secret(at: offset - 2) {
                addMark(mark)
            }
        case Stop.horn:
            var before = offset - 1
            while sheet[before] == 32 { before -= 1 }
            if sheet[before] | 32 == 108, let mark = sheet.internalUse(from: before, to: offset) { addMark(mark) }
        default:
            if sheet[offset - 1] == 0xC3, sheet[offset - 2] | 32 == 114, let place = homeAddress(at: offset - 3) {
                addHomeAddress(place)
            }
        }
        return offset + 1
    }

    /// - Parameter data: the personal data that the message is about.
    mutating func add(_ message: Message, _ offset: Int, about data: Range<Int>? = nil) {
        findings.append(Finding(offset: offset, body: .message(message), data: data))
    }

    private mutating func addMark(_ mark: SecrecyMark) {
        guard mark.offset != lastMark else { return }
        lastMark = mark.offset
        findings.append(Finding(offset: mark.offset, body: .mark(mark.text)))
    }

    /// Told once of a line.
    mutating func addHomeAddress(_ place: Range<Int>) {
        hasHomeAddress = true
        add(.homeAddress(), place.lowerBound, about: place)
    }

    // MARK: Lines

    private mutating func endLine(at end: Int) {
        let (range, lineStart) = (sheet.line, sheet.line.lowerBound)
        if strangers >= 2, let found = LegacyText.decoded(sheet.text(range)) {
            findings.removeAll { $0.offset >= lineStart && !$0.isMark && $0.message(source: "").isAboutLetters }
            add(.legacyEncoding(found.encoding, decoded: found.text), lineStart)
        }
        if union < 0x80, range.count >= 30, !inFence, PlainVietnamese.isMeant(by: sheet.bytes[range]) {
            add(.lostDiacritics(), lineStart)
        }
        if sheet.holds("```", at: lineStart) { inFence.toggle() }
        endRow()
        sheet.beginLine(at: end + 1)
        (union, strangers, hasDoubleSpace, hasHomeAddress) = (0, 0, false, false)
    }

    private mutating func endRow() {
        if case .markdown = sheet.kind, sheet.tableStart == nil, let head = lastLine, sheet.isDelimiterRow {
            sheet.beginTable(at: head.lowerBound)
            table.begin(head, in: sheet)
        }
        lastLine = sheet.line.isEmpty ? nil : sheet.line
        for finding in table.endLine(of: sheet, contacts) where !findings.suffix(100).contains(where: finding.isSame) {
            findings.append(finding)
        }
    }

    private mutating func readSpace(at offset: Int) {
        guard sheet[offset + 1] == 32, sheet[offset - 1] != 32, !hasDoubleSpace, !inFence,
            offset > sheet.line.lowerBound
        else {
            return
        }
        switch sheet.kind {
        // Where spaces set out lists and settings.
        case .csv, .plain, .yaml: return
        case .markdown: break
        }
        guard isBetweenWords(offset) else { return }
        hasDoubleSpace = true
        add(.doubleSpace(), offset)
    }

    /// Not what sets off a list's mark, a table's column, a comment, or the value of a key.
    private func isBetweenWords(_ offset: Int) -> Bool {
        var end = offset
        while sheet[end] == 32 { end += 1 }
        let (before, next) = (sheet[offset - 1], sheet[end])
        guard before.isWordByte || before.isDigit || [33, 41, 44, 46, 59, 63].contains(before) else { return false }
        guard next.isWordByte || next.isDigit || [34, 40, 42, 91].contains(next) else { return false }
        let start = sheet.bytes[sheet.line.lowerBound..<offset]
        // "1.  text" and "2)  text" are marks of lists; a row of a table is set in columns.
        return !start.allSatisfy { $0 == 32 || $0.isDigit || $0 == 46 || $0 == 41 } && !start.contains(124)
    }

    private mutating func readLead(at offset: Int) {
        let (byte, next) = (sheet[offset], sheet[offset + 1])
        if byte == 0xC2 ? next == 0xAD : byte >= 0xE2 && sheet.isDisguise(at: offset) { hasDisguise = true }
        switch byte {
        case 0xC3:
            if Latin1.isStranger(next) { strangers += 1 }
            if next == 0x90, let found = sheet.lookAlike(at: offset) { add(found, offset) }
        case 0xC2:
            if sheet[offset - 1].isASCIILetter || sheet[offset + 2].isASCIILetter { strangers += 1 }
            if next == 0xA0 || next == 0xAD, let name = sheet.invisible(at: offset) { add(.invisible(name), offset) }
        case 0xCE...0xD3: if let found = sheet.lookAlike(at: offset) { add(found, offset) }
        default: if let found = sheet.sign(at: offset) { add(found, offset) }
        }
    }
}

enum Latin1 {
    /// Letters of Latin-1, by the byte after C3, that Vietnamese doesn't have.
    private static let strangers: UInt64 = [
        0x84, 0x85, 0x86, 0x87, 0x8B, 0x8E, 0x8F, 0x90, 0x91, 0x96, 0x97, 0x98, 0x9B, 0x9C, 0x9E, 0x9F, 0xA4, 0xA5,
        0xA6, 0xA7, 0xAB, 0xAE, 0xAF, 0xB0, 0xB1, 0xB6, 0xB7, 0xB8, 0xBB, 0xBC, 0xBE, 0xBF,
    ].reduce(0) { $0 | 1 << UInt64($1 - 0x80) }

    static func isStranger(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 && strangers >> UInt64(byte & 63) & 1 == 1 }
}

extension Message {
    /// Told of single letters, which say nothing where the whole line is in another encoding.
    fileprivate var isAboutLetters: Bool {
        ["text/invisible", "text/look-alike", "text/double-space"].contains(code)
    }
}

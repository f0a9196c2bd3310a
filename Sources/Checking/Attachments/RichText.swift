/// The words of a rich text file (RTF 1.9): its letters outside ASCII are written as `\\u7845?` or `\\'e9`, its format as words
/// after a backslash, its pictures as hexadecimal digits.
struct RichText {
    /// UTF-8, in which each line of the file is a line.
    private(set) var plain: [UInt8] = []
    private let bytes: [UInt8]

    /// Hexadecimal digits on end that are a picture's, and no number.
    private static let longestRun = 40

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\\"): offset = readControl(at: offset + 1)
            case UInt8(ascii: "{"), UInt8(ascii: "}"): offset += 1
            default: offset = readLetters(at: offset)
            }
        }
    }

    private mutating func readLetters(at start: Int) -> Int {
        var end = start
        while end < bytes.count, Self.isHex(bytes[end]) { end += 1 }
        guard end > start else {
            plain.append(bytes[start])
            return start + 1
        }
        if end - start < Self.longestRun { plain += bytes[start..<end] }
        return end
    }

    /// - Parameter start: behind the backslash.
    private mutating func readControl(at start: Int) -> Int {
        guard start < bytes.count else { return start }
        switch bytes[start] {
        // A letter of an old code page; the next ones may be digits.
        case UInt8(ascii: "'"): return readCodePage(at: start + 1)
        // A space that breaks no line.
        case UInt8(ascii: "~"): plain.append(UInt8(ascii: " "))
        case UInt8(ascii: "_"): plain.append(UInt8(ascii: "-"))
        case let byte where Self.isLetter(byte): return readWord(at: start)
        case let byte where byte != UInt8(ascii: "*") && byte != UInt8(ascii: "-"): plain.append(byte)
        default: break
        }
        return start + 1
    }

    private mutating func readCodePage(at start: Int) -> Int {
        let code = UInt8(String(decoding: bytes[start..<min(bytes.count, start + 2)], as: UTF8.self), radix: 16) ?? 63
        plain += code < 0x80 ? [code] : Array(String(Unicode.Scalar(code)).utf8)
        return start + 2
    }

    /// `\\par`, `\\fs24 `, `\\u7845?`: a space behind a word belongs to it.
    private mutating func readWord(at start: Int) -> Int {
        var end = start
        while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        let first = end
        while end < bytes.count, bytes[end] == UInt8(ascii: "-") && end == first || (48...57).contains(bytes[end]) {
            end += 1
        }
        if name == "u", let code = Int(String(decoding: bytes[first..<end], as: UTF8.self)),
            let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: code < 0 ? code + 0x10000 : code))
        {
            plain += Array(String(scalar).utf8)
            // What readers show that know no Unicode.
            return end < bytes.count && bytes[end] != UInt8(ascii: "\\") ? end + 1 : end
        }
        if ["tab", "cell"].contains(name) { plain.append(UInt8(ascii: " ")) }
        if ["par", "line", "row"].contains(name) { plain.append(UInt8(ascii: "\n")) }
        return end < bytes.count && bytes[end] == UInt8(ascii: " ") ? end + 1 : end
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & ~32) }

    private static func isHex(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte | 32) }
}

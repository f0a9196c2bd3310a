/// Writes JSON (RFC 8259) as UTF-8, members in the order in which they are given, so that the same content gives the
/// same bytes. `<`, `>`, `&` and U+2028/9 are escaped, so that the text may stand inside `<script>`.
struct JSONWriter {
    private var bytes: [UInt8] = []
    /// Whether a value stands before the next one on the same level.
    private var follows = false

    /// One object as UTF-8.
    static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(2048)
        writer.group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
        return writer.bytes
    }

    /// Nothing at all when the value is nil.
    mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        quote(value)
    }

    mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func member(_ name: StaticString, object members: (inout JSONWriter) -> Void) {
        key(name)
        group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    mutating func member(_ name: StaticString, array elements: (inout JSONWriter) -> Void) {
        key(name)
        group(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    mutating func element(_ value: String) {
        separate()
        quote(value)
    }

    mutating func element(object members: (inout JSONWriter) -> Void) {
        separate()
        group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    private mutating func group(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        bytes.append(open)
        follows = false
        body(&self)
        bytes.append(close)
        follows = true
    }

    private mutating func separate() {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
    }

    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    }

    private mutating func quote(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        let isPlain = text.withUTF8 { utf8 in
            guard Self.special.firstIndex(in: utf8) == nil else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if !isPlain { for scalar in text.unicodeScalars { append(scalar) } }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let special = ByteSet(where: needsEscape)

    /// 0xE2 begins U+2028 and U+2029.
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 32 || byte == 34 || byte == 92 || byte == 60 || byte == 62 || byte == 38 || byte == 0xE2
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: scalar)])
        case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}":
            let hex = String(scalar.value, radix: 16)
            bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }
}

import Vietnamese

/// Writes JSON (RFC 8259) as UTF-8, members in the order in which they are given, so that the same content gives the
/// same bytes. `<`, `>`, `&` and U+2028/9 are escaped, so that the text may stand inside `<script>`.
package struct JSONWriter {
    private var bytes: [UInt8] = []
    /// Whether a value stands before the next one on the same level.
    private var follows = false

    /// One object as UTF-8.
    package static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(2048)
        writer.group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
        return writer.bytes
    }

    /// Members without the braces around them, for another writer to take over.
    static func members(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        members(&writer)
        return writer.bytes
    }

    /// Members that another writer has written.
    mutating func append(members: [UInt8]) {
        guard !members.isEmpty else { return }
        separate()
        bytes.append(contentsOf: members)
    }

    /// Nothing at all when the value is nil.
    package mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        quote(value)
    }

    /// Nothing at all when the value is empty.
    mutating func member(_ name: StaticString, nonEmpty value: String) {
        if !value.isEmpty { member(name, value) }
    }

    package mutating func member(named name: String, _ value: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        quote(value)
    }

    package mutating func member(named name: String, _ value: Int) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func member(named name: String, object members: (inout JSONWriter) -> Void) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func member(_ name: StaticString, object members: (inout JSONWriter) -> Void) {
        key(name)
        group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    package mutating func member(_ name: StaticString, array elements: (inout JSONWriter) -> Void) {
        key(name)
        group(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    package mutating func element(_ value: String) {
        separate()
        quote(value)
    }

    package mutating func element(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func element(object members: (inout JSONWriter) -> Void) {
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
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        text.withBytes { utf8 in
            var start = 0
            // Runs of plain bytes as they are, what needs it as its escape.
            while let place = Self.special.firstIndex(in: UnsafeBufferPointer(rebasing: utf8[start...])) {
                bytes.append(contentsOf: utf8[start..<start + place])
                start += place
                start += escape(utf8[start...])
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// 0xE2 begins U+2028 and U+2029.
    private static let special = ByteSet { $0 < 32 || [34, 38, 60, 62, 92, 0xE2].contains($0) }

    /// Writes the first character of a text, a special one.
    /// - Returns: how many bytes of the text it took.
    private mutating func escape(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let byte = text[text.startIndex]
        switch byte {
        case 34, 92: bytes.append(contentsOf: [92, byte])
        case 0xE2:
            guard text.starts(with: "\u{2028}".utf8) || text.starts(with: "\u{2029}".utf8) else {
                bytes.append(byte)
                return 1
            }
            bytes.append(contentsOf: (text.starts(with: "\u{2028}".utf8) ? "\\u2028" : "\\u2029").utf8)
            return 3
        default:
            let hex = String(byte, radix: 16)
            bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
        }
        return 1
    }
}

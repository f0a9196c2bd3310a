/// The one place where text from content becomes part of HTML or XML.
package enum Markup {
    /// Escapes `& < > " '`, so that the text is safe between tags and inside quoted attributes; characters that XML 1.0
    /// forbids are dropped, since one of them would make a whole feed unreadable.
    package static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        escape(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, appended as UTF-8.
    package static func escape(_ text: String, into result: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            guard let first = bytes.firstIndex(where: isSpecial) else {
                result.append(contentsOf: bytes)
                return
            }
            result.append(contentsOf: bytes[..<first])
            appendEscaped(bytes, from: first, to: &result)
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39 || isControl(byte) || byte == 0xEF
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 32 && byte != 9 && byte != 10 && byte != 13 }

    private static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int, to result: inout [UInt8]) {
        for (index, byte) in zip(first..., bytes[first...]) {
            switch byte {
            case 38: result.append(contentsOf: "&amp;".utf8)
            case 60: result.append(contentsOf: "&lt;".utf8)
            case 62: result.append(contentsOf: "&gt;".utf8)
            case 34: result.append(contentsOf: "&quot;".utf8)
            case 39: result.append(contentsOf: "&#39;".utf8)
            // U+FFFE and U+FFFF: EF BF BE, EF BF BF.
            case 0xBE...0xBF where index > 1 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF:
                result.removeLast(2)
            case _ where isControl(byte): break
            default: result.append(byte)
            }
        }
    }
}

/// A JSON value whose members keep their order, so that the same content gives the same bytes (RFC 8259).
package indirect enum JSONValue: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([JSONValue])
    case object([(String, JSONValue?)])

    /// Compact text. `<`, `>`, `&` and U+2028/9 are escaped, so that it may stand inside `<script>`.
    package var text: String {
        var result: [UInt8] = []
        result.reserveCapacity(1024)
        write(to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    private func write(to result: inout [UInt8]) {
        switch self {
        case .string(let string): Self.write(string, to: &result)
        case .integer(let number): result.append(contentsOf: String(number).utf8)
        case .boolean(let flag): result.append(contentsOf: (flag ? "true" : "false").utf8)
        case .array(let values): Self.write(values, to: &result)
        case .object(let members): Self.write(members, to: &result)
        }
    }

    private static func write(_ values: [JSONValue], to result: inout [UInt8]) {
        result.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { result.append(UInt8(ascii: ",")) }
            value.write(to: &result)
        }
        result.append(UInt8(ascii: "]"))
    }

    private static func write(_ members: [(String, JSONValue?)], to result: inout [UInt8]) {
        result.append(UInt8(ascii: "{"))
        var isFirst = true
        for case (let name, let value?) in members {
            if !isFirst { result.append(UInt8(ascii: ",")) }
            isFirst = false
            write(name, to: &result)
            result.append(UInt8(ascii: ":"))
            value.write(to: &result)
        }
        result.append(UInt8(ascii: "}"))
    }

    private static func write(_ string: String, to result: inout [UInt8]) {
        result.append(UInt8(ascii: "\""))
        if string.utf8.contains(where: needsEscape) {
            for scalar in string.unicodeScalars { write(scalar, to: &result) }
        } else {
            result.append(contentsOf: string.utf8)
        }
        result.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 32 || byte == 34 || byte == 92 || byte == 60 || byte == 62 || byte == 38 || byte == 0xE2
    }

    private static func write(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        switch scalar {
        case "\"", "\\": result.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: scalar)])
        case "\n": result.append(contentsOf: "\\n".utf8)
        case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}":
            let hex = String(scalar.value, radix: 16)
            result.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
        default: result.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }
}

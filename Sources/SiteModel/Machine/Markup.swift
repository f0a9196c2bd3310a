/// The one place where text from content becomes part of HTML or XML.
package enum Markup {
    /// Escapes `& < > " '`, so that the text is safe between tags and inside quoted attributes; characters that XML 1.0
    /// forbids are dropped, since one of them would make a whole feed unreadable.
    package static func escape(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.firstIndex(where: isSpecial) else { return nil }
            return escaped(bytes, from: first)
        } ?? text
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39 || isControl(byte) || byte == 0xEF
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 32 && byte != 9 && byte != 10 && byte != 13 }

    private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        result.append(contentsOf: bytes[..<first])
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
        return String(decoding: result, as: UTF8.self)
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
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .string(let string): Self.write(string, to: &result)
        case .integer(let number): result += String(number)
        case .boolean(let flag): result += flag ? "true" : "false"
        case .array(let values):
            Self.write(values, between: ("[", "]"), to: &result) { value, result in value.write(to: &result) }
        case .object(let members):
            Self.write(members.filter { $0.1 != nil }, between: ("{", "}"), to: &result) { member, result in
                Self.write(member.0, to: &result)
                result += ":"
                member.1?.write(to: &result)
            }
        }
    }

    private static func write<Value>(
        _ values: [Value], between brackets: (String, String), to result: inout String,
        _ each: (Value, inout String) -> Void
    ) {
        result += brackets.0
        for (index, value) in values.enumerated() {
            if index > 0 { result += "," }
            each(value, &result)
        }
        result += brackets.1
    }

    private static func write(_ string: String, to result: inout String) {
        result += "\""
        if string.utf8.contains(where: needsEscape) {
            for scalar in string.unicodeScalars { write(scalar, to: &result) }
        } else {
            result += string
        }
        result += "\""
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 32 || byte == 34 || byte == 92 || byte == 60 || byte == 62 || byte == 38 || byte == 0xE2
    }

    private static func write(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}":
            let hex = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: result.unicodeScalars.append(scalar)
        }
    }
}

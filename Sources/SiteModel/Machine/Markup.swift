import Vietnamese

/// The one place where text from content becomes part of HTML or XML.
package enum Markup {
    /// Escapes `& < > " '`, so that the text is safe between tags and inside quoted attributes; characters that XML 1.0
    /// forbids are dropped, since one of them would make a whole feed unreadable.
    package static func escape(_ text: String) -> String {
        guard text.withBytes({ special.firstIndex(in: $0) }) != nil else { return text }
        var bytes: [UInt8] = []
        escape(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, appended as UTF-8.
    package static func escape(_ text: String, into result: inout [UInt8]) {
        text.withBytes { escape($0, into: &result) }
    }

    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
        guard let first = special.firstIndex(in: bytes) else {
            result.append(contentsOf: bytes)
            return
        }
        result.append(contentsOf: bytes[..<first])
        appendEscaped(bytes, from: first, to: &result)
    }

    private static let special = ByteSet(where: isSpecial)

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

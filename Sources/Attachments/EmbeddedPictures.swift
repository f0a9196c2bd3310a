/// The pictures that a text holds as `data:` addresses (RFC 2397), as SVG and HTML embed them.
struct EmbeddedPictures {
    /// As files of their own.
    private(set) var files: [[UInt8]] = []

    private static let scheme = Array("data:".utf8)

    init(in text: [UInt8]) {
        var start = 0
        while let place = Bytes(text[...]).firstOffset(of: Self.scheme, from: start) {
            let rest = text[(place + Self.scheme.count)...]
            // A type with its parameters is short: “image/svg+xml;charset=utf-8;base64”.
            let type = rest.prefix(100).prefix { $0 != UInt8(ascii: ",") && !Self.isEnd($0) }
            start = type.endIndex
            guard start < text.count, text[start] == UInt8(ascii: ",") else { continue }
            let data = text[(start + 1)...].prefix { !Self.isEnd($0) }
            let isBase64 = String(decoding: type, as: UTF8.self).lowercased().hasSuffix("base64")
            files.append(isBase64 ? Self.base64(data) : Self.percentDecoded(data))
            start = data.endIndex
        }
    }

    /// What ends an address in an attribute, an element or `url(…)`.
    private static func isEnd(_ byte: UInt8) -> Bool { "\"'<>)".utf8.contains(byte) }

    /// White space and what else is no digit of base64 is passed over, character references and per cent are resolved first.
    private static func base64(_ data: ArraySlice<UInt8>) -> [UInt8] {
        let plain = data.contains(UInt8(ascii: "%")) ? percentDecoded(data)[...] : data
        var (bytes, bits, count, isReference): ([UInt8], Int, Int, Bool) = ([], 0, 0, false)
        bytes.reserveCapacity(plain.count / 4 * 3)
        for byte in plain {
            // `&#10;`
            if byte == UInt8(ascii: "&") { isReference = true }
            guard !isReference else {
                isReference = byte != UInt8(ascii: ";")
                continue
            }
            guard let digit = digit(byte) else { continue }
            (bits, count) = ((bits << 6 | digit) & 0xFFFF, count + 6)
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(bits >> count & 255))
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 65...90: Int(byte) - 65
        case 97...122: Int(byte) - 71
        case 48...57: Int(byte) + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    private static func percentDecoded(_ data: ArraySlice<UInt8>) -> [UInt8] {
        var (bytes, rest) = ([UInt8](), data)
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}

extension PictureTraces {
    /// What an SVG picture says: in its metadata (XMP), and in the pictures that it embeds, also in SVG pictures among these. What
    /// it says of its author is a matter of licences, and stays.
    package init(markup text: [UInt8]) { self.init(markup: text, depth: 0) }

    private static let deepest = 3

    private init(markup text: [UInt8], depth: Int) {
        self.init()
        add(markup: Bytes(text[...]))
        for file in EmbeddedPictures(in: text).files {
            if FileFormat(of: file) != .xml {
                add(PictureTraces(FileSample(whole: file)))
            } else if depth < Self.deepest {
                add(PictureTraces(markup: file, depth: depth + 1))
            }
        }
    }
}

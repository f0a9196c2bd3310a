/// A sign of a number or address as HTML or an address writes it: `&#56;`, `&#x38;`, `&#64;`, `%38`, `%2B`, `%40`.
struct EncodedSign {
    let byte: UInt8
    /// In bytes, as it is written.
    let length: Int

    init?(at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        switch text[offset] {
        case UInt8(ascii: "%"): self.init(percentAt: offset, in: text)
        case UInt8(ascii: "&"): self.init(referenceAt: offset, in: text)
        default: return nil
        }
    }

    private init?(percentAt offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        guard offset + 2 < text.count, let code = Self.value(text[(offset + 1)...(offset + 2)], radix: 16),
            Self.isOfData(code)
        else { return nil }
        (byte, length) = (code, 3)
    }

    private init?(referenceAt offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        let reference = text[offset...].prefix(10)
        guard let end = reference.firstIndex(of: UInt8(ascii: ";")), end > offset + 2 else { return nil }
        length = end + 1 - offset
        let isHex = text[offset + 2] | 32 == UInt8(ascii: "x")
        guard text[offset + 1] == UInt8(ascii: "#"),
            let code = Self.value(text[(offset + (isHex ? 3 : 2))..<end], radix: isHex ? 16 : 10), Self.isOfData(code)
        else { return nil }
        byte = code
    }

    private static func value(_ digits: Slice<UnsafeBufferPointer<UInt8>>, radix: Int) -> UInt8? {
        UInt8(String(decoding: digits, as: UTF8.self), radix: radix)
    }

    /// A digit, a full stop, a plus or the sign @.
    private static func isOfData(_ byte: UInt8) -> Bool { byte.isDigit || byte == 64 || byte == 46 || byte == 43 }
}

extension Sheet {
    /// Whether a digit belongs to an encoded sign, as the 5 of `&#56;` does, or an encoded digit is behind the digits there.
    func isEncoded(at offset: Int) -> Bool {
        switch self[offset - 1] {
        case 37: isSign(at: offset - 1)
        case 35: isSign(at: offset - 2)
        case 88, 120: self[offset - 2] == 35 && isSign(at: offset - 3)
        default: false
        }
    }

    private func isSign(at offset: Int) -> Bool { offset >= 0 && EncodedSign(at: offset, in: bytes) != nil }
}

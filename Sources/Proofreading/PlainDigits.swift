import Diagnostics

/// A text without what parts or disguises digits and addresses: signs without width are left out, fullwidth digits and those
/// written as HTML or in an address (`&#56;`, `%38`) are ASCII.
struct PlainDigits {
    private(set) var bytes: [UInt8] = []
    /// Where each byte was in the text; of a fullwidth sign, where that began.
    private var places: [Int] = []
    private let source: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        source = text
        bytes.reserveCapacity(text.count)
        places.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            if let sign = EncodedSign(at: offset, in: text) {
                bytes.append(sign.byte)
                places.append(offset)
                offset += sign.length
                continue
            }
            let end = min(text.count, offset + Self.length(of: text[offset]))
            read(offset..<end)
            offset = end
        }
    }

    private mutating func read(_ range: Range<Int>) {
        let byte = source[range.lowerBound]
        if byte == 0xC2 || byte >= 0xE2,
            let scalar = String(decoding: source[range], as: UTF8.self).unicodeScalars.first
        {
            if scalar.hasNoWidth { return }
            if let plain = Self.plain(scalar) {
                bytes.append(plain)
                places.append(range.lowerBound)
                return
            }
        }
        bytes += source[range]
        places += range
    }

    /// ＠ ． ＋ － and the digits.
    private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
        guard [0xFF20, 0xFF0E, 0xFF0B, 0xFF0D].contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value) else {
            return nil
        }
        return UInt8(scalar.value - 0xFEE0)
    }

    /// Of a scalar in bytes, by its first one.
    private static func length(of byte: UInt8) -> Int {
        switch byte {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }

    /// What was found in this text, at its place in the original one.
    func original(_ finding: Finding) -> Finding {
        Finding(offset: place(finding.offset), body: finding.body, data: finding.data.map(original))
    }

    private func original(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= places.count else {
            return place(range.lowerBound)..<place(range.upperBound)
        }
        let last = places[range.upperBound - 1]
        let length = EncodedSign(at: last, in: source)?.length ?? (source[last] >= 0xE0 ? 3 : 1)
        return place(range.lowerBound)..<last + length
    }

    private func place(_ offset: Int) -> Int { places.indices.contains(offset) ? places[offset] : source.count }
}

extension Sheet {
    /// Whether a sign without width or a fullwidth digit begins at an offset, as far as its bytes E2, EF and F3 say so.
    func isDisguise(at offset: Int) -> Bool {
        let (second, third) = (self[offset + 1], self[offset + 2])
        switch self[offset] {
        case 0xE2:
            switch second {
            case 0x80: return third >= 0x8B && third <= 0x8F || third >= 0xAA && third <= 0xAE
            case 0x81: return third >= 0xA0 && third <= 0xAF
            case 0x83: return third == 0xA3
            default: return false
            }
        case 0xEF: return second == 0xBB && third == 0xBF || second == 0xBC || second == 0xB8 && third < 0x90
        case 0xF3: return second == 0xA0
        default: return false
        }
    }
}

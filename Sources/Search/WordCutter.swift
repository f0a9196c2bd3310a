/// Cuts UTF-8 into words: runs of letters and digits, with the apostrophes between them (H’Nhuên). Made for speed, since every
/// text of the section goes through it; what a word means is found out once for each.
struct WordCutter {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Whether tags and entities are passed over. The pages' own HTML is meant, where `<` and `>` are nothing else.
    private let isHTML: Bool
    /// `byFirstByte`, looked up once for a text and not for each letter.
    private let letters = Self.byFirstByte

    init(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool) { (self.bytes, self.isHTML) = (bytes, isHTML) }

    func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var offset = 0
        while offset < bytes.count {
            let length = letter(at: offset)
            guard length == 0 else {
                let end = end(ofWord: offset + length)
                body(UnsafeBufferPointer(rebasing: bytes[offset..<end]))
                offset = end
                continue
            }
            switch bytes[offset] {
            case UInt8(ascii: "<") where isHTML: offset = next(UInt8(ascii: ">"), from: offset)
            case UInt8(ascii: "&") where isHTML: offset = next(UInt8(ascii: ";"), from: offset)
            default: offset += Self.lengths[Int(bytes[offset])]
            }
        }
    }

    private func next(_ byte: UInt8, from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] != byte { offset += 1 }
        return offset + 1
    }

    private func end(ofWord start: Int) -> Int {
        var end = start
        while true {
            let length = letter(at: end)
            if length > 0 {
                end += length
            } else if case let apostrophe = apostrophe(at: end), apostrophe > 0, letter(at: end + apostrophe) > 0 {
                end += apostrophe
            } else {
                return end
            }
        }
    }

    /// How many bytes a letter or digit takes; 0 for what is none.
    @inline(__always)
    private func letter(at offset: Int) -> Int {
        guard offset < bytes.count else { return 0 }
        let length = letters[Int(bytes[offset])]
        guard length > 1 else { return length }
        guard offset + length <= bytes.count else { return 0 }
        // × and ÷
        let isSign = bytes[offset] == 0xC3 && (bytes[offset + 1] == 0x97 || bytes[offset + 1] == 0xB7)
        return isSign ? 0 : length
    }

    private func apostrophe(at offset: Int) -> Int {
        guard offset < bytes.count else { return 0 }
        if bytes[offset] == UInt8(ascii: "'") { return 1 }
        guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return 0 }
        return bytes[offset + 2] == 0x98 || bytes[offset + 2] == 0x99 ? 3 : 0
    }

    /// By a scalar's first byte: how many bytes a letter that begins so takes. C2 begins the signs of Latin-1, E2 punctuation
    /// and symbols, EF and F0 nothing that offices write words with.
    private static let byFirstByte: [Int] = (0..<256).map { byte in
        switch byte {
        case 48...57, 65...90, 97...122: 1
        case 0xC3...0xDF: 2
        case 0xE0, 0xE1, 0xE3...0xED: 3
        default: 0
        }
    }

    private static let lengths: [Int] = (0..<256).map { byte in
        switch byte {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }
}

/// UTF-8 in the making, in which a run of white space is written as one space between words.
struct SpacedBytes {
    private var bytes: [UInt8] = []
    private var isApart = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func space() { isApart = true }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        closeGap()
        bytes.append(byte)
    }

    /// A scalar of the alphabet table: below U+1F00.
    @inline(__always)
    mutating func append(letter code: UInt16) {
        closeGap()
        if code < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: code))
        } else if code < 0x800 {
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
        } else {
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: code >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
        }
    }

    mutating func append(contentsOf scalars: String.UnicodeScalarView) {
        closeGap()
        bytes.append(contentsOf: String(scalars).utf8)
    }

    @inline(__always)
    private mutating func closeGap() {
        guard isApart else { return }
        isApart = false
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }

    /// In form C once more: without the scalars left out, marks may meet that were apart before.
    var text: String { String(decoding: bytes, as: UTF8.self).nfc }
}

/// UTF-8 of plain text being gathered from the text nodes of a tree.
struct PlainTextBuffer {
    private var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
    }

    mutating func appendSpace() {
        bytes.append(UInt8(ascii: " "))
    }

    mutating func appendLineEnd() {
        guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func truncate(to count: Int) {
        bytes.removeLast(max(0, bytes.count - count))
    }

    /// The text from an offset on, without white space at its ends and with one space for each run inside.
    func collapsed(from start: Int) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count - start)
        for byte in bytes[start...] {
            if !byte.isASCIISpace {
                result.append(byte)
            } else if let last = result.last, last != UInt8(ascii: " ") {
                result.append(UInt8(ascii: " "))
            }
        }
        if result.last == UInt8(ascii: " ") { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text from an offset on, as it was gathered.
    func text(from start: Int = 0) -> String { String(decoding: bytes[start...], as: UTF8.self) }
}

extension UInt8 {
    /// Space, tab, and the controls that HTML and cmark take for white space.
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

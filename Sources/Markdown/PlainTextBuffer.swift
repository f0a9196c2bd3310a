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
        String(unsafeUninitializedCapacity: bytes.count - start) { result in
            var (count, isApart) = (0, false)
            for byte in bytes[start...] {
                guard !byte.isASCIISpace else {
                    isApart = count > 0
                    continue
                }
                if isApart {
                    result[count] = UInt8(ascii: " ")
                    (count, isApart) = (count + 1, false)
                }
                result[count] = byte
                count += 1
            }
            return count
        }
    }

    /// The text from an offset on, as it was gathered.
    func text(from start: Int = 0) -> String { String(decoding: bytes[start...], as: UTF8.self) }
}

extension UInt8 {
    /// Space, tab, and the controls that HTML and cmark take for white space.
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

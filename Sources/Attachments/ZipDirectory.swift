/// The list of the files in a ZIP file, from its directory at the end (APPNOTE 6.3, 4.3.12 and 4.3.16).
package struct ZipDirectory: Sendable {
    struct Entry: Sendable {
        let name: String
        /// 0 as it is, 8 by deflate.
        let method: Int
        /// In bytes, as it lies in the file.
        let size: Int
        /// In bytes, unpacked.
        let fullSize: Int
        /// Where its own header begins in the file.
        let offset: Int
    }

    let entries: [Entry]
    package var names: [String] { entries.map(\.name) }

    /// Nil when the sample has no whole directory: it is longer than the tail, or the file is cut short.
    package init?(_ sample: FileSample) {
        let bytes = sample.tail.isEmpty ? sample.head[...] : sample.tail[...]
        // Where the sample's last bytes begin in the file.
        let base = sample.size - bytes.count
        guard let end = Self.endRecord(in: bytes), let count = bytes.little(end + 10, 2),
            let length = bytes.little(end + 12, 4), let offset = bytes.little(end + 16, 4)
        else { return nil }
        var place = offset - base
        guard place >= 0, place + length <= end else { return nil }
        var entries: [Entry] = []
        while entries.count < count {
            guard let (entry, next) = Self.entry(at: place, in: bytes) else { return nil }
            entries.append(entry)
            place = next
        }
        self.entries = entries
    }

    private static func entry(at place: Int, in bytes: ArraySlice<UInt8>) -> (Entry, next: Int)? {
        guard bytes.little(place, 4) == 0x0201_4B50, let method = bytes.little(place + 10, 2),
            let size = bytes.little(place + 20, 4), let fullSize = bytes.little(place + 24, 4),
            let name = bytes.little(place + 28, 2), let extra = bytes.little(place + 30, 2),
            let comment = bytes.little(place + 32, 2), let offset = bytes.little(place + 42, 4),
            place + 46 + name <= bytes.count
        else { return nil }
        let start = bytes.startIndex + place + 46
        let text = String(decoding: bytes[start..<(start + name)], as: UTF8.self)
        let entry = Entry(name: text, method: method, size: size, fullSize: fullSize, offset: offset)
        return (entry, place + 46 + name + extra + comment)
    }

    /// The last record that ends where the file does: its comment is as long as it says.
    private static func endRecord(in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        return (max(0, last - 65_535)...last).reversed().first { place in
            bytes[bytes.startIndex + place] == 0x50 && bytes.little(place, 4) == 0x0605_4B50
                && bytes.little(place + 20, 2) == last - place
        }
    }
}

/// The names of the files in a ZIP file, from its directory at the end (APPNOTE 6.3, 4.3.12 and 4.3.16).
package struct ZipDirectory: Sendable {
    package let names: [String]

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
        var names: [String] = []
        while names.count < count {
            guard bytes.little(place, 4) == 0x0201_4B50, let name = bytes.little(place + 28, 2),
                let extra = bytes.little(place + 30, 2), let comment = bytes.little(place + 32, 2),
                place + 46 + name <= bytes.count
            else { return nil }
            let start = bytes.startIndex + place + 46
            names.append(String(decoding: bytes[start..<(start + name)], as: UTF8.self))
            place += 46 + name + extra + comment
        }
        self.names = names
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

/// What a TIFF file says of place and owner (TIFF 6.0, Exif 2.32). Its directories can be anywhere in it; those in the
/// sample are read. libexif reads blocks of 64 KB at most, so not these.
struct TIFFDirectories {
    private(set) var hasPosition = false
    private(set) var owners: [String] = []
    private(set) var xmp: [String] = []

    private let sample: FileSample
    private let isLittle: Bool
    /// So that a directory that leads back to itself ends.
    private var seen: Set<Int> = []

    private static let directoryLimit = 64
    private static let entryLimit = 1000
    private enum Tag { static let (gps, camera, xmp) = (0x8825, 0x8769, 700) }

    init(_ sample: FileSample) {
        self.sample = sample
        isLittle = sample.head.starts(with: [0x49, 0x49])
        var next = number(4, 4) ?? 0
        while next > 0, let entries = entries(at: next) {
            for entry in entries { read(entry) }
            next = number(next + 2 + entries.count * 12, 4) ?? 0
        }
    }

    private struct Entry {
        let tag: Int
        let type: Int
        let count: Int
        /// Where in the file the value begins.
        let place: Int
    }

    private mutating func read(_ entry: Entry) {
        switch entry.tag {
        case Tag.gps:
            let entries = number(entry.place, 4).flatMap { self.entries(at: $0) } ?? []
            if entries.contains(where: { Exif.positionTags.contains(UInt32($0.tag)) }) { hasPosition = true }
        case Tag.camera:
            for inner in number(entry.place, 4).flatMap({ self.entries(at: $0) }) ?? [] { readOwner(inner) }
        case Tag.xmp: xmp.append(String(decoding: bytes(entry.place, entry.count), as: UTF8.self))
        default: readOwner(entry)
        }
    }

    private mutating func readOwner(_ entry: Entry) {
        guard let name = Exif.ownerTags.first(where: { $0.tag == UInt32(entry.tag) })?.name,
            !bytes(entry.place, entry.count).allSatisfy({ $0 == 0 || $0 == 32 })
        else { return }
        owners.append(name)
    }

    private mutating func entries(at place: Int) -> [Entry]? {
        guard seen.count < Self.directoryLimit, seen.insert(place).inserted, let count = number(place, 2),
            count <= Self.entryLimit
        else { return nil }
        return (0..<count).compactMap { index in
            let start = place + 2 + index * 12
            guard let tag = number(start, 2), let type = number(start + 2, 2), let count = number(start + 4, 4) else {
                return nil
            }
            // The entry itself holds a value of up to four bytes. The count of a text is in bytes.
            let isInside = count <= 4 && [1, 2, 7].contains(type) || [3, 4].contains(type) && count == 1
            return Entry(tag: tag, type: type, count: count, place: isInside ? start + 8 : number(start + 8, 4) ?? 0)
        }
    }

    private func number(_ place: Int, _ count: Int) -> Int? {
        let bytes = bytes(place, count)
        return isLittle ? bytes.little(0, count) : bytes.big(0, count)
    }

    /// Bytes of the file, as far as they are in the sample's one part or the other.
    private func bytes(_ place: Int, _ count: Int) -> ArraySlice<UInt8> {
        guard place >= 0, count >= 0 else { return [] }
        if place < sample.head.count { return sample.head[place..<min(sample.head.count, place + min(count, 1 << 20))] }
        let start = place - (sample.size - sample.tail.count)
        guard start >= 0, start < sample.tail.count else { return [] }
        return sample.tail[start..<min(sample.tail.count, start + min(count, 1 << 20))]
    }
}

import Compression

/// The list of content types in an Office Open XML package (ECMA-376, part 2): programs go by it, whatever the file's ending
/// and the names of its parts.
enum PackageTypes {
    /// Whether a part of a package is the list.
    static func areIn(_ name: String) -> Bool { name.lowercased() == "[content_types].xml" }

    /// Whether a package says that it holds macros. False when the sample does not hold the list, which writers put first
    /// or last.
    static func haveMacros(_ directory: ZipDirectory, _ sample: FileSample) -> Bool {
        directory.entries.filter { areIn($0.name) }.contains { entry in
            guard let bytes = bytes(of: entry, in: sample) else { return false }
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            return text.contains("macroenabled") || text.contains("vbaproject")
        }
    }

    /// The longest list that is read, in bytes.
    private static let limit = 4 << 20

    /// A part of a package, unpacked; nil when the sample does not hold all of it, or it is too long.
    static func bytes(of entry: ZipDirectory.Entry, in sample: FileSample) -> [UInt8]? {
        let head = 30
        guard entry.fullSize <= limit, let header = sample.bytes(from: entry.offset, count: head),
            header.little(0, 4) == 0x0403_4B50, let name = header.little(26, 2), let extra = header.little(28, 2),
            let packed = sample.bytes(from: entry.offset + head + name + extra, count: entry.size)
        else { return nil }
        switch entry.method {
        case 0: return Array(packed)
        case 8: return Inflate.bytes(Array(packed), size: entry.fullSize)
        default: return nil
        }
    }
}

extension FileSample {
    /// Bytes at a place in the file; nil when the sample does not hold all of them.
    fileprivate func bytes(from start: Int, count: Int) -> ArraySlice<UInt8>? {
        guard start >= 0, count >= 0 else { return nil }
        if start + count <= head.count { return head[start..<(start + count)] }
        for (first, bytes) in [(size - tail.count, tail)] + parts.map({ ($0.start, $0.bytes) }) {
            let place = start - first
            if place >= 0, place + count <= bytes.count { return bytes[place..<(place + count)] }
        }
        return nil
    }
}

import Hashing

/// Files of one kind, of which a browser fetches those that a query needs.
struct Shards: Sendable {
    /// `b`: names their files.
    let kind: String
    let ending: String
    /// Where all files but the last hold as many.
    let recordsPerFile: Int?
    private(set) var files: [[UInt8]] = []
    /// How many records each holds.
    private(set) var counts: [Int] = []

    /// Records in their order, as many to a file as make up its size.
    /// - Parameter size: bytes from which a file is full. Smaller files cost less per query, and more to list.
    init(_ kind: String, size: Int, records: [IndexBytes]) {
        (self.kind, ending, recordsPerFile) = (kind, "bin", nil)
        var (bytes, count) = ([UInt8](), 0)
        for record in records {
            bytes += record.bytes
            count += 1
            if bytes.count >= size {
                add(bytes, count)
                (bytes, count) = ([], 0)
            }
        }
        if count > 0 { add(bytes, count) }
    }

    /// Records of text, a fixed number to a file.
    init(_ kind: String, every number: Int, lines: [String]) {
        (self.kind, ending, recordsPerFile) = (kind, "txt", number)
        for start in stride(from: 0, to: lines.count, by: number) {
            let part = lines[start..<min(start + number, lines.count)]
            add(Array(part.joined().utf8), part.count)
        }
    }

    private mutating func add(_ bytes: [UInt8], _ count: Int) {
        files.append(bytes)
        counts.append(count)
    }

    /// Named by what they hold, so that browsers may keep them for ever, and an older page finds its own.
    func named() -> [SearchIndex.File] {
        files.enumerated().map { number, bytes in
            let hash = Digest(of: bytes).hex.prefix(2 * Self.hashBytes)
            return SearchIndex.File(path: "\(SearchIndex.shardPrefix)\(kind)\(number).\(hash).\(ending)", bytes: bytes)
        }
    }

    /// Bytes of a content hash in a name; as assets of the theme have them.
    static let hashBytes = 5

    /// The hashes of the files' names, one after the other.
    static func hashes(of files: [SearchIndex.File]) -> [UInt8] {
        files.flatMap { Digest(of: $0.bytes).bytes.prefix(hashBytes) }
    }
}

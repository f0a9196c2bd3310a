import Hashing

/// Files of one kind; a browser fetches those that a query needs (docs/reference/search.md, "Files and their names").
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
        for part in lines.indices.parts(of: number) { add(Array(lines[part].joined().utf8), part.count) }
    }

    private mutating func add(_ bytes: [UInt8], _ count: Int) {
        files.append(bytes)
        counts.append(count)
    }

    /// Files named by what they hold, so that browsers may keep them for ever, and an older page finds its own; and the hashes
    /// in their names, one after the other.
    func named() -> (files: [SearchIndex.File], hashes: [UInt8]) {
        let digests = files.map { Digest(of: $0) }
        let named = zip(files, digests).enumerated().map { number, file in
            let hash = file.1.hex.prefix(2 * Self.hashBytes)
            return SearchIndex.File(path: "\(SearchIndex.shardPrefix)\(kind)\(number).\(hash).\(ending)", bytes: file.0)
        }
        return (named, digests.flatMap { $0.bytes.prefix(Self.hashBytes) })
    }

    /// Bytes of a content hash in a name; as assets of the theme have them.
    static let hashBytes = 5
}

extension Range<Int> {
    /// Parts of so many, the last of them shorter.
    func parts(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}

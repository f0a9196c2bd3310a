import Attachments
import Diagnostics
import Vietnamese

/// The files of a content tree, as a value with one effect: reading a file when it is its turn.
///
/// Bodies are not held here: 100,000 articles at once would be twice the memory of what is made of them.
package struct SourceTree: Sendable {
    /// A file, by its path below the tree in NFC; `diskPath` keeps the bytes that the file system knows.
    package struct File: Sendable, Hashable {
        package let path: String
        package let diskPath: String

        package init(path: String, diskPath: String) {
            self.path = path
            self.diskPath = diskPath
        }

        package init(diskPath: String) { self.init(path: diskPath.nfc, diskPath: diskPath) }
    }

    /// What diagnostics call the tree: `content`.
    package let name: String
    /// In the order of their paths' bytes, whatever order the disk gave.
    package let files: [File]
    /// What kept parts of the tree from being listed.
    package let problems: [Diagnostic]
    private let reader: FileReader

    private let byPath: [String: File]
    /// What `problems` are about: below the tree, in NFC.
    private let unlisted: Set<String>
    /// Is called with every path that is looked up, and what is there.
    private let onLookup: (@Sendable (_ path: String, _ entry: Entry) -> Void)?

    /// What a tree knows of a path.
    enum Entry: Sendable {
        case file
        case nothing
        /// Something is there that is no file to read, or that lies in such a thing. One of `problems` says so.
        case refused
    }

    package init(
        name: String, files: [File], problems: [Diagnostic] = [],
        read: @escaping @Sendable (_ file: File, _ limit: Int) throws -> [UInt8]
    ) {
        self.init(name: name, files: files, problems: problems, reader: FileReader(read: read))
    }

    package init(name: String, files: [File], problems: [Diagnostic] = [], reader: FileReader) {
        self.name = name
        // Two names that differ by normal form alone come in one order, too, so that everything said of them is the same.
        self.files = files.sorted { one, other in
            one.path.precedes(other.path) || (one.path == other.path && one.diskPath.precedes(other.diskPath))
        }
        self.problems = problems
        self.reader = reader
        byPath = Dictionary(self.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        unlisted = Set(problems.map { String($0.location.path.dropFirst(name.count + 1)).nfc })
        onLookup = nil
    }

    /// A tree in memory, for tests.
    package init(name: String = "content", texts: [String: String]) {
        self.init(name: name, files: texts.keys.map(File.init(diskPath:))) { file, limit in
            Array((texts[file.diskPath] ?? "").utf8.prefix(limit))
        }
    }

    /// At most `limit` bytes from the beginning of a file.
    package func read(_ file: File, _ limit: Int) throws -> [UInt8] { try reader.read(file, limit) }

    /// In bytes.
    package func size(_ file: File) throws -> Int { try reader.size(file) }

    /// At most `count` bytes of a file from `start` on; fewer only at its end.
    package func read(_ file: File, from start: Int, count: Int) throws -> [UInt8] {
        try reader.part(file, start, count)
    }

    /// The pieces of a file in which its format keeps metadata.
    package func parts(of file: File) throws -> [FileSample.Part] { try reader.metadata(file) }

    /// The same tree, read in another way.
    /// - Parameter change: makes the new reader of the one that the tree has.
    package func reading(_ change: (FileReader) -> FileReader) -> SourceTree {
        SourceTree(self, reader: change(reader), onLookup: onLookup)
    }

    /// The same tree, telling what is looked up in it.
    func observed(_ onLookup: @escaping @Sendable (_ path: String, _ entry: Entry) -> Void) -> SourceTree {
        SourceTree(self, reader: reader, onLookup: onLookup)
    }

    private init(
        _ other: SourceTree, reader: FileReader, onLookup: (@Sendable (_ path: String, _ entry: Entry) -> Void)?
    ) {
        (name, files, problems, self.reader) = (other.name, other.files, other.problems, reader)
        (byPath, unlisted) = (other.byPath, other.unlisted)
        self.onLookup = onLookup
    }

    package subscript(path: String) -> File? {
        if let onLookup { onLookup(path, entry(at: path)) }
        return byPath[path]
    }

    /// Whether there is nothing at a path. What is refused has been reported already, and is not missing.
    package func isMissing(_ path: String) -> Bool { found(path) == .nothing }

    /// Whether a pipe or a link, say, is at a path where a file is expected.
    package func isRefused(_ path: String) -> Bool { found(path) == .refused }

    private func found(_ path: String) -> Entry {
        let entry = entry(at: path)
        onLookup?(path, entry)
        return entry
    }

    private func entry(at path: String) -> Entry {
        if byPath[path] != nil { return .file }
        guard !unlisted.isEmpty else { return .nothing }
        var inner = path[...]
        while !inner.isEmpty {
            if unlisted.contains(String(inner)) { return .refused }
            inner = inner[..<(inner.lastIndex(of: "/") ?? inner.startIndex)]
        }
        return .nothing
    }

    /// Whether anything was refused in a folder of the tree, or the folder itself: what it holds is not all known then.
    func hasRefused(in folder: String) -> Bool { unlisted.contains { $0 == folder || $0.hasPrefix(folder + "/") } }

    /// How diagnostics name a file of this tree.
    package func displayPath(_ path: String) -> String { "\(name)/\(path)" }

    /// The paths that only one of two trees has, or has as a file.
    package func difference(from other: SourceTree) -> Set<String> {
        let refused = unlisted.symmetricDifference(other.unlisted)
        guard files != other.files else { return refused }
        return Set(files.lazy.map(\.path)).symmetricDifference(other.files.lazy.map(\.path)).union(refused)
    }

    /// Whether both list the same, the same refused things too.
    package func isListed(like other: SourceTree) -> Bool { files == other.files && problems == other.problems }
}

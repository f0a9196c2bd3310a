import Attachments
import Content
import FileSystem
import Hashing
import Synchronization

/// What a build reads of its files: the digests of those that were read whole, and their bytes as long as they are few
/// enough to be held, so that what follows sees exactly what the digest saw and reads nothing twice.
final class SeenFiles: Sendable {
    private struct Seen {
        /// Of the whole file.
        var digest: String?
        var bytes: [UInt8]?
        /// How many bytes from the beginning a build used; `.max` for all of them. The size, the last
        /// `FileSample.tailLength` bytes and the pieces with metadata (`ContainerParts`) count as used with the first one.
        var reach = 0
    }

    /// So that all files together stay in bounds.
    private static let memoryLimit = 128 << 20

    private let tree: SourceTree
    private let sizeLimit: Int
    private let files = Mutex<[String: Seen]>([:])

    init(_ tree: SourceTree) {
        self.tree = tree
        sizeLimit = Self.memoryLimit / max(1, tree.files.count)
    }

    /// A reader that notes what is used.
    var reader: FileReader {
        FileReader(
            read: { try self.read($0, limit: $1) }, size: { try self.size($0) }, part: { try self.part($0, $1, $2) },
            metadata: { try self.metadata($0) })
    }

    /// Of the files whose digest is known, by their path on the disk.
    var digests: [String: String] { files.withLock { $0.compactMapValues(\.digest) } }

    func reach(of file: SourceTree.File) -> Int { files.withLock { $0[file.diskPath]?.reach ?? 0 } }

    func note(_ file: SourceTree.File, digest: String) {
        files.withLock { $0[file.diskPath] = Seen(digest: digest, reach: .max) }
    }

    private func use(_ file: SourceTree.File, _ reach: Int, digest: String? = nil) {
        files.withLock { files in
            var seen = files[file.diskPath] ?? Seen()
            seen.reach = max(seen.reach, reach)
            seen.digest = seen.digest ?? digest
            files[file.diskPath] = seen
        }
    }

    private func held(_ file: SourceTree.File) -> [UInt8]? { files.withLock { $0[file.diskPath]?.bytes } }

    private func read(_ file: SourceTree.File, limit: Int) throws -> [UInt8] {
        if let bytes = held(file) {
            use(file, bytes.count < limit ? .max : limit)
            return bytes.count <= limit ? bytes : Array(bytes.prefix(limit))
        }
        let bytes = try tree.read(file, limit)
        if bytes.count < limit { use(file, .max, digest: Digest(of: bytes).hex) } else { use(file, limit) }
        return bytes
    }

    private func size(_ file: SourceTree.File) throws -> Int {
        use(file, 1)
        return try held(file)?.count ?? tree.size(file)
    }

    private func part(_ file: SourceTree.File, _ start: Int, _ count: Int) throws -> [UInt8] {
        let size = try size(file)
        if start < size - FileSample.tailLength { use(file, .max) }
        return try held(file).map { Array($0.dropFirst(start).prefix(count)) }
            ?? tree.read(file, from: start, count: count)
    }

    private func metadata(_ file: SourceTree.File) throws -> [FileSample.Part] {
        use(file, 1)
        return try tree.parts(of: file)
    }

    /// What stands for a file in the digest of all.
    /// - Parameter reach: how much of the file counts. An unreadable file is reported when it is parsed; until then it
    ///   differs from every readable one.
    func digest(_ file: SourceTree.File, reach: Int, isHeld: Bool) -> String {
        if reach == 0 { return "-" }
        let digest = reach == .max ? try? whole(file, isHeld: isHeld) : try? sketch(file, reach)
        return digest ?? "unreadable"
    }

    private func whole(_ file: SourceTree.File, isHeld: Bool) throws -> String {
        if let digest = files.withLock({ $0[file.diskPath]?.digest }) { return digest }
        // One byte more says whether that was all.
        let start = isHeld ? try tree.read(file, sizeLimit + 1) : []
        let isAll = isHeld && start.count <= sizeLimit
        let digest = isAll ? Digest(of: start).hex : try tree.digest(of: file).hex
        files.withLock { files in
            files[file.diskPath, default: Seen()].digest = digest
            if isAll { files[file.diskPath, default: Seen()].bytes = start }
        }
        return digest
    }

    private func sketch(_ file: SourceTree.File, _ reach: Int) throws -> String {
        let size = try tree.size(file)
        let head = try tree.read(file, reach)
        let start = max(head.count, size - FileSample.tailLength)
        let tail = start < size ? try tree.read(file, from: start, count: size - start) : []
        let parts = try tree.parts(of: file).flatMap { Array("\n\($0.start)\n".utf8) + $0.bytes }
        return Digest(of: Array("\(size) \(reach)\n".utf8) + head + tail + parts).hex
    }
}

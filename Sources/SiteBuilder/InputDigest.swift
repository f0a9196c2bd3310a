import Content
import Diagnostics
import Hashing
import Parallelism
import Rendering
import SiteModel
import Synchronization

/// One digest of everything that the output depends on but the moment: same digest, same section.
struct InputDigest: Sendable {
    /// The tree to build from: what it gives of a file is what the digest says of it.
    let tree: SourceTree

    private let seen: SeenFiles
    private let head: String
    private let theme: [String]

    /// - Parameters:
    ///   - tool: what distinguishes this program from another build of it.
    ///   - compression: by what files are compressed.
    init(tree: SourceTree, templates: TemplateSet, audience: Audience, tool: String, compression: String) {
        let seen = SeenFiles(tree)
        self.seen = seen
        self.tree = tree.reading { try seen.read($0, limit: $1, isHeld: false) }
        let texts = templates.texts.keys.sorted { $0.precedes($1) }.map { name in
            "\(Digest(of: Array((templates.texts[name] ?? "").utf8)).hex) \(name)\n"
        }
        theme = texts + templates.assets.map { "\(Digest(of: $0.bytes).hex) \($0.path)\n" }
        head =
            "\(tool)\n\(tree.name)\n\(templates.name)\n\(audience.showsDrafts) \(audience.showsScheduled)\n"
            + "\(compression)\n"
    }

    /// Reads what has not been read yet: all files before a build that may have nothing to do, the rest after another.
    /// - Parameter isHeld: keep the bytes, for a build that may follow.
    func hex(jobs: Int, isHeld: Bool) async throws -> String {
        let files = try await tree.files.concurrentMap(jobs: jobs) {
            "\(seen.digest($0, isHeld: isHeld)) \($0.diskPath)\n"
        }
        return Digest(of: Array((head + (files + theme).joined()).utf8)).hex
    }
}

extension InputDigest {
    /// SHA-256 in hexadecimal of the files that were read in whole, by their path on the disk.
    var digests: [String: String] { seen.digests }
}

/// The digests of files that were read in whole; and their bytes, as long as they are few enough to be held, so that
/// what follows sees exactly what the digest saw and reads nothing twice.
private final class SeenFiles: Sendable {
    private struct Seen {
        let digest: String
        let bytes: [UInt8]?
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

    func read(_ file: SourceTree.File, limit: Int, isHeld: Bool) throws -> [UInt8] {
        if let bytes = files.withLock({ $0[file.diskPath]?.bytes }) {
            return bytes.count <= limit ? bytes : Array(bytes.prefix(limit))
        }
        let bytes = try tree.read(file, limit)
        guard bytes.count < limit else { return bytes }
        let seen = Seen(digest: Digest(of: bytes).hex, bytes: isHeld && bytes.count <= sizeLimit ? bytes : nil)
        files.withLock { $0[file.diskPath] = seen }
        return bytes
    }

    var digests: [String: String] { files.withLock { $0.mapValues(\.digest) } }

    /// An unreadable file is told when it is parsed; until then it differs from every readable one.
    func digest(_ file: SourceTree.File, isHeld: Bool) -> String {
        if let digest = files.withLock({ $0[file.diskPath]?.digest }) { return digest }
        guard (try? read(file, limit: .max, isHeld: isHeld)) != nil else { return "unreadable" }
        return files.withLock { $0[file.diskPath]?.digest } ?? "unreadable"
    }
}

import Content
import Diagnostics
import Hashing
import Parallelism
import Rendering
import SiteModel

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
        self.tree = tree.reading { _ in seen.reader }
        let texts = templates.texts.keys.sorted { $0.precedes($1) }.map { name in
            "\(Digest(of: Array((templates.texts[name] ?? "").utf8)).hex) \(name)\n"
        }
        theme = texts + templates.assets.map { "\(Digest(of: $0.bytes).hex) \($0.path)\n" }
        head =
            "\(tool)\n\(tree.name)\n\(templates.name)\n\(audience.showsDrafts) \(audience.showsScheduled)\n"
            + "\(compression)\n"
    }

    /// Reads what has not been read yet: before a build that may have nothing to do, or after another.
    /// - Parameters:
    ///   - reaches: how many bytes of a file the build used that made the section, by its path on the disk, for files that it
    ///     did not use whole. The others are read whole.
    ///   - isHeld: keep the bytes, for a build that may follow.
    func hex(jobs: Int, reaches: [String: Int], isHeld: Bool) async throws -> String {
        let files = try await tree.files.concurrentMap(jobs: jobs) { file in
            "\(seen.digest(file, reach: reaches[file.diskPath] ?? .max, isHeld: isHeld)) \(file.diskPath)\n"
        }
        return Digest(of: Array((head + (files + theme).joined()).utf8)).hex
    }

    /// Files that a build has not used whole, with the bytes that it used: 0 for a file of which it only knows the name.
    /// Nothing else of them can make a difference, so that a film that no page offers is never read.
    var reaches: [String: Int] {
        let used = tree.files.lazy.map { ($0.diskPath, seen.reach(of: $0)) }
        return Dictionary(used.filter { $0.1 < .max && !$0.0.contains("\n") }, uniquingKeysWith: { first, _ in first })
    }

    /// Notes a file that went into the section whole.
    func note(_ file: SourceTree.File, digest: String) { seen.note(file, digest: digest) }

    /// SHA-256 in hexadecimal of the files that were read whole, by their path on the disk.
    var digests: [String: String] { seen.digests }
}

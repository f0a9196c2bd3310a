import Content
import Diagnostics
import Hashing
import Parallelism
import Rendering
import SiteModel

/// One digest of everything that the output depends on but the moment: same digest, same section.
struct InputDigest {
    let hex: String
    /// The tree with the bytes that were read for the digest, as long as they are few enough to be held: what follows
    /// then sees exactly what the digest saw, and reads nothing twice.
    let tree: SourceTree

    private static let memoryLimit = 128 << 20

    /// - Parameter tool: what distinguishes this program from another build of it.
    init(tree: SourceTree, templates: TemplateSet, audience: Audience, tool: String, jobs: Int) async throws {
        let held = HeldFiles(limit: Self.memoryLimit / max(1, tree.files.count))
        let reads = try await tree.files.concurrentMap(jobs: jobs) { file in held.read(file, in: tree) }
        self.tree = tree.holding(
            Dictionary(reads.compactMap { $0.held }, uniquingKeysWith: { first, _ in first }))
        let files = reads.map(\.line)
        let texts = templates.texts.keys.sorted { $0.precedes($1) }.map { name in
            "\(Digest(of: Array((templates.texts[name] ?? "").utf8)).hex) \(name)\n"
        }
        let assets = templates.assets.map { "\(Digest(of: $0.bytes).hex) \($0.path)\n" }
        let head = "\(tool)\n\(tree.name)\n\(templates.name)\n\(audience.showsDrafts) \(audience.showsScheduled)\n"
        hex = Digest(of: Array((head + (files + texts + assets).joined()).utf8)).hex
    }
}

/// Reads files for the digest and keeps those that are small: `limit` bytes each, so that all of them stay in bounds.
private struct HeldFiles {
    let limit: Int

    func read(_ file: SourceTree.File, in tree: SourceTree) -> (line: String, held: (String, [UInt8])?) {
        // An unreadable file is told when it is parsed; until then it differs from every readable one.
        guard let bytes = try? tree.read(file, .max) else { return ("unreadable \(file.diskPath)\n", nil) }
        return ("\(Digest(of: bytes).hex) \(file.diskPath)\n", bytes.count <= limit ? (file.diskPath, bytes) : nil)
    }
}

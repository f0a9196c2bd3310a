import Content
import Diagnostics
import Hashing
import Parallelism
import Rendering
import SiteModel

/// One digest of everything that the output depends on but the moment: same digest, same section.
struct InputDigest {
    let hex: String

    /// - Parameter tool: what distinguishes this program from another build of it.
    init(tree: SourceTree, templates: TemplateSet, audience: Audience, tool: String, jobs: Int) async throws {
        let files = try await tree.files.concurrentMap(jobs: jobs) { file -> String in
            // An unreadable file is told when it is parsed; until then it differs from every readable one.
            let bytes = try? tree.read(file, .max)
            return "\(bytes.map { Digest(of: $0).hex } ?? "unreadable") \(file.diskPath)\n"
        }
        let texts = templates.texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
            "\(Digest(of: Array((templates.texts[name] ?? "").utf8)).hex) \(name)\n"
        }
        let assets = templates.assets.map { "\(Digest(of: $0.bytes).hex) \($0.path)\n" }
        let head = "\(tool)\n\(tree.name)\n\(templates.name)\n\(audience.showsDrafts) \(audience.showsScheduled)\n"
        hex = Digest(of: Array((head + (files + texts + assets).joined()).utf8)).hex
    }
}

import Content
import Diagnostics
import Hashing
import Parallelism
import Rendering
import SiteModel

/// One digest of everything that the output depends on but the moment: same digest, same section.
struct InputDigest: Sendable {
    /// What to build from: what its tree gives of a file is what the digest says of it.
    let sources: SectionSources
    /// What was listed.
    private let listed: SectionSources

    private let seen: SeenFiles
    private let head: String
    private let theme: [String]

    init(of sources: SectionSources, _ options: Build.Options) {
        let (tree, templates, audience) = (sources.tree, sources.theme, options.audience)
        let seen = SeenFiles(tree)
        self.seen = seen
        listed = sources
        var noting = sources
        noting.tree = tree.reading { _ in seen.reader }
        self.sources = noting
        let texts = templates.texts.keys.sorted { $0.precedes($1) }.map { name in
            "\(Digest(of: Array((templates.texts[name] ?? "").utf8)).hex) \(name)\n"
        }
        theme = texts + templates.assets.map { "\(Digest(of: $0.bytes).hex) \($0.path)\n" }
        head =
            "\(options.tool)\n\(tree.name)\n\(templates.name)\n\(audience.showsDrafts) \(audience.showsScheduled)\n"
            + "\(options.compressor?.signature ?? "")\n"
    }

    /// Reads what has not been read yet: before a build that may have nothing to do, or after another.
    /// - Parameters:
    ///   - reaches: how many bytes of a file the build used that made the section, by its path on the disk, for files that it
    ///     did not use whole. The others are read whole.
    ///   - isHeld: keep the bytes, for a build that may follow.
    func hex(jobs: Int, reaches: [String: Int], isHeld: Bool) async throws -> String {
        let files = try await sources.tree.files.concurrentMap(jobs: jobs) { file in
            "\(seen.digest(file, reach: reaches[file.diskPath] ?? .max, isHeld: isHeld)) \(file.diskPath)\n"
        }
        return Digest(of: Array((head + (files + theme).joined()).utf8)).hex
    }

    /// Files that a build has not used whole, with the bytes that it used: 0 for a file of which it only knows the name.
    /// Nothing else of them can make a difference, so that a film that no page offers is never read.
    var reaches: [String: Int] {
        let used = sources.tree.files.lazy.map { ($0.diskPath, seen.reach(of: $0)) }
        return Dictionary(used.filter { $0.1 < .max && !$0.0.contains("\n") }, uniquingKeysWith: { first, _ in first })
    }

    /// Notes a file that went into the section whole.
    func note(_ file: SourceTree.File, digest: String) { seen.note(file, digest: digest) }

    /// Whether all problems of the section come from what the digest covers. What kept a file from being listed does not, nor do
    /// the folders of the run.
    var isComplete: Bool {
        listed.tree.problems.isEmpty && listed.themeProblems.isEmpty && listed.targetProblems.isEmpty
    }

    /// Whether a file is too large to be held in memory.
    func isLarge(_ file: SourceTree.File) -> Bool {
        (try? sources.tree.size(file)).map { $0 > OutputWriter.heldLimit } ?? false
    }

    /// The texts that were built from, with the digests of the files that were read whole.
    var built: BuiltSources { BuiltSources(tree: listed.tree, theme: listed.theme, digests: seen.digests) }
}

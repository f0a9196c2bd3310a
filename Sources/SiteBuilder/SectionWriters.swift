import Content
import Diagnostics
import FileSystem
import Parallelism
import SiteModel
import Vietnamese

/// The folders that a build writes: the section, and fragments of its pages when they are wanted.
struct SectionWriters: Sendable {
    let section: OutputWriter
    let fragments: OutputWriter?
    var all: [OutputWriter] { [section] + [fragments].compactMap { $0 } }

    init(_ options: Build.Options) throws {
        section = try OutputWriter(root: options.output, state: options.state)
        fragments = try options.fragments.map {
            try OutputWriter(root: $0, state: StateFolder(content: options.content, output: $0))
        }
    }

    /// Files that wait beside the section for their move into place.
    struct Staged: Sendable {
        let files: [OutputWriter.Written]
        let fragments: (folder: FragmentOutput, files: [OutputWriter.Written])?
        /// Pages of the section that people read.
        let pageCount: Int
    }

    // MARK: What an earlier build left

    /// Whether time alone makes no difference to what is there.
    func hold(at now: Moment) -> Bool { all.allSatisfy { $0.previous.holds(at: now) && !$0.isAdopting } }

    /// Whether every file has the digest that its manifest says.
    func areIntact(jobs: Int) async throws -> Bool {
        for writer in all {
            let intact = try await Array(writer.previous.files).concurrentMap(jobs: jobs) {
                writer.isIntact($0.key, digest: $0.value)
            }
            guard intact.allSatisfy({ $0 }) else { return false }
        }
        return true
    }

    var unchangedFragments: Build.Summary.Fragments? {
        fragments.map { Build.Summary.Fragments(folder: $0.root, count: $0.previous.pageCount, changed: 0, removed: 0) }
    }

    // MARK: Staging

    /// Makes every file and writes what is new beside the section.
    func stage(
        _ output: SiteOutput, _ fingerprint: InputDigest, _ options: Build.Options,
        _ onProgress: @escaping @Sendable (Build.Progress) -> Void
    ) async throws -> Staged {
        let files = output.files
        let paths = files.map(\.path)
        let compressed = CompressedFiles(options.compressor, section, files: paths)
        let fragments = fragments.map { FragmentOutput($0, output.site) }
        try section.prepare(paths + paths.flatMap(compressed.names))
        try fragments?.prepare()
        let staging = FileStaging(
            output: output, compressed: compressed, fragments: fragments, fingerprint: fingerprint)
        let made = try await files.indices.concurrentMap(jobs: options.jobs) { number in
            if number % 500 == 0 { onProgress(.rendering(done: number, of: files.count)) }
            return try staging.stage(files[number])
        }
        if options.compressor != nil { onProgress(.compressing) }
        return Staged(
            files: try await compressed.finished(made.map(\.file), jobs: options.jobs),
            fragments: try fragments.map { ($0, try $0.completed(made.compactMap(\.fragment))) },
            pageCount: output.site.routes.count(where: \.isPage))
    }

    // MARK: Into place

    /// Moves everything into place.
    func commit(_ staged: Staged, _ manifest: Manifest, problems: [Diagnostic]) throws -> Build.Summary {
        let outcome = try section.commit(staged.files, manifest)
        return Build.Summary(
            problems: problems, pages: manifest.pageCount, changed: outcome.changed, removed: outcome.removed,
            fragments: try staged.fragments.map { try $0.folder.commit($0.files, manifest) })
    }

    /// Takes back what was staged if the body fails.
    func abandoningOnError<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch {
            abandon()
            throw error
        }
    }

    func abandon() {
        for writer in all { writer.abandon() }
    }
}

/// Stages one file at a time, from many tasks.
private struct FileStaging: Sendable {
    let output: SiteOutput
    let compressed: CompressedFiles
    let fragments: FragmentOutput?
    let fingerprint: InputDigest

    func stage(_ file: SiteFile) throws -> (file: CompressedFiles.Staged, fragment: FragmentOutput.Piece?) {
        if let attachment = file.attachment, fingerprint.isLarge(attachment) {
            return (try stageLarge(attachment, at: file.path), nil)
        }
        let bytes = try output.bytes(of: file)
        let staged = try compressed.stage(bytes, for: file.path)
        return (staged, try file.route.flatMap { try fragments?.stage(bytes, at: $0) })
    }

    private func stageLarge(_ attachment: SourceTree.File, at path: String) throws -> CompressedFiles.Staged {
        let tree = fingerprint.sources.tree
        do {
            let staged = try compressed.stage(attachment, of: tree, for: path)
            fingerprint.note(attachment, digest: staged.file.digest)
            return staged
        } catch let error as DiskError {
            throw ToolFailure(.unreadableFile("\(error)"), at: tree.displayPath(attachment.path))
        }
    }
}

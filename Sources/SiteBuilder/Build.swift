import Compression
import Content
import Diagnostics
import FileSystem
import Parallelism
import Rendering
import Search
import SiteModel

/// A full build: trees in, section out, nothing written after an error.
package struct Build: Sendable {
    package let options: Options
    package let onProgress: @Sendable (Progress) -> Void

    package init(_ options: Options, onProgress: @escaping @Sendable (Progress) -> Void = { _ in }) {
        self.options = options
        self.onProgress = onProgress
    }

    /// - Throws: `ToolFailure` for what is not the editor's fault.
    package func run() async throws -> Report {
        try options.checkFolders()
        let locks = try await locks()
        defer { withExtendedLifetime(locks) {} }
        onProgress(.parsing)
        let listed = try options.reading.content()
        let theme = try options.reading.theme()
        let misplaced = options.targetProblems(in: listed)
        let writers = try Writers(options)
        let inputs = InputDigest(
            tree: listed, templates: theme.set, audience: options.audience, tool: options.tool,
            compression: options.compressor?.signature ?? "")
        // What kept a tree from being listed is in no digest.
        if !options.isClean, listed.problems.isEmpty, theme.problems.isEmpty, misplaced.isEmpty,
            let report = try await unchanged(writers, inputs)
        {
            return report
        }

        let section = try await LoadedSection(
            inputs.tree, theme: theme, now: options.now, audience: options.audience, jobs: options.jobs)
        let problems = misplaced.isEmpty ? section.problems : (section.problems + misplaced).sortedBySource()
        guard let site = section.site, !isBlocked(by: problems) else { return Report(problems: problems) }
        let articles = section.content.articles
        var manifest = Manifest()
        (manifest.isComplete, manifest.day) = (true, options.now.day.iso)
        manifest.lastChange = articles.lastChange(by: options.now)?.rfc3339 ?? ""
        manifest.nextChange = articles.nextChange(after: options.now)?.rfc3339 ?? ""
        var report = try await write(site, section.library, manifest, problems, inputs, writers)
        report.articles = articles
        report.sources = BuiltSources(tree: listed, theme: theme.set, digests: inputs.digests)
        return report
    }

    /// The locks of both output folders; one that the caller holds is not taken again.
    private func locks() async throws -> [OutputLock] {
        var locks: [OutputLock] = []
        for folder in [options.lock == nil ? options.output : nil, options.fragments].compactMap({ $0 }) {
            let state = StateFolder(content: options.content, output: folder)
            locks.append(
                try await OutputLock(state, output: folder, holder: options.holder, patience: options.patience) {
                    onProgress(.waiting(holder: $0))
                })
        }
        return locks
    }

    private struct Writers {
        let section: OutputWriter
        let fragments: OutputWriter?
        var all: [OutputWriter] { [section] + [fragments].compactMap { $0 } }

        init(_ options: Options) throws {
            section = try OutputWriter(root: options.output, state: options.state)
            fragments = try options.fragments.map {
                try OutputWriter(root: $0, state: StateFolder(content: options.content, output: $0))
            }
        }
    }

    private func isBlocked(by problems: [Diagnostic]) -> Bool {
        options.isStrict ? !problems.allSatisfy(\.isNote) : problems.hasErrors
    }

    /// The report of a build that has nothing to do; nil when it has.
    private func unchanged(_ writers: Writers, _ inputs: InputDigest) async throws -> Report? {
        let manifest = writers.section.previous
        guard writers.all.allSatisfy({ $0.previous.holds(at: options.now) && !$0.isAdopting }) else { return nil }
        let digest = try await inputs.hex(jobs: options.jobs, reaches: manifest.reaches, isHeld: true)
        guard writers.all.allSatisfy({ $0.previous.inputs == digest }) else { return nil }
        let problems = try DiagnosticRecord.all(json: manifest.problems).map(\.diagnostic)
        guard !isBlocked(by: problems) else { return nil }
        for writer in writers.all {
            let intact = try await Array(writer.previous.files).concurrentMap(jobs: options.jobs) {
                writer.isIntact($0.key, digest: $0.value)
            }
            guard intact.allSatisfy({ $0 }) else { return nil }
        }
        // A build that was stopped at its very end has left its staging folder.
        for writer in writers.all { writer.abandon() }
        let fragments = writers.fragments.map {
            Report.Fragments(folder: $0.root, count: $0.previous.pageCount, changed: 0, removed: 0)
        }
        return Report(problems: problems, pages: manifest.pageCount, isWritten: true, fragments: fragments)
    }

    private func write(
        _ site: Site, _ library: TemplateLibrary, _ manifest: Manifest, _ problems: [Diagnostic],
        _ inputs: InputDigest, _ writers: Writers
    ) async throws -> Report {
        let (writer, fragments) = (writers.section, writers.fragments.map { FragmentOutput($0, site) })
        async let records = problems.concurrentMap(jobs: options.jobs) { try DiagnosticRecord($0).json() }
        async let made = SectionFiles.index(of: site, jobs: options.jobs)
        let renderer = try await PageRenderer(library, site: site, jobs: options.jobs)
        let section = SectionFiles(site, renderer, index: try await made, tree: inputs.tree)
        let names = section.files.map(\.path)
        let files = CompressedFiles(options.compressor, writer, files: names)
        try writer.prepare(names + names.flatMap(files.names))
        do {
            try fragments?.prepare()
            let pages = try await section.files.indices.concurrentMap(jobs: options.jobs) {
                number -> (CompressedFiles.Staged, FragmentOutput.Piece?) in
                if number % 500 == 0 { onProgress(.rendering(done: number, of: names.count)) }
                let file = section.files[number]
                if let staged = try stageLarge(file, files, inputs) { return (staged, nil) }
                let bytes = try section.bytes(of: file)
                let staged = try files.stage(bytes, for: file.path)
                return (staged, try file.route.flatMap { try fragments?.stage(bytes, at: $0) })
            }
            if options.compressor != nil { onProgress(.compressing) }
            let written = try await files.finished(pages.map(\.0), jobs: options.jobs)
            onProgress(.writing)
            let pieces = try fragments?.completed(pages.compactMap(\.1)) ?? []
            var manifest = manifest
            manifest.reaches = inputs.reaches
            manifest.inputs = try await inputs.hex(jobs: options.jobs, reaches: manifest.reaches, isHeld: false)
            manifest.compression = options.compressor?.signature ?? ""
            manifest.problems = try await records
            manifest.pageCount = site.routes.count(where: \.isPage)
            manifest.files = Dictionary(uniqueKeysWithValues: written.map { ($0.file, $0.digest) })
            let outcome = try writer.commit(written, manifest)
            let fragmentReport = try fragments?.commit(pieces, manifest)
            var report = Report(
                problems: problems, pages: manifest.pageCount, changed: outcome.changed, removed: outcome.removed,
                isWritten: true, fragments: fragmentReport, site: site, renderer: renderer)
            report.files = manifest.files
            return report
        } catch {
            for writer in writers.all { writer.abandon() }
            throw error
        }
    }

    /// Stages an attachment that is too large to be held in memory; nil for everything else.
    private func stageLarge(
        _ file: SectionFile, _ files: CompressedFiles, _ inputs: InputDigest
    ) throws -> CompressedFiles.Staged? {
        guard let source = file.attachment,
            (try? inputs.tree.size(source)).map({ $0 > OutputWriter.heldLimit }) ?? false
        else { return nil }
        do {
            let staged = try files.stage(source, of: inputs.tree, for: file.path)
            inputs.note(source, digest: staged.file.digest)
            return staged
        } catch let error as DiskError {
            throw ToolFailure(.unreadableFile("\(error)"), at: inputs.tree.displayPath(source.path))
        }
    }
}

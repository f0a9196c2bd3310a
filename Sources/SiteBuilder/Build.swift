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
        onProgress(.parsing)
        try checkFolders()
        let listed = try SourceReader.disk.content(options.content)
        let theme = try SourceReader.disk.templates(options.templates)
        let writers = try Writers(options)
        let inputs = InputDigest(
            tree: listed, templates: theme.set, audience: options.audience, tool: options.tool,
            compression: options.compressor?.signature ?? "")
        // What kept a tree from being listed is in no digest.
        if !options.isClean, listed.problems.isEmpty, theme.problems.isEmpty,
            let report = try await unchanged(writers, inputs)
        {
            return report
        }

        let section = try await LoadedSection(
            inputs.tree, theme: theme, now: options.now, audience: options.audience, jobs: options.jobs)
        guard let site = section.site, !isBlocked(by: section.problems) else {
            return Report(problems: section.problems)
        }
        let articles = section.content.articles
        var manifest = Manifest()
        (manifest.isComplete, manifest.day) = (true, options.now.day.iso)
        manifest.lastChange = articles.lastChange(by: options.now)?.rfc3339 ?? ""
        manifest.nextChange = articles.nextChange(after: options.now)?.rfc3339 ?? ""
        var report = try await write(site, section.library, manifest, section.problems, inputs, writers)
        report.articles = articles
        return report
    }

    private struct Writers {
        let section: OutputWriter
        let fragments: OutputWriter?
        var all: [OutputWriter] { [section] + [fragments].compactMap { $0 } }

        init(_ options: Options) throws {
            section = try OutputWriter(root: options.output)
            fragments = try options.fragments.map { try OutputWriter(root: $0) }
        }
    }

    private func checkFolders() throws {
        for (folder, option) in [(options.output, "--output"), (options.fragments, "--fragments")] {
            guard let folder else { continue }
            for input in [options.content, options.templates] where Disk.isSame(folder, orInside: input) {
                throw ToolFailure(.outputInsideInput(option), at: folder)
            }
        }
        guard let fragments = options.fragments else { return }
        if Disk.isSame(fragments, orInside: options.output) || Disk.isSame(options.output, orInside: fragments) {
            throw ToolFailure(.fragmentsInsideOutput(), at: fragments)
        }
    }

    private func isBlocked(by problems: [Diagnostic]) -> Bool {
        options.isStrict ? !problems.allSatisfy(\.isNote) : problems.hasErrors
    }

    /// The report of a build that has nothing to do; nil when it has.
    private func unchanged(_ writers: Writers, _ inputs: InputDigest) async throws -> Report? {
        let manifest = writers.section.previous
        guard writers.all.allSatisfy({ $0.previous.holds(at: options.now) }) else { return nil }
        let digest = try await inputs.hex(jobs: options.jobs, isHeld: true)
        guard writers.all.allSatisfy({ $0.previous.inputs == digest }) else { return nil }
        let problems = try manifest.problems.map { try DiagnosticRecord(json: $0).diagnostic }
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
        async let made = site.configuration.hasSearch ? SearchIndex(site, jobs: options.jobs) : nil
        let renderer = try await PageRenderer(library, site: site, jobs: options.jobs)
        let index = try await made
        let indexFiles = index?.shards ?? []
        // What pages refer to comes first, so that no page is there before its style sheet.
        let routes = site.routes.filter { !$0.isPage } + site.routes.filter(\.isPage)
        let names = routes.map(\.file) + indexFiles.map(\.path)
        let files = CompressedFiles(options.compressor, writer, files: names)
        try writer.prepare(names + names.flatMap(files.names))
        do {
            try fragments?.prepare()
            let shards = try await indexFiles.concurrentMap(jobs: options.jobs) {
                try files.stage($0.bytes, for: $0.path)
            }
            let pages = try await routes.indices.concurrentMap(jobs: options.jobs) { number in
                if number % 500 == 0 { onProgress(.rendering(done: number, of: routes.count)) }
                let bytes = try bytes(at: routes[number], renderer, index, inputs.tree)
                let staged = try files.stage(bytes, for: routes[number].file)
                return (staged, try fragments?.stage(bytes, at: routes[number]))
            }
            if options.compressor != nil { onProgress(.compressing) }
            let written = try await files.finished(shards + pages.map(\.0), jobs: options.jobs)
            onProgress(.writing)
            let pieces = try fragments?.completed(pages.compactMap(\.1)) ?? []
            var manifest = manifest
            manifest.inputs = try await inputs.hex(jobs: options.jobs, isHeld: false)
            manifest.compression = options.compressor?.signature ?? ""
            manifest.problems = try await records
            manifest.pageCount = routes.count(where: \.isPage)
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

    private func bytes(
        at route: Route, _ renderer: PageRenderer, _ index: SearchIndex?, _ tree: SourceTree
    ) throws -> [UInt8] {
        if case .searchManifest = route.page { return index?.manifest.bytes ?? [] }
        guard case .attachment(let file) = route.page else { return renderer.bytes(at: route) ?? [] }
        do {
            return try tree.read(file, .max)
        } catch {
            throw ToolFailure(.unreadableFile("\(error)"), at: tree.displayPath(file.path))
        }
    }
}

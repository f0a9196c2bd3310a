import Compression
import Content
import Diagnostics
import Parallelism
import Rendering
import SiteModel

/// A full build: trees in, section out, nothing written after an error.
package struct Build: Sendable {
    package struct Options: Sendable {
        package var content: String
        package var templates: String
        package var output: String
        package var now: Moment
        package var audience: Audience
        /// Warnings count as errors.
        package var isStrict: Bool
        package var jobs: Int
        /// What distinguishes this program from another build of it.
        package var tool: String
        /// Writes compressed files beside those that a web server sends; nil for none.
        package var compressor: Compressor?

        package init(
            content: String = "content", templates: String = "templates", output: String = "public", now: Moment,
            audience: Audience = Audience(), isStrict: Bool = false, jobs: Int = 2, tool: String = "",
            compressor: Compressor? = nil
        ) {
            (self.content, self.templates, self.output) = (content, templates, output)
            (self.now, self.audience, self.isStrict) = (now, audience, isStrict)
            (self.jobs, self.tool, self.compressor) = (jobs, tool, compressor)
        }
    }

    /// How far a build has come.
    package enum Progress: Sendable {
        case parsing
        case rendering(done: Int, of: Int)
        case compressing
        case writing
    }

    package struct Report: Sendable {
        package var problems: [Diagnostic]
        package var pages = 0
        package var changed = 0
        package var removed = 0
        package var isWritten = false
        /// What was built, and of what. Whoever ends the program after a build need not wait for it to be taken apart.
        package var site: Site?
        private var renderer: PageRenderer?

        init(
            problems: [Diagnostic], pages: Int = 0, changed: Int = 0, removed: Int = 0, isWritten: Bool = false,
            site: Site? = nil, renderer: PageRenderer? = nil
        ) {
            (self.problems, self.pages, self.changed, self.removed) = (problems, pages, changed, removed)
            (self.isWritten, self.site, self.renderer) = (isWritten, site, renderer)
        }
    }

    package let options: Options
    package let onProgress: @Sendable (Progress) -> Void

    package init(_ options: Options, onProgress: @escaping @Sendable (Progress) -> Void = { _ in }) {
        self.options = options
        self.onProgress = onProgress
    }

    /// - Throws: `ToolFailure` for what is not the editor's fault.
    package func run() async throws -> Report {
        onProgress(.parsing)
        for input in [options.content, options.templates] where Disk.isSame(options.output, orInside: input) {
            throw ToolFailure(.outputInsideInput(), at: options.output)
        }
        let listed = try SourceReader.disk.content(options.content)
        let theme = try SourceReader.disk.templates(options.templates)
        let writer = try OutputWriter(root: options.output)
        let inputs = InputDigest(
            tree: listed, templates: theme.set, audience: options.audience, tool: options.tool,
            compression: options.compressor?.signature ?? "")
        // What kept a tree from being listed is in no digest.
        if listed.problems.isEmpty, theme.problems.isEmpty, let report = try await unchanged(writer, inputs) {
            return report
        }

        async let compiled = TemplateLibrary(theme.set)
        let content = try await SectionContent(parsing: inputs.tree, jobs: options.jobs)
        let library = await compiled
        let site = content.configuration.site.map { configuration in
            Site(
                content, site: configuration, tree: inputs.tree, assets: library.assets, now: options.now,
                audience: options.audience)
        }
        let problems =
            (content.problems + theme.problems + library.problems
            + content.configuration.weights.weigh(site?.problems ?? [])).sortedBySource()
        guard let site, !isBlocked(by: problems) else { return Report(problems: problems) }
        var manifest = Manifest()
        (manifest.isComplete, manifest.day) = (true, options.now.day.iso)
        manifest.lastChange = content.articles.lastChange(by: options.now)?.rfc3339 ?? ""
        manifest.nextChange = content.articles.nextChange(after: options.now)?.rfc3339 ?? ""
        return try await write(site, library, manifest, problems, inputs, writer)
    }

    private func isBlocked(by problems: [Diagnostic]) -> Bool {
        options.isStrict ? !problems.allSatisfy(\.isNote) : problems.hasErrors
    }

    /// The report of a build that has nothing to do; nil when it has.
    private func unchanged(_ writer: OutputWriter, _ inputs: InputDigest) async throws -> Report? {
        let manifest = writer.previous
        guard manifest.holds(at: options.now),
            try await inputs.hex(jobs: options.jobs, isHeld: true) == manifest.inputs
        else { return nil }
        let problems = try manifest.problems.map { try DiagnosticRecord(json: $0).diagnostic }
        guard !isBlocked(by: problems) else { return nil }
        let files = Array(manifest.files)
        let intact = try await files.concurrentMap(jobs: options.jobs) { writer.isIntact($0.key, digest: $0.value) }
        guard intact.allSatisfy({ $0 }) else { return nil }
        // A build that was stopped at its very end has left its staging folder.
        writer.abandon()
        return Report(problems: problems, pages: manifest.pageCount, isWritten: true)
    }

    private func write(
        _ site: Site, _ library: TemplateLibrary, _ manifest: Manifest, _ problems: [Diagnostic],
        _ inputs: InputDigest, _ writer: OutputWriter
    ) async throws -> Report {
        async let records = problems.concurrentMap(jobs: options.jobs) { try DiagnosticRecord($0).json() }
        let renderer = try await PageRenderer(library, site: site, jobs: options.jobs)
        // What pages refer to comes first, so that no page is there before its style sheet.
        let routes = site.routes.filter { !$0.isPage } + site.routes.filter(\.isPage)
        let names = routes.map(\.file)
        let files = CompressedFiles(options.compressor, writer, files: names)
        try writer.prepare(names + names.flatMap(files.names))
        do {
            let staged = try await routes.indices.concurrentMap(jobs: options.jobs) { number in
                if number % 500 == 0 { onProgress(.rendering(done: number, of: routes.count)) }
                return try files.stage(bytes(at: routes[number], renderer, inputs.tree), for: routes[number].file)
            }
            if options.compressor != nil { onProgress(.compressing) }
            let written = try await files.finished(staged, jobs: options.jobs)
            onProgress(.writing)
            var manifest = manifest
            manifest.inputs = try await inputs.hex(jobs: options.jobs, isHeld: false)
            manifest.compression = options.compressor?.signature ?? ""
            manifest.problems = try await records
            manifest.pageCount = routes.count(where: \.isPage)
            manifest.files = Dictionary(uniqueKeysWithValues: written.map { ($0.file, $0.digest) })
            let outcome = try writer.commit(written, manifest)
            return Report(
                problems: problems, pages: manifest.pageCount, changed: outcome.changed, removed: outcome.removed,
                isWritten: true, site: site, renderer: renderer)
        } catch {
            writer.abandon()
            throw error
        }
    }

    private func bytes(at route: Route, _ renderer: PageRenderer, _ tree: SourceTree) throws -> [UInt8] {
        guard case .attachment(let file) = route.page else { return renderer.bytes(at: route) ?? [] }
        do {
            return try tree.read(file, .max)
        } catch {
            throw ToolFailure(.unreadableFile("\(error)"), at: tree.displayPath(file.path))
        }
    }
}

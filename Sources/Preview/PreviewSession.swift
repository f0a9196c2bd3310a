import Content
import Diagnostics
import Rendering
import SiteBuilder
import SiteModel
import Vietnamese

/// The section as an editor works on it: what was read stays, and after an edit only what changed is read again.
///
/// Pages are made by the values of `section`, outside the actor, so that one slow page keeps nobody waiting.
package actor PreviewSession {
    package struct Options: Sendable {
        package var content: String
        package var templates: String
        /// Where the last build was written, to compare with.
        package var output: String
        package var audience: Audience
        package var jobs: Int
        /// What tells this run of the program from any other.
        package var run: String
        /// The clock; a constant one for `--today`.
        package var now: @Sendable () -> Moment
        package var live: Live

        /// What is known of an article at the web server, by its path below the content folder. Asked at every page that is shown.
        package typealias Live = @Sendable (_ source: String) -> LiveState

        package init(
            content: String = "content", templates: String = "templates", output: String = "public",
            audience: Audience = Audience(showsDrafts: true, showsScheduled: true), jobs: Int = 2, run: String = "",
            live: @escaping Live = { _ in .unknown }, now: @escaping @Sendable () -> Moment
        ) {
            (self.content, self.templates, self.output) = (content, templates, output)
            (self.audience, self.jobs, self.run) = (audience, jobs, run)
            (self.live, self.now) = (live, now)
        }
    }

    package nonisolated let options: Options
    package nonisolated let events = EventHub()
    nonisolated let search = PreviewedSearch()
    package private(set) var section: PreviewedSection
    private var checks: Task<Void, any Error>?
    private var lastChecks: CrossChecks?
    /// What changed while a folder was not there, to be taken in when it is there again.
    private var missed = SourceChange()

    /// Reads everything.
    /// - Throws: `ToolFailure` when a folder is not there.
    package init(_ options: Options) async throws {
        self.options = options
        let theme = try Theme.read(options.templates, last: nil)
        let files = try await ParsedFiles(
            SourceReader.disk.content(options.content), jobs: options.jobs, isTraced: true)
        section = PreviewedSection(files, theme, options, last: nil)
    }

    /// Begins what may follow the first page: the checks of all files together.
    package func start() { check() }

    /// Takes in what changed on disk.
    /// - Throws: `ToolFailure` when a folder is no longer there. The section is then as it was, and the change is taken in with the
    ///   next one.
    package func apply(_ change: SourceChange) async throws {
        missed.merge(change)
        let all = missed
        missed = SourceChange()
        do {
            try await takeIn(all)
        } catch {
            missed.merge(all)
            throw error
        }
    }

    private func takeIn(_ change: SourceChange) async throws {
        let theme =
            change.concernsTemplates ? try Theme.read(options.templates, last: section.theme) : section.theme
        let tree = try tree(after: change)
        let touched = change.touched(in: section.files.tree).union(change.touched(in: tree))
        let files = try await section.files.updated(tree, touched: touched, jobs: options.jobs)
        // An attachment's bytes are nowhere but on the disk.
        let isSame = files.isSame(as: section.files) && touched.allSatisfy(ContentPath.isArticle)
        guard !isSame || theme !== section.theme || !tree.isListed(like: section.files.tree) else { return }
        show(files, theme)
    }

    /// The section of another moment, when time alone has changed it.
    package func tick() {
        let now = options.now()
        guard now < section.now || section.nextChange.map({ $0 <= now }) ?? false else { return }
        show(section.files, section.theme)
    }

    /// Waits until all that was found out about the section is told.
    package func settle() async { _ = await checks?.result }

    /// The listing is made anew only where files came or went.
    private func tree(after change: SourceChange) throws -> SourceTree {
        let tree = section.files.tree
        let isListed = change.paths.allSatisfy { path in
            let known: SourceReader.Listed =
                tree[path.nfc] != nil ? .file : tree.isRefused(path.nfc) ? .refused : .nothing
            return known == SourceReader.disk.listed(path, in: options.content)
        }
        return change.isSweeping || !isListed ? try SourceReader.disk.content(options.content) : tree
    }

    private func show(_ files: ParsedFiles, _ theme: Theme) {
        section = PreviewedSection(files, theme, options, last: section)
        events.send(section.state)
        check()
    }

    /// What can only be said of all files together takes longer than a page, so that it follows it: when the page that was
    /// edited has been fetched, and while nobody goes on saving.
    private func check() {
        checks?.cancel()
        checks = Task {
            try await Task.sleep(for: Self.checkDelay)
            let version = section.state.version
            let found = await CrossChecks(section.files, reusing: lastChecks)
            guard section.state.version == version else { return }
            lastChecks = found
            if section.add(found.problems) { events.send(section.state) }
        }
    }

    private static let checkDelay = Duration.milliseconds(60)
}

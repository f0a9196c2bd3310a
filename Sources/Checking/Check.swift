import Content
import Diagnostics
import FileSystem
import Rendering
import SiteBuilder
import SiteModel

/// Reads a section as a careful office does before it publishes: everything is made, nothing is written.
package struct Check: Sendable {
    package let options: Options

    package init(_ options: Options) { self.options = options }

    package struct Options: Sendable {
        package var content: String
        package var templates: String
        /// Where a build would write.
        package var output: String
        package var now: Moment
        /// Drafts and scheduled articles are read like the others; of their pages only what is shown is looked at.
        package var audience: Audience
        package var jobs: Int
        /// Asks for links to other sites; nil for no network.
        package var external: External?

        package init(
            content: String = "content", templates: String = "templates", output: String = "public", now: Moment,
            audience: Audience = Audience(), jobs: Int = 2, external: External? = nil
        ) {
            (self.content, self.templates, self.output, self.now) = (content, templates, output, now)
            (self.audience, self.jobs, self.external) = (audience, jobs, external)
        }
    }

    package struct External: Sendable {
        /// The file in which good answers are remembered.
        package let memory: String
        package let onProgress: @Sendable (_ done: Int, _ count: Int) -> Void
        /// For tests alone: servers of this machine, without a pause.
        package let isLocal: Bool

        package init(
            memory: String, isLocal: Bool = false,
            onProgress: @escaping @Sendable (_ done: Int, _ count: Int) -> Void = { _, _ in }
        ) {
            (self.memory, self.isLocal, self.onProgress) = (memory, isLocal, onProgress)
        }
    }

    package struct Report: Sendable {
        /// As the office weighs them, by file and line.
        package var problems: [Diagnostic]
        /// Pages that were read.
        package var pages = 0
        package var external: ExternalLinks.Summary?
    }

    /// - Throws: `ToolFailure` for what is not the editor's fault.
    package func run() async throws -> Report {
        let section = try await LoadedSection(
            content: options.content, templates: options.templates, now: options.now, audience: options.audience,
            jobs: options.jobs)
        guard let site = section.site else { return Report(problems: section.problems) }
        let weights = section.content.configuration.weights
        let output = SiteOutput(
            site, try await PageRenderer(section.library, site: site, jobs: options.jobs), index: nil,
            tree: section.tree)
        let pages = SectionPages(site, of: section.content.articles, tree: section.tree) {
            try output.bytes(at: $0)
        }
        // Pages that a broken theme leaves empty would say of each link and list that it is missing.
        let checksLinks = section.hasSoundTheme
        var found = try await Self.problems(of: pages, checksLinks: checksLinks, jobs: options.jobs)
        let external = try await askExternal(pages)
        found += external?.problems ?? []
        let problems =
            section.problems + misplacedTargets(site)
            + weights.weigh(found + Freshness(site: site, tree: section.tree).problems)
        let unasked = external == nil ? Set(Rule.external.map(\.code)) : []
        return Report(
            problems: (problems + weights.idle(among: problems, unasked: unasked)).sortedBySource(),
            pages: site.routes.count(where: \.isPage), external: external?.summary)
    }

    private func misplacedTargets(_ site: Site) -> [Diagnostic] {
        RunFolders(content: options.content, templates: options.templates, output: options.output)
            .problems(of: site.configuration.targets)
    }

    private func askExternal(
        _ pages: SectionPages
    ) async throws -> (problems: [Diagnostic], summary: ExternalLinks.Summary)? {
        guard let external = options.external else { return nil }
        var memory = LinkMemory(external.memory)
        let visitor = LinkVisitor(
            baseURL: pages.site.configuration.baseURL, pause: external.isLocal ? .zero : .seconds(1),
            asksPrivateHosts: external.isLocal)
        let found = try await ExternalLinks(visitor, now: options.now).problems(
            in: pages, &memory, onProgress: external.onProgress)
        try memory.save()
        return found
    }

    /// What a publish looks at besides what its build has told: the pages as they were written.
    /// - Parameter output: the folder that they were written to.
    package static func problems(of built: Build.Built, output: String, jobs: Int) async throws -> [Diagnostic] {
        let pages = SectionPages(built.site, of: built.articles, tree: built.sources.tree) { route in
            do throws(DiskError) {
                return try Disk.read("\(output)/\(route.file)")
            } catch {
                throw ToolFailure(.unreadableFile("\(error)"), at: error.path)
            }
        }
        return built.site.configuration.checks.weigh(try await problems(of: pages, jobs: jobs)).sortedBySource()
    }

    /// What can be said of pages and the files they offer, before the office weighs it.
    package static func problems(
        of pages: SectionPages, checksLinks: Bool = true, jobs: Int
    ) async throws -> [Diagnostic] {
        async let attached = AttachmentChecks.problems(
            in: pages, allowances: pages.site.configuration.allowances, jobs: jobs)
        let links = checksLinks ? try await LinkChecks.problems(in: pages, jobs: jobs) : []
        return try await links + attached
    }
}

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
        package var now: Moment
        /// Drafts and scheduled articles are read like the others; of their pages only what is shown is looked at.
        package var audience: Audience
        package var jobs: Int

        package init(
            content: String = "content", templates: String = "templates", now: Moment, audience: Audience = Audience(),
            jobs: Int = 2
        ) {
            (self.content, self.templates, self.now) = (content, templates, now)
            (self.audience, self.jobs) = (audience, jobs)
        }
    }

    package struct Report: Sendable {
        /// As the office weighs them, by file and line.
        package var problems: [Diagnostic]
        /// Pages that were read.
        package var pages = 0
    }

    /// - Throws: `ToolFailure` for what is not the editor's fault.
    package func run() async throws -> Report {
        let section = try await LoadedSection(
            content: options.content, templates: options.templates, now: options.now, audience: options.audience,
            jobs: options.jobs)
        guard let site = section.site else { return Report(problems: section.problems) }
        let weights = section.content.configuration.weights
        let renderer = try await PageRenderer(section.library, site: site, jobs: options.jobs)
        let pages = SectionPages(site, tree: section.tree) { renderer.bytes(at: $0) ?? [] }
        let found = try await Self.problems(of: pages, jobs: options.jobs)
        let problems =
            section.problems + weights.weigh(found + Freshness(site: site, tree: section.tree).problems)
        return Report(
            problems: (problems + weights.idle(among: problems)).sortedBySource(),
            pages: site.routes.count(where: \.isPage))
    }

    /// What a publish looks at besides what its build has told: the pages as they were written.
    /// - Parameter output: the folder that they were written to.
    package static func problems(
        ofBuilt site: Site, content: String, output: String, jobs: Int
    ) async throws -> [Diagnostic] {
        let pages = SectionPages(site, tree: try SourceReader.disk.content(content)) { route in
            (try? Disk.read("\(output)/\(route.file)")) ?? []
        }
        return site.configuration.checks.weigh(try await problems(of: pages, jobs: jobs)).sortedBySource()
    }

    /// What can be said of pages and the files they offer, before the office weighs it.
    package static func problems(of pages: SectionPages, jobs: Int) async throws -> [Diagnostic] { [] }
}

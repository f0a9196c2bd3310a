import Content
import Diagnostics
import Rendering
import SiteModel
import Vietnamese

/// A section in memory, read from its content and its theme: what a build writes and a check looks at.
package struct LoadedSection: Sendable {
    package let tree: SourceTree
    package let content: SectionContent
    /// Nil when `site.yaml` says too little; that is told then.
    package let site: Site?
    package let library: TemplateLibrary
    /// Whether pages are what the theme means them to be.
    package let hasSoundTheme: Bool
    /// Of content, theme and section, as the office weighs them, by file and line. Those of drafts are notes, unless drafts
    /// are shown.
    package let problems: [Diagnostic]

    package init(
        _ sources: SectionSources, now: Moment, audience: Audience, jobs: Int
    ) async throws {
        async let compiled = TemplateLibrary(sources.theme)
        let tree = sources.tree
        let content = try await SectionContent(parsing: tree, jobs: jobs)
        let library = await compiled
        site = content.configuration.site.map { configuration in
            Site(
                content, site: configuration, tree: tree, assets: library.assets, now: now, audience: audience)
        }
        let found = content.found + content.configuration.weights.weigh(site?.problems ?? SectionProblems())
        problems =
            (found.weighed(showsDrafts: audience.showsDrafts) + sources.themeProblems + library.problems
            + sources.targetProblems).sortedBySource()
        (self.tree, self.content, self.library) = (tree, content, library)
        hasSoundTheme = !(sources.themeProblems + library.problems).hasErrors
    }

    /// Reads both from the disk.
    /// - Throws: `ToolFailure` when one of the folders is not there.
    package init(content: String, templates: String, now: Moment, audience: Audience, jobs: Int) async throws {
        try await self.init(
            try BuildInputs.disk(content: content, templates: templates).sources(), now: now, audience: audience,
            jobs: jobs)
    }
}

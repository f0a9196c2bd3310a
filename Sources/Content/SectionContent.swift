import Diagnostics
import Vietnamese

/// Everything that a content tree says: the configuration and the articles, with the problems of all files.
package struct SectionContent: Sendable {
    package let configuration: Configuration
    /// In the order of their source paths.
    package let articles: [Article]
    /// As the office weighs them.
    package let found: SectionProblems
    /// The same, those of drafts as notes.
    package var problems: [Diagnostic] { found.forPublishing }

    /// Reads and parses every article of the tree, on `jobs` tasks.
    package init(parsing tree: SourceTree, jobs: Int) async throws {
        let files = try await ParsedFiles(tree, jobs: jobs)
        let found = files.problems + (await CrossChecks(files)).problems
        self.init(files.configuration, files.articles, found: files.configuration.weights.weigh(found))
    }

    package init(_ configuration: Configuration, _ articles: [Article], found: SectionProblems = SectionProblems()) {
        (self.configuration, self.articles, self.found) = (configuration, articles, found)
    }
}

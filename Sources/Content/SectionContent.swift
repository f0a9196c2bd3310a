import Diagnostics
import Vietnamese

/// Everything that a content tree says: the configuration and the articles, with the problems of all files.
package struct SectionContent: Sendable {
    package let configuration: Configuration
    /// In the order of their source paths.
    package let articles: [Article]
    package let problems: [Diagnostic]

    /// Reads and parses every article of the tree, on `jobs` tasks.
    package init(parsing tree: SourceTree, jobs: Int) async throws {
        let files = try await ParsedFiles(tree, jobs: jobs)
        let problems = files.problems + (await CrossChecks(files)).problems
        self.init(files.configuration, files.articles, problems: files.configuration.weights.weigh(problems))
    }

    package init(_ configuration: Configuration, _ articles: [Article], problems: [Diagnostic] = []) {
        (self.configuration, self.articles, self.problems) = (configuration, articles, problems)
    }
}

import Diagnostics
import Parallelism
import Vietnamese

/// Everything that a content tree says: the configuration and the articles, with the problems of all files.
package struct SectionContent: Sendable {
    package let configuration: Configuration
    /// In the order of their source paths.
    package let articles: [Article]
    package let problems: [Diagnostic]

    /// Reads and parses every article of the tree, on `jobs` tasks.
    package init(parsing tree: SourceTree, jobs: Int) async throws {
        let configuration = Configuration(tree)
        let reader = ArticleReader(tree: tree, configuration: configuration)
        let files = tree.files.filter { ContentPath.isArticle($0.path) && !Self.isNote($0.path) }
        let outcomes = try await files.concurrentMap(jobs: jobs) { reader.read($0) }
        self.configuration = configuration
        articles = outcomes.compactMap(\.article)
        let told =
            tree.problems + configuration.problems + outcomes.flatMap(\.problems)
            + Self.problems(among: articles, fragments: outcomes.compactMap(\.fragment), configuration, tree)
        problems = configuration.weights.weigh(told)
    }

    /// What can only be said when all files are known.
    private static func problems(
        among articles: [Article], fragments: [Article], _ configuration: Configuration, _ tree: SourceTree
    ) -> [Diagnostic] {
        let references = ReferenceChecks(
            articles: articles, fragments: fragments, configuration: configuration, tree: tree)
        let claims = ClaimChecks(articles, configuration: configuration, tree: tree)
        return references.problems + (articles + fragments).flatMap(claims.problems)
            + NumberChecks(articles, tree: tree).problems
            + ResultChecks(articles, campaigns: references.campaigns, tree: tree).problems
            + PrerequisiteChecks(articles, configuration: configuration, tree: tree).problems
    }

    /// A note to the editors themselves.
    private static func isNote(_ path: String) -> Bool { path == "README.md" }
}

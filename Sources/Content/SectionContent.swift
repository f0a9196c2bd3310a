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
        let (articles, fragments) = (outcomes.compactMap(\.article), outcomes.compactMap(\.fragment))
        async let ofLists = Self.problemsOfLists(articles, configuration, tree)
        let among = Self.problems(among: articles, fragments: fragments, configuration, tree)
        let told = tree.problems + configuration.problems + outcomes.flatMap(\.problems) + among + (await ofLists)
        problems = configuration.weights.weigh(told)
        self.articles = articles
    }

    /// What can only be said when all files are known: of what they refer to and repeat.
    private static func problems(
        among articles: [Article], fragments: [Article], _ configuration: Configuration, _ tree: SourceTree
    ) -> [Diagnostic] {
        let references = ReferenceChecks(
            articles: articles, fragments: fragments, configuration: configuration, tree: tree)
        let claims = ClaimChecks(articles, configuration: configuration, tree: tree)
        return references.problems + (articles + fragments).flatMap(claims.problems)
            + NumberChecks(articles, tree: tree).problems
            + ResultChecks(articles, campaigns: references.campaigns, tree: tree).problems
    }

    /// The same, of what decisions list in all: the longest single check.
    private static func problemsOfLists(
        _ articles: [Article], _ configuration: Configuration, _ tree: SourceTree
    ) -> [Diagnostic] {
        var prerequisites = PrerequisiteChecks(articles, configuration: configuration, tree: tree)
        return prerequisites.problems()
    }

    /// A note to the editors themselves.
    private static func isNote(_ path: String) -> Bool { path == "README.md" }
}

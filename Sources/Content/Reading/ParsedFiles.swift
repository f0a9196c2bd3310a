import Diagnostics
import Parallelism

/// The articles of a content tree, each file read by itself; and, when asked, from what: so that after an edit only those
/// are read again whose own bytes changed, or the bytes of a file that they asked for (a list of recipients, an image).
package struct ParsedFiles: Sendable {
    package let tree: SourceTree
    package let configuration: Configuration
    /// In the order of their source paths.
    private let files: [ParsedFile]

    struct ParsedFile: Sendable {
        let path: String
        let outcome: ArticleReader.Outcome
        /// The article as it was when its file last had no error.
        let lastGood: Article?
        let inputs: [FileInput]
    }

    /// Reads and parses every article of the tree, on `jobs` tasks.
    package init(_ tree: SourceTree, jobs: Int, isTraced: Bool = false) async throws {
        let configuration = Configuration(tree)
        let reader = ArticleReader(tree: tree, premises: configuration.premises)
        let files = tree.files.filter(Self.isArticle)
        self.init(
            tree: tree, configuration: configuration,
            files: try await files.concurrentMap(jobs: jobs) {
                isTraced ? Self.traced($0, by: reader, last: nil) : Self.parsed($0, by: reader)
            })
    }

    private init(tree: SourceTree, configuration: Configuration, files: [ParsedFile]) {
        (self.tree, self.configuration, self.files) = (tree, configuration, files)
    }

    /// The tree as it is now.
    ///
    /// - Parameter touched: paths whose bytes may differ from those that were read; what came or went is found here.
    package func updated(_ tree: SourceTree, touched: Set<String>, jobs: Int) async throws -> ParsedFiles {
        let touched = touched.union(self.tree.difference(from: tree))
        let isConfigured = !touched.isDisjoint(with: Configuration.files)
        let configuration = isConfigured ? Configuration(tree) : configuration
        let reader = ArticleReader(tree: tree, premises: configuration.premises)
        let isReusable = !isConfigured || reader.premises == self.configuration.premises
        let known = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let articles = tree.files.filter(Self.isArticle)
        return ParsedFiles(
            tree: tree, configuration: configuration,
            files: try await articles.concurrentMap(jobs: jobs) { file in
                guard let last = known[file.path] else { return Self.traced(file, by: reader, last: nil) }
                if isReusable, last.holds(in: tree, touched) { return last }
                return Self.traced(file, by: reader, last: last.lastGood)
            })
    }

    private static func parsed(_ file: SourceTree.File, by reader: ArticleReader) -> ParsedFile {
        ParsedFile(path: file.path, outcome: reader.read(file), lastGood: nil, inputs: [])
    }

    private static func traced(_ file: SourceTree.File, by reader: ArticleReader, last: Article?) -> ParsedFile {
        var (outcome, inputs) = reader.tree.tracing { ArticleReader(tree: $0, premises: reader.premises).read(file) }
        let others = inputs.filter { $0.path != file.path }.flatMap(\.signature)
        outcome.article = outcome.article?.headed(Array(outcome.head.utf8) + [0] + others)
        return ParsedFile(
            path: file.path, outcome: outcome, lastGood: outcome.problems.hasErrors ? last : outcome.article,
            inputs: inputs)
    }

    private static func isArticle(_ file: SourceTree.File) -> Bool {
        ContentPath.isArticle(file.path) && !isNote(file.path)
    }

    /// A note to the editors themselves.
    private static func isNote(_ path: String) -> Bool { path == "README.md" }
}

extension ParsedFiles.ParsedFile {
    /// Whether reading the file again would give the same.
    fileprivate func holds(in tree: SourceTree, _ touched: Set<String>) -> Bool {
        inputs.allSatisfy { !touched.contains($0.path) || $0.holds(in: tree) }
    }
}

extension ParsedFiles {
    /// Every file's article as it is written now.
    package var articles: [Article] { files.compactMap(\.outcome.article) }

    /// The same, but of a file with errors the article from before them, so that a page stays while its file is mended.
    package var standing: [Article] { files.compactMap { $0.lastGood ?? $0.outcome.article } }

    /// The paths of all files from which an article was read, its own among them; none for a path that is no article's.
    package func filesRead(for source: String) -> Set<String> {
        Set(files.first { $0.path == source }?.inputs.map(\.path) ?? [])
    }

    /// What is wrong with the configuration and with single files.
    package var problems: [Diagnostic] { tree.problems + configuration.problems + files.flatMap(\.outcome.problems) }

    /// What can only be said when all files are known: of what they refer to and repeat.
    package func problemsAmong() async -> [Diagnostic] {
        let articles = articles
        async let ofLists = Self.problemsOfLists(articles, configuration, tree)
        return problems(among: articles, fragments: files.compactMap(\.outcome.fragment)) + (await ofLists)
    }

    private func problems(among articles: [Article], fragments: [Article]) -> [Diagnostic] {
        let references = ReferenceChecks(
            articles: articles, fragments: fragments, configuration: configuration, tree: tree)
        let claims = ClaimChecks(articles, configuration: configuration, tree: tree)
        return references.problems + (articles + fragments).flatMap(claims.problems)
            + NumberChecks(articles, tree: tree).problems
            + ResultChecks(articles, campaigns: references.campaigns, tree: tree).problems
    }

    /// What decisions list in all: the longest single check.
    private static func problemsOfLists(
        _ articles: [Article], _ configuration: Configuration, _ tree: SourceTree
    ) -> [Diagnostic] {
        var prerequisites = PrerequisiteChecks(articles, configuration: configuration, tree: tree)
        return prerequisites.problems()
    }
}

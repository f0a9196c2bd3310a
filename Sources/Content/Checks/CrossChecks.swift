import Diagnostics

/// What can only be said when all files are known: of what they refer to and repeat.
package struct CrossChecks: Sendable {
    package let problems: [Diagnostic]
    /// What decisions list in all is the longest single check; it stays while the lists stay.
    private let ofLists: [Diagnostic]
    private let decisions: [Article]
    private let configuration: Configuration

    /// - Parameter last: of which what would be the same is kept.
    package init(_ files: ParsedFiles, reusing last: CrossChecks? = nil) async {
        let articles = files.articles
        let decisions = articles.filter { $0.decision?.status == .inForce }
        (self.decisions, configuration) = (decisions, files.configuration)
        async let ofLists = Self.problemsOfLists(decisions, files, last)
        let others = Self.problems(among: articles, files)
        self.ofLists = await ofLists
        problems = others + self.ofLists
    }

    private static func problems(among articles: [Article], _ files: ParsedFiles) -> [Diagnostic] {
        let (configuration, tree, fragments) = (files.configuration, files.tree, files.fragments)
        let references = ReferenceChecks(
            articles: articles, fragments: fragments, configuration: configuration, tree: tree)
        let claims = ClaimChecks(articles, configuration: configuration, tree: tree)
        return references.problems + (articles + fragments).flatMap(claims.problems)
            + AttachmentTreeChecks(articles + fragments, configuration, tree).problems
            + NumberChecks(articles, tree: tree).problems
            + ResultChecks(articles, campaigns: references.campaigns, tree: tree).problems
    }

    private static func problemsOfLists(
        _ decisions: [Article], _ files: ParsedFiles, _ last: CrossChecks?
    ) -> [Diagnostic] {
        if let last, last.configuration === files.configuration,
            decisions.elementsEqual(last.decisions, by: { $0.isListed(like: $1) })
        {
            return last.ofLists
        }
        var prerequisites = PrerequisiteChecks(decisions, configuration: files.configuration, tree: files.tree)
        return prerequisites.problems()
    }
}

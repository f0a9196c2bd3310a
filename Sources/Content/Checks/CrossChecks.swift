import Diagnostics

/// What can only be said when all files are known: of what they refer to and repeat.
///
/// Everything is judged twice when there are drafts: without them, which is what counts for a publish, and with them.
/// A draft that takes a published campaign's id, say, must neither stop its results nor lend them its targets.
package struct CrossChecks: Sendable {
    package let problems: SectionProblems
    /// What decisions list in all is the longest single check; it stays while the lists stay.
    private let ofLists: SectionProblems
    private let decisions: [Article]
    private let configuration: Configuration

    /// - Parameter last: of which what would be the same is kept.
    package init(_ files: ParsedFiles, reusing last: CrossChecks? = nil) async {
        let articles = files.articles
        let decisions = articles.filter { $0.decision?.status == .inForce }
        (self.decisions, configuration) = (decisions, files.configuration)
        async let ofLists = Self.problemsOfLists(decisions, files, last)
        let others = Self.problemsApart(CheckedArticles(articles, files.fragments), files)
        self.ofLists = await ofLists
        problems = others + self.ofLists
    }

    private static func problemsApart(_ checked: CheckedArticles, _ files: ParsedFiles) -> SectionProblems {
        let binding = problems(among: checked.withoutDrafts, files)
        guard checked.hasDrafts else { return SectionProblems(binding: binding) }
        return SectionProblems(of: problems(among: checked, files), withoutDrafts: binding)
    }

    private static func problems(among checked: CheckedArticles, _ files: ParsedFiles) -> [Diagnostic] {
        let (configuration, tree, articles) = (files.configuration, files.tree, checked.articles)
        let references = ReferenceChecks(
            articles: articles, fragments: checked.fragments, configuration: configuration, tree: tree)
        let claims = ClaimChecks(articles, aside: checked.aside, configuration: configuration, tree: tree)
        return references.problems + (articles + checked.fragments).flatMap(claims.problems)
            + AttachmentTreeChecks(articles + checked.fragments, configuration, tree).problems
            + NumberChecks(articles, tree: tree).problems
            + ResultChecks(articles, campaigns: references.campaigns, tree: tree).problems
    }

    private static func problemsOfLists(
        _ decisions: [Article], _ files: ParsedFiles, _ last: CrossChecks?
    ) -> SectionProblems {
        if let last, last.configuration === files.configuration,
            decisions.elementsEqual(last.decisions, by: { $0.isListed(like: $1) })
        {
            return last.ofLists
        }
        func problems(of decisions: [Article]) -> [Diagnostic] {
            var prerequisites = PrerequisiteChecks(decisions, configuration: files.configuration, tree: files.tree)
            return prerequisites.problems()
        }
        let binding = decisions.filter { !$0.frontMatter.isDraft }
        guard binding.count < decisions.count else { return SectionProblems(binding: problems(of: decisions)) }
        return SectionProblems(of: problems(of: decisions), withoutDrafts: problems(of: binding))
    }
}

/// Articles that are judged together.
private struct CheckedArticles {
    let articles: [Article]
    /// What could be read of files that give no article.
    let fragments: [Article]
    /// Drafts that are not judged, though what refers to them is no mistake.
    let aside: [Article]

    init(_ articles: [Article], _ fragments: [Article], aside: [Article] = []) {
        (self.articles, self.fragments, self.aside) = (articles, fragments, aside)
    }

    var hasDrafts: Bool { (articles + fragments).contains(where: \.frontMatter.isDraft) }

    var withoutDrafts: CheckedArticles {
        guard hasDrafts else { return self }
        func others(_ articles: [Article]) -> [Article] { articles.filter { !$0.frontMatter.isDraft } }
        return CheckedArticles(
            others(articles), others(fragments), aside: articles.filter(\.frontMatter.isDraft))
    }
}

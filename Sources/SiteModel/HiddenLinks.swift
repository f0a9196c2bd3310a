import Content
import Diagnostics

/// Links from a visible article to one that has no page.
struct HiddenLinks {
    let problems: SectionProblems

    init(to hidden: [Article], from visible: [Article], tree: SourceTree) {
        let sources = Set(hidden.map(\.source))
        var problems = SectionProblems()
        for article in sources.isEmpty ? [] : visible {
            let found = article.targets.filter { sources.contains($0.value) }.map { target in
                Diagnostic(
                    .linkToHidden(target.value),
                    at: SourceLocation(tree.displayPath(article.source), line: Int(target.line)))
            }
            if article.frontMatter.isDraft { problems.ofDrafts += found } else { problems.binding += found }
        }
        self.problems = problems
    }
}

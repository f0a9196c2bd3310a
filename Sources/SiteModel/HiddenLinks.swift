import Content
import Diagnostics

/// Links from a visible article to one that has no page.
struct HiddenLinks {
    let problems: [Diagnostic]

    init(to hidden: [Article], from visible: [Article], tree: SourceTree) {
        let sources = Set(hidden.map(\.source))
        problems = (sources.isEmpty ? [] : visible).flatMap { article in
            article.targets.filter { sources.contains($0.value) }.map { target in
                Diagnostic(
                    .linkToHidden(target.value),
                    at: SourceLocation(tree.displayPath(article.source), line: Int(target.line)))
            }
        }
    }
}

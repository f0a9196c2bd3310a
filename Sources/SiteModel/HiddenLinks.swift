import Content
import Diagnostics
import Vietnamese

/// Links that would lead visitors to no article: to a draft, to one of a later day, to one that has expired. Each is judged
/// for the moment at which visitors find it, which for a scheduled article is its own.
struct HiddenLinks {
    let problems: SectionProblems

    /// - Parameter articles: all of them, those too that have no page.
    init(among articles: [Article], at now: Moment, for audience: Audience, tree: SourceTree) {
        let hideable = articles.filter { article in
            let front = article.frontMatter
            return front.isDraft || front.expires != nil || front.date > now
        }
        let bySource = Dictionary(hideable.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
        var problems = SectionProblems()
        for article in bySource.isEmpty ? [] : articles {
            let found = article.targets.compactMap { target -> Diagnostic? in
                guard let other = bySource[target.value],
                    let message = Self.message(article, other, now, audience)
                else { return nil }
                return Diagnostic(
                    message, at: SourceLocation(tree.displayPath(article.source), line: Int(target.line)))
            }
            if article.frontMatter.isDraft { problems.ofDrafts += found } else { problems.binding += found }
        }
        self.problems = problems
    }

    /// What is to be said of a link; nil when the other article is there whenever this one is shown.
    private static func message(_ article: Article, _ other: Article, _ now: Moment, _ audience: Audience) -> Message? {
        guard Visibility(of: article, at: now) != .expired else { return nil }
        let visibility = Visibility(of: other, at: max(now, article.frontMatter.date))
        guard !audience.sees(visibility) else { return nil }
        return switch visibility {
        case .draft: .linkToHidden(other.source)
        case .scheduled: .linkToLater(other.source)
        case .expired: .linkToExpired(other.source)
        case .published: nil
        }
    }
}

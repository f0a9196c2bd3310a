import Content

/// Whether an article is on the site at a given moment. Pages, indexes, feeds and search all ask this one function, so
/// that nothing is listed that has no page.
package enum Visibility: Sendable, Hashable {
    case published
    case draft
    case scheduled
    case expired

    package init(of article: Article, at now: Moment) {
        let front = article.frontMatter
        self =
            if front.isDraft {
                .draft
            } else if front.date > now {
                .scheduled
            } else if let expires = front.expires, expires <= now.day {
                .expired
            } else {
                .published
            }
    }
}

/// What is shown beside what is published.
package struct Audience: Sendable, Hashable {
    package var showsDrafts: Bool
    package var showsScheduled: Bool

    package init(showsDrafts: Bool = false, showsScheduled: Bool = false) {
        self.showsDrafts = showsDrafts
        self.showsScheduled = showsScheduled
    }

    package func sees(_ visibility: Visibility) -> Bool {
        switch visibility {
        case .published: true
        case .draft: showsDrafts
        case .scheduled: showsScheduled
        case .expired: false
        }
    }
}

extension Sequence where Element == Article {
    /// The next moment after `now` at which an article appears or leaves; nil when time alone changes nothing.
    package func nextChange(after now: Moment) -> Moment? { changes.filter { $0 > now }.min() }

    /// The last such moment up to `now`, `now` included; nil when there was none.
    package func lastChange(by now: Moment) -> Moment? { changes.filter { $0 <= now }.max() }

    private var changes: [Moment] {
        flatMap { article in
            [article.frontMatter.date, article.frontMatter.expires.map { Moment($0) }].compactMap { $0 }
        }
    }
}

import Content
import Vietnamese

/// The instants at which time alone changes the section: an article appears or leaves, a campaign begins or has ended,
/// a consultation opens or has closed, or, while it is open, another day of it has gone.
package enum DueInstant {
    package struct Event: Sendable, Hashable {
        package enum Kind: String, Sendable { case appears, expires, begins, ends, opens, countsDown, closes }

        package let moment: Moment
        package let kind: Kind
        package let title: String
        /// Below the content folder.
        package let source: String
    }

    /// Every later one, in order; drafts have none.
    package static func events(after now: Moment, of articles: [Article]) -> [Event] {
        articles.filter { !$0.frontMatter.isDraft }.flatMap { events(of: $0, after: now) }.sorted {
            $0.moment == $1.moment ? $0.source.precedes($1.source) : $0.moment < $1.moment
        }
    }

    package static func next(after now: Moment, of articles: [Article]) -> Moment? {
        events(after: now, of: articles).first?.moment
    }

    private static func events(of article: Article, after now: Moment) -> [Event] {
        let front = article.frontMatter
        var moments: [(Moment?, Event.Kind)] = [(front.date, .appears), (front.expires.map { Moment($0) }, .expires)]
        switch article.details {
        case .campaign(let campaign):
            moments += [
                (campaign.start?.firstDay.map { Moment($0) }, .begins),
                (campaign.end?.lastDay.map { Moment($0.adding(days: 1)) }, .ends),
            ]
        case .consultation(let consultation):
            moments += [
                (consultation.opens.map { Moment($0) }, .opens),
                (consultation.closes.map { Moment($0.adding(days: 1)) }, .closes),
                (consultation.isOpen(on: now.day) ? Moment(now.day.adding(days: 1)) : nil, .countsDown),
            ]
        default: break
        }
        // What happens before an article is there, or after it is gone, changes nothing.
        return moments.compactMap { moment, kind in
            guard let moment, moment > now, moment >= front.date, front.expires.map({ moment <= Moment($0) }) ?? true
            else { return nil }
            return Event(moment: moment, kind: kind, title: article.title, source: article.source)
        }
    }
}

extension Consultation {
    /// Whether the page counts the days that are left, with more than one to go.
    fileprivate func isOpen(on day: Day) -> Bool {
        guard let closes else { return false }
        return (opens.map { $0 <= day } ?? true) && day < closes
    }
}

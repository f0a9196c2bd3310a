import Content
import Diagnostics
import SiteModel
import Vietnamese

/// Whether a section keeps up: articles to be looked at again, campaigns to be summed up, reports that are due.
struct Freshness {
    let site: Site
    let tree: SourceTree

    private var today: Day { site.now.day }

    var problems: [Diagnostic] { overdue + unfinished + unscanned + [quiet].compactMap { $0 } + reports }

    private func diagnostic(_ message: Message, _ article: Article) -> Diagnostic {
        Diagnostic(message, at: SourceLocation(tree.displayPath(article.source), line: 1))
    }

    private func configuration(_ message: Message) -> Diagnostic {
        Diagnostic(message, at: SourceLocation(tree.displayPath("site.yaml")))
    }

    private var overdue: [Diagnostic] {
        site.articles.compactMap { article in
            guard let day = article.frontMatter.reviewBy, day < today else { return nil }
            return diagnostic(.reviewOverdue(since: day.short), article)
        }
    }

    /// Only the agency's own: what a ministry or the state sums up is published there.
    private var unfinished: [Diagnostic] {
        let finished = Set(
            site.articles.filter { $0.result?.stage == .final }.flatMap(\.frontMatter.campaigns).map(\.value))
        return site.articles.compactMap { article in
            guard let campaign = article.campaign, campaign.level == .agency || campaign.level == .cluster,
                let end = campaign.end?.lastDay, end < today, !finished.contains(article.id)
            else { return nil }
            return diagnostic(.noFinalResult(article.id, ended: end.short), article)
        }
    }

    private var unscanned: [Diagnostic] {
        site.articles.compactMap { article in
            guard let decision = article.decision, decision.status == .inForce, decision.file == nil else { return nil }
            return diagnostic(.noScan(), article)
        }
    }

    private var quiet: Diagnostic? {
        guard let limit = site.configuration.freshness.quietDays,
            let last = site.articles.map({ $0.frontMatter.date.day }).max(by: <)
        else { return nil }
        let days = today.daysSince1970 - last.daysSince1970
        return days > limit ? configuration(.quietSection(days: days, limit: limit)) : nil
    }

    /// Days around a due day in which it is said.
    private static let window = 14
    /// A report of up to so many days before its due day is the one.
    private static let head = 60

    private var reports: [Diagnostic] {
        site.configuration.freshness.reports.flatMap { due in
            [today.year - 1, today.year, today.year + 1].compactMap { due.day(in: $0) }
        }.compactMap { due in
            let days = due.daysSince1970 - today.daysSince1970
            guard abs(days) <= Self.window, !isReported(for: due) else { return nil }
            return configuration(.reportDue(due.short, days: days))
        }
    }

    private func isReported(for due: Day) -> Bool {
        site.articles.contains { article in
            guard case .document(let document) = article.details, document.number?.typeAbbreviation == "BC" else {
                return false
            }
            let day = (document.issued ?? article.frontMatter.date.day).daysSince1970
            return (due.daysSince1970 - Self.head...due.daysSince1970 + Self.window).contains(day)
        }
    }
}

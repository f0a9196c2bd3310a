import Content
import SiteModel
import Vietnamese

/// What a report counts: what the section has published that belongs to the period.
struct Scope {
    let site: Site
    let period: ClosedRange<Day>
    /// Campaigns that run on some day of the period; what has no dates does not.
    let campaigns: [Article]
    /// Decisions signed in the period, annulled ones too; one that tells no date of signing by its publication.
    let decisions: [Article]
    /// The rows of those in force.
    let honours: [Honour]
    /// Reviews whose period ends in this one; one that tells no period by its publication.
    let results: [Article]
    /// Published in the period.
    let exemplars: [Article]

    init(_ site: Site, _ period: ClosedRange<Day>) {
        (self.site, self.period) = (site, period)
        let articles = site.articles
        campaigns = articles.filter { $0.campaign.map { Self.runs($0, in: period) } ?? false }
        decisions = articles.filter { $0.decision != nil && period.contains($0.signed) }.sorted {
            ($0.signed, $0.source) < ($1.signed, $1.source)
        }
        let register = Register(decisions, units: site.units, vocabulary: site.vocabulary)
        honours = register.honours
        results = articles.filter { $0.result != nil && period.contains($0.reviewed) }
        exemplars = articles.filter { $0.exemplar != nil && period.contains($0.frontMatter.date.day) }
    }

    /// The day as of which states are told.
    var day: Day { min(period.upperBound, site.now.day) }

    private static func runs(_ campaign: Campaign, in period: ClosedRange<Day>) -> Bool {
        guard campaign.start != nil || campaign.end != nil else { return false }
        let (start, end) = (campaign.start?.firstDay ?? period.lowerBound, campaign.end?.lastDay ?? period.upperBound)
        return start <= period.upperBound && period.lowerBound <= end
    }
}

extension Article {
    /// A decision's day of signing, else of publication.
    var signed: Day { decision?.issued ?? frontMatter.date.day }

    /// The last day of a result's period, else the day of publication.
    var reviewed: Day { result?.lastDay ?? frontMatter.date.day }
}

extension CampaignResult {
    /// Nil when no period is told.
    var lastDay: Day? {
        guard let period = period.flatMap(Period.init) else { return nil }
        return period.half == 1
            ? Day(year: period.lastYear, month: 6, day: 30) : Day(year: period.lastYear, month: 12, day: 31)
    }

    var firstDay: Day? {
        guard let period = period.flatMap(Period.init) else { return nil }
        return Day(year: period.firstYear, month: period.half == 2 ? 7 : 1, day: 1)
    }
}

import Content
import SiteModel

/// The templates that pages are made by, with the view that each may show.
package struct PageTemplate: Sendable {
    package let name: String
    package let view: any TemplateView.Type
    /// Whether the frame's fields are there too: not in what is made once for all pages.
    package let hasFrame: Bool

    package static let all: [PageTemplate] =
        BodyTemplate.allCases.map { PageTemplate(name: $0.rawValue, view: $0.view, hasFrame: true) }
        + Kind.allCases.map { PageTemplate(name: $0.rawValue, view: ArticleView.self, hasFrame: true) }
        + EntryTemplate.allCases.map { PageTemplate(name: $0.rawValue, view: $0.view, hasFrame: false) }
        + RowTemplate.allCases.map { PageTemplate(name: $0.rawValue, view: $0.view, hasFrame: false) }
        + ChromeTemplate.allCases.map { PageTemplate(name: $0.rawValue, view: ChromeView.self, hasFrame: false) }
}

extension EntryTemplate {
    fileprivate var view: any TemplateView.Type {
        switch self {
        case .entry, .brief: EntryView.self
        case .honour: HonourView.self
        }
    }
}

extension RowTemplate {
    fileprivate var view: any TemplateView.Type {
        switch self {
        case .recipient: RecipientView.self
        case .targetValue: TargetValueView.self
        case .honourGroup: HonourGroupView.self
        case .chip: LinkView.self
        case .pageLink: PageLinkView.self
        }
    }
}

/// Templates of pages that are no articles.
enum BodyTemplate: String, CaseIterable {
    case home, search, list, campaigns, years
    case notFound = "not-found"
    case redirect, register, award, awards, unit, units

    fileprivate var view: any TemplateView.Type {
        switch self {
        case .home: HomeView.self
        case .search: SearchView.self
        case .list: ListView.self
        case .campaigns: CampaignsView.self
        case .years: YearsView.self
        case .notFound: NotFoundView.self
        case .redirect: RedirectView.self
        case .register: RegisterView.self
        case .award: AwardView.self
        case .awards: AwardsView.self
        case .unit: UnitView.self
        case .units: UnitsView.self
        }
    }
}

extension PageView.Body {
    /// The view and its template's name.
    var viewAndTemplate: (any TemplateView, String) {
        switch self {
        case .article(let view): (view, view.templateName)
        case .home(let view): (view, BodyTemplate.home.rawValue)
        case .search(let view): (view, BodyTemplate.search.rawValue)
        case .list(let view): (view, BodyTemplate.list.rawValue)
        case .campaigns(let view): (view, BodyTemplate.campaigns.rawValue)
        case .years(let view): (view, BodyTemplate.years.rawValue)
        case .notFound(let view): (view, BodyTemplate.notFound.rawValue)
        case .redirect(let view): (view, BodyTemplate.redirect.rawValue)
        case .register(let view): (view, BodyTemplate.register.rawValue)
        case .award(let view): (view, BodyTemplate.award.rawValue)
        case .awards(let view): (view, BodyTemplate.awards.rawValue)
        case .unit(let view): (view, BodyTemplate.unit.rawValue)
        case .units(let view): (view, BodyTemplate.units.rawValue)
        }
    }
}

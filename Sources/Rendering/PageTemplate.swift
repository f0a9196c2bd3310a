import Content
import SiteModel

/// The templates that pages are made by, with the view that each may show.
package struct PageTemplate: Sendable {
    package let name: String
    package let view: any TemplateView.Type
    /// Whether the frame's fields are there too: not in what is made once for all pages.
    package let hasFrame: Bool

    package static let all: [PageTemplate] =
        [
            PageTemplate(name: "home", view: HomeView.self, hasFrame: true),
            PageTemplate(name: "search", view: SearchView.self, hasFrame: true),
            PageTemplate(name: "list", view: ListView.self, hasFrame: true),
            PageTemplate(name: "campaigns", view: CampaignsView.self, hasFrame: true),
            PageTemplate(name: "years", view: YearsView.self, hasFrame: true),
            PageTemplate(name: "not-found", view: NotFoundView.self, hasFrame: true),
            PageTemplate(name: "redirect", view: RedirectView.self, hasFrame: true),
            PageTemplate(name: "register", view: RegisterView.self, hasFrame: true),
            PageTemplate(name: "award", view: AwardView.self, hasFrame: true),
            PageTemplate(name: "awards", view: AwardsView.self, hasFrame: true),
            PageTemplate(name: "unit", view: UnitView.self, hasFrame: true),
            PageTemplate(name: "units", view: UnitsView.self, hasFrame: true),
        ] + Kind.allCases.map { PageTemplate(name: $0.rawValue, view: ArticleView.self, hasFrame: true) }
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

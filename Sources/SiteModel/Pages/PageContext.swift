import Content
import Diagnostics
import Vietnamese

/// Where the links of a page start from.
package struct LinkBase: Sendable {
    /// From the page to the section's root, ending in `/`.
    package let root: String

    package init(path: String) {
        let depth = path.utf8.count { $0 == 47 }
        root = depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    private init(root: String) { self.root = root }

    /// Links that start from the web server's root: `/thi-dua-khen-thuong/`.
    static func absolute(_ basePath: String) -> LinkBase { LinkBase(root: basePath) }

    /// Stands for the root in HTML that is made once and shown on pages of any depth. From the last private-use plane:
    /// no editor can have meant it.
    package static let marker = "\u{10F8C1}"
    package static let open = LinkBase(root: marker)

    func href(_ path: String) -> String { root + path }

    func link(_ title: String, _ path: String, note: String? = nil, isCurrent: Bool = false) -> LinkView {
        LinkView(title: title, href: href(path), note: note, isCurrent: isCurrent)
    }
}

extension Site {
    /// What the page at a route shows; nil for what is made without a template.
    package func view(at route: Route) -> PageView? {
        switch route.content {
        case .page(let page): view(of: page, at: route)
        case .notice(let notice): view(of: notice, at: route)
        case .text, .openData, .attachment, .asset: nil
        }
    }

    package func view(of page: Route.Page, at route: Route) -> PageView {
        let base = LinkBase(path: route.path)
        return switch page {
        case .home: homePage(route, base)
        case .search: searchPage(route, base)
        case .notFound: notFoundPage(route)
        case .article(let position): articlePage(articles[position], at: position, route, base)
        case .listing(let index, let number): listPage(listings[index], page: number, route, base)
        case .campaigns: campaignsPage(route, base)
        case .years: yearsPage(route, base)
        case .roll(let index, let number): rollPage(rolls[index], page: number, route, base)
        case .awards: awardsPage(route, base)
        case .units: unitsPage(route, base)
        }
    }

    package func view(of notice: Route.Notice, at route: Route) -> PageView {
        let base = LinkBase(path: route.path)
        return switch notice {
        case .redirect(let target): redirectPage(to: target, route, base)
        case .gone: gonePage(route, base)
        }
    }

    package func text(_ text: Route.Text) -> String {
        switch text {
        case .atom(let campaign): atomFeed(campaign: campaign)
        case .jsonFeed: jsonFeed()
        case .rss: rssFeed()
        case .sitemap(let part): sitemap(part: part)
        case .redirectRules(let dialect): redirectRules(dialect)
        }
    }

    /// What is the same on every page, with open links; `part` is the folder that the navigation marks.
    package func chrome(part: String) -> ChromeView {
        let base = LinkBase.open
        let parts =
            [(Catalogue.home, "")] + Kind.allCases.map { ($0.label, "\($0.folder)/") }
            + (configuration.hasRegister ? [(Catalogue.register, "\(Register.folder)/")] : [])
            + [(Catalogue.years, "nam/")]
        let host = { (link: SiteConfiguration.NamedLink) in LinkView(title: link.title, href: link.url) }
        return ChromeView(
            sectionTitle: configuration.title, agency: configuration.agency, description: configuration.description,
            homeHref: base.href(""), navigation: parts.map { base.link($0.0, $0.1, isCurrent: $0.1 == part) },
            hostHome: configuration.hostHome, headerLinks: configuration.headerLinks.map(host),
            footerLinks: configuration.footerLinks.map(host), contactAddress: configuration.contactAddress,
            contactNote: configuration.contactNote, feedHref: base.href("feed.xml"),
            searchHref: part == Self.searchFolder || !configuration.hasSearch ? nil : base.href(Self.searchFolder))
    }

    /// The values of `part` for which there is chrome.
    package static let parts =
        ["", "nam/", searchFolder, "\(Register.folder)/", "-"] + Kind.allCases.map { "\($0.folder)/" }

    func frame(
        _ route: Route, title: String, description: String?, trail: [Crumb], part: String,
        article: Article? = nil, feed: String = "feed.xml"
    ) -> FrameView {
        let base = LinkBase(path: route.path)
        let crumbs = [Crumb(title: Catalogue.home, path: "")] + trail
        let image = article?.frontMatter.image?.file.map { absolute(ContentPath.attachmentRoute($0)) }
        return FrameView(
            root: base.root, title: title, sectionTitle: configuration.title, agency: configuration.agency,
            description: description, canonical: absolute(route.path), isArticle: article != nil,
            isIndexed: route.isIndexed, published: article?.frontMatter.date.rfc3339, imageURL: image,
            feedHref: base.href(feed), rssHref: base.href(Self.rssPath),
            structuredData: trail.isEmpty ? nil : structuredData(article, trail: crumbs),
            breadcrumbs: trail.isEmpty
                ? [] : crumbs.map { base.link($0.title, $0.path, isCurrent: $0.path == route.path) },
            part: part)
    }
}

import Content
import Diagnostics

/// A part of the section, as the navigation marks it.
package enum SectionPart: Sendable, Hashable {
    case home
    case kind(Kind)
    case register
    case years
    case search
    /// Pages that belong to no part, such as the one for an unknown address.
    case elsewhere

    package static let all = [home, register, years, search, elsewhere] + Kind.allCases.map(SectionPart.kind)
}

extension Site {
    /// What is the same on every page of a part, with open links.
    package func chrome(of part: SectionPart) -> ChromeView {
        let base = LinkBase.open
        let host = { (link: SiteConfiguration.NamedLink) in LinkView(title: link.title, href: link.url) }
        return ChromeView(
            sectionTitle: configuration.title, agency: configuration.agency, description: configuration.description,
            homeHref: base.href(""),
            navigation: navigation.map { base.link($0.title, $0.path, isCurrent: $0.part == part) },
            hostHome: configuration.hostHome, headerLinks: configuration.headerLinks.map(host),
            footerLinks: configuration.footerLinks.map(host), contactAddress: configuration.contactAddress,
            contactNote: configuration.contactNote, feedHref: base.href("feed.xml"),
            searchHref: part == .search || !configuration.hasSearch ? nil : base.href(Self.searchFolder))
    }

    private var navigation: [(part: SectionPart, title: String, path: String)] {
        [(.home, Catalogue.home, "")] + Kind.allCases.map { (.kind($0), $0.label, "\($0.folder)/") }
            + (configuration.hasRegister ? [(.register, Catalogue.register, "\(Register.folder)/")] : [])
            + [(.years, Catalogue.years, "nam/")]
    }

    func frame(
        _ route: Route, title: String, description: String?, trail: [Crumb], part: SectionPart,
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

import Content

/// The sitemap (sitemaps.org, protocol 0.9): every page that people read, split at the protocol's limit.
package enum Sitemap {
    /// Addresses that one file may hold.
    static let limit = 50_000

    static func partCount(pages: Int) -> Int { max(1, (pages + limit - 1) / limit) }
}

extension Route {
    /// Whether search engines should know the address.
    package var isIndexed: Bool {
        guard case .page(let page) = content else { return false }
        return switch page {
        case .notFound, .search: false
        case .home, .article, .listing, .campaigns, .years, .roll, .awards, .units: true
        }
    }
}

extension Site {
    /// `part` nil: the file `sitemap.xml`, which is the whole list or, past the limit, the index of the parts.
    func sitemap(part: Int?) -> String {
        let pages = routes.filter(\.isIndexed)
        let parts = Sitemap.partCount(pages: pages.count)
        if part == nil, parts > 1 { return sitemapIndex(parts: parts) }
        let start = ((part ?? 1) - 1) * Sitemap.limit
        let entries = pages[start..<min(start + Sitemap.limit, pages.count)].map(sitemapEntry).joined()
        return Self.xmlHead + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(entries)</urlset>\n"
    }

    static var xmlHead: String { "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" }

    private func sitemapIndex(parts: Int) -> String {
        let entries = (1...parts).map { number in
            "<sitemap><loc>\(Markup.escape(absolute("sitemap-\(number).xml")))</loc></sitemap>\n"
        }
        return Self.xmlHead
            + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(entries.joined())</sitemapindex>\n"
    }

    private func sitemapEntry(_ route: Route) -> String {
        var modified = ""
        if let position = route.article {
            modified = "<lastmod>\(articles[position].frontMatter.date.day.iso)</lastmod>"
        }
        return "<url><loc>\(Markup.escape(absolute(route.path)))</loc>\(modified)</url>\n"
    }

    /// The address on the web of a path below the section.
    package func absolute(_ path: String) -> String { configuration.baseURL + path }
}

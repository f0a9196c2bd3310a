import Content

/// An address of the section and what is there.
package struct Route: Sendable {
    package enum Page: Sendable {
        case home
        case search
        /// What the search page fetches first: made by the search index, not by the site.
        case searchManifest
        case notFound
        /// Where an article was until the day that it names itself as its last.
        case gone
        /// A position in `Site.articles`.
        case article(Int)
        /// A position in `Site.listings` and a page number from 1.
        case listing(Int, page: Int)
        case campaigns
        case years
        /// A position in `Site.rolls` and a page number from 1.
        case roll(Int, page: Int)
        /// The same rows for other programs.
        case openData(Int, OpenData.Format)
        case awards
        case units
        case atom(campaign: String?)
        case jsonFeed
        case rss
        case sitemap(part: Int?)
        case redirect(to: String)
        case redirectRules(RedirectRules.Dialect)
        case attachment(SourceTree.File)
        case asset(Asset)
    }

    /// Below the section's base path; a page's ends in `/`, the home page's is empty.
    package let path: String
    package let page: Page

    /// The file that holds it, below the output folder.
    package var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

    /// Whether an article was there that has expired.
    package var isGone: Bool {
        if case .gone = page { true } else { false }
    }

    /// Whether people read it as a page (and the summary counts it as one).
    package var isPage: Bool {
        switch page {
        case .home, .search, .notFound, .article, .listing, .campaigns, .years, .roll, .awards, .units: true
        default: false
        }
    }
}

/// A style sheet, script or picture of the theme, named by what it holds so that browsers may keep it for ever.
package struct Asset: Sendable, Equatable {
    /// `site.css`, below `templates/assets`.
    package let name: String
    package let bytes: [UInt8]
    /// `assets/site.1a2b3c4d5e.css`
    package let path: String

    package init(name: String, bytes: [UInt8], path: String) {
        (self.name, self.bytes, self.path) = (name, bytes, path)
    }
}

extension Asset {
    /// The name under which templates know it: `site_css` for `site.css`.
    package var fieldName: String {
        let letters = name.utf8.map { byte -> UInt8 in
            (97...122).contains(byte | 32) || (48...57).contains(byte) ? byte : 95
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

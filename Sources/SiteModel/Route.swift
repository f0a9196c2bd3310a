import Content

/// An address of the section and what is there.
package struct Route: Sendable {
    /// How the bytes at an address come about.
    package enum Content: Sendable {
        /// From a template, for people to read.
        case page(Page)
        /// From a template, where an article is no longer.
        case notice(Notice)
        /// Text that needs no template.
        case text(Text)
        /// The rows of the roll at a position in `Site.rolls`, for other programs.
        case openData(Int, OpenData.Format)
        /// As it is in the content folder.
        case attachment(SourceTree.File)
        /// As it is in the theme.
        case asset(Asset)
    }

    package enum Page: Sendable {
        case home
        case search
        case notFound
        /// A position in `Site.articles`.
        case article(Int)
        /// A position in `Site.listings` and a page number from 1.
        case listing(Int, page: Int)
        case campaigns
        case years
        /// A position in `Site.rolls` and a page number from 1.
        case roll(Int, page: Int)
        case awards
        case units
    }

    package enum Notice: Sendable {
        /// The article has another address now.
        case redirect(to: String)
        /// The article has expired.
        case gone
    }

    package enum Text: Sendable {
        /// The section's news, or those of the campaign with an id.
        case atom(campaign: String?)
        case jsonFeed
        case rss
        /// The list of all parts, or one part from 1; the whole sitemap when it has no parts.
        case sitemap(part: Int?)
        case redirectRules(RedirectRules.Dialect)
    }

    /// Below the section's base path; a page's ends in `/`, the home page's is empty.
    package let path: String
    package let content: Content

    /// The file that holds it, below the output folder.
    package var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

    /// Whether an article was there that has expired.
    package var isGone: Bool {
        if case .notice(.gone) = content { true } else { false }
    }

    /// Whether people read it as a page (and the summary counts it as one).
    package var isPage: Bool {
        if case .page = content { true } else { false }
    }

    /// A position in `Site.articles`, when the page is an article's.
    package var article: Int? {
        if case .page(.article(let position)) = content { position } else { nil }
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

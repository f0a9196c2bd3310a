import Content
import Diagnostics

/// Atom (RFC 4287) and JSON Feed 1.1: the newest articles, for portals and readers that pull.
extension Site {
    private static let feedLength = 30

    func atomFeed(campaign id: String?) -> String {
        let positions = feedPositions(campaign: id)
        let home = id.map { "\(Kind.campaign.folder)/\($0)/" } ?? ""
        let title = id.flatMap { indexes.campaigns[$0] }.map { articles[$0].title } ?? configuration.title
        let updated = positions.first.map { articles[$0].frontMatter.date.rfc3339 } ?? "1970-01-01T00:00:00+07:00"
        return Self.xmlHead
            + """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
            <title>\(Markup.escape(title))</title>
            <id>\(Markup.escape(absolute(home)))</id>
            <link rel="self" type="application/atom+xml" href="\(Markup.escape(absolute(home + "feed.xml")))"/>
            <link rel="alternate" type="text/html" href="\(Markup.escape(absolute(home)))"/>
            <updated>\(updated)</updated>
            <author><name>\(Markup.escape(configuration.agency))</name></author>

            """ + positions.map { atomEntry(articles[$0]) }.joined() + "</feed>\n"
    }

    private func atomEntry(_ article: Article) -> String {
        let (front, address) = (article.frontMatter, Markup.escape(absolute(article.route)))
        let author = front.author.map { "<author><name>\(Markup.escape($0))</name></author>\n" } ?? ""
        return """
            <entry>
            <title>\(Markup.escape(front.title))</title>
            <id>\(address)</id>
            <link rel="alternate" type="text/html" href="\(address)"/>
            <published>\(front.date.rfc3339)</published>
            <updated>\(front.date.rfc3339)</updated>
            \(author)<category term="\(article.kind.folder)" label="\(Markup.escape(article.kind.label))"/>
            <summary>\(Markup.escape(article.description))</summary>
            </entry>

            """
    }

    func jsonFeed() -> String {
        let items = feedPositions(campaign: nil).map { position -> JSONValue in
            let article = articles[position]
            let address = absolute(article.route)
            return .object([
                ("id", .string(address)), ("url", .string(address)), ("title", .string(article.title)),
                ("summary", .string(article.description)), ("content_text", .string(article.description)),
                ("date_published", .string(article.frontMatter.date.rfc3339)),
                ("authors", article.frontMatter.author.map { .array([.object([("name", .string($0))])]) }),
                ("tags", .array([.string(article.kind.label)])),
            ])
        }
        return JSONValue.object([
            ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(configuration.title)),
            ("home_page_url", .string(absolute(""))), ("feed_url", .string(absolute("feed.json"))),
            ("description", configuration.description.map(JSONValue.string)), ("language", .string("vi")),
            ("authors", .array([.object([("name", .string(configuration.agency))])])), ("items", .array(items)),
        ]).text + "\n"
    }

    private func feedPositions(campaign id: String?) -> ArraySlice<Int> {
        let all = id.map { indexes.byCampaign[$0] ?? [] } ?? Array(articles.indices.prefix(Self.feedLength))
        return all.prefix(Self.feedLength)
    }
}

extension Article {
    /// What stands for the article where there is no room for it: the summary, else the body's beginning.
    package var description: String { frontMatter.summary ?? body.excerpt }
}

import Content
import Diagnostics

/// Atom (RFC 4287) and JSON Feed 1.1: the newest articles, for portals and readers that pull.
extension Site {
    private static let feedLength = 30

    func atomFeed(campaign id: String?) -> String {
        let positions = feedPositions(campaign: id)
        let home = id.map { "\(Kind.campaign.folder)/\($0)/" } ?? ""
        let campaign = id.flatMap { indexes.campaigns[$0] }.map { articles[$0] }
        let title = campaign?.title ?? configuration.title
        // A feed must say when it changed (RFC 4287, 4.1.1); one without articles, when its subject appeared.
        let newest = positions.first.map { articles[$0] } ?? campaign
        let updated = (newest?.frontMatter.date ?? Moment(now.day)).rfc3339
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
        let feed = JSONWriter.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", configuration.title)
            json.member("home_page_url", absolute(""))
            json.member("feed_url", absolute("feed.json"))
            json.member("description", configuration.description)
            json.member("language", "vi")
            Self.writeAuthor(configuration.agency, to: &json)
            json.member(
                "items",
                array: { items in
                    for position in feedPositions(campaign: nil) {
                        items.element { writeItem(articles[position], to: &$0) }
                    }
                })
        }
        return String(decoding: feed, as: UTF8.self) + "\n"
    }

    private func writeItem(_ article: Article, to json: inout JSONWriter) {
        json.member("id", absolute(article.route))
        json.member("url", absolute(article.route))
        json.member("title", article.title)
        json.member("summary", article.description)
        json.member("content_text", article.description)
        json.member("date_published", article.frontMatter.date.rfc3339)
        if let author = article.frontMatter.author { Self.writeAuthor(author, to: &json) }
        json.member("tags", array: { $0.element(article.kind.label) })
    }

    private static func writeAuthor(_ name: String, to json: inout JSONWriter) {
        json.member("authors", array: { authors in authors.element { $0.member("name", name) } })
    }

    func feedPositions(campaign id: String?) -> ArraySlice<Int> {
        let all = id.map { indexes.byCampaign[$0] ?? [] } ?? Array(articles.indices.prefix(Self.feedLength))
        return all.prefix(Self.feedLength)
    }
}

extension Article {
    /// What stands for the article where there is no room for it: the summary, else the body's beginning.
    package var description: String { frontMatter.summary ?? body.excerpt }
}

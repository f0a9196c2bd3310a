import Content
import Diagnostics

/// RSS 2.0 (rssboard.org/rss-specification): the articles of the Atom feed, for portals that know nothing newer.
/// An item's description is HTML there, written as text: what is text already is escaped twice.
extension Site {
    static var rssPath: String { "rss.xml" }

    func rssFeed() -> String {
        let newest = feedPositions(campaign: nil).map { articles[$0] }
        // Optional, unlike Atom's: a feed without articles has none, rather than a clock's.
        let built = newest.first.map { "<lastBuildDate>\($0.frontMatter.date.rfc822)</lastBuildDate>\n" } ?? ""
        return Self.xmlHead
            + """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>\(Markup.escape(configuration.title))</title>
            <link>\(Markup.escape(absolute("")))</link>
            <description>\(Markup.escape(configuration.description ?? configuration.title))</description>
            <language>vi</language>
            \(built)<atom:link rel="self" type="application/rss+xml" href="\(Markup.escape(absolute(Self.rssPath)))"/>

            """ + newest.map(rssItem).joined() + "</channel>\n</rss>\n"
    }

    private func rssItem(_ article: Article) -> String {
        let address = Markup.escape(absolute(article.route))
        return """
            <item>
            <title>\(Markup.escape(article.title))</title>
            <link>\(address)</link>
            <guid isPermaLink="true">\(address)</guid>
            <pubDate>\(article.frontMatter.date.rfc822)</pubDate>
            <category>\(Markup.escape(article.kind.label))</category>
            <description>\(Markup.escape(Markup.escape(article.description)))</description>
            </item>

            """
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

/// The feed for portals that pull: what the Atom feed says, in RSS 2.0's words.
@Suite("The RSS feed says what the Atom feed says") struct RSSTests {
    @Test func itsItemsAreThoseOfTheAtomFeed() async throws {
        let output = try await SampleSection.shared().output
        let (rss, atom) = (try XMLElements(output["rss.xml"]).texts, try XMLElements(output["feed.xml"]).texts)
        #expect(rss["guid"] == atom["id"].map { Array($0.dropFirst()) })
        #expect(rss["guid"]?.count == 30)
        // The channel's own title and link stand before those of its items.
        #expect(rss["title"] == atom["title"])
        #expect(rss["link"].map { Array($0.dropFirst()) } == rss["guid"])
        #expect(rss["description"].map { $0.dropFirst().map(plain) } == atom["summary"])
        #expect(rss["pubDate"]?.map(rfc3339) == atom["published"])
        #expect(rss["lastBuildDate"]?.map(rfc3339) == atom["updated"].map { [$0[0]] })
    }

    @Test func datesAreThoseOfRFC822WithVietnamsOffset() async throws {
        let section = try TemporarySite.golden("section")
        try section.edit("content/tin-tuc/2024/ba.md", "date: 2024-", "date: 2024-02-05 08:30 #")
        try await section.build()
        let dates = try XMLElements(section.output()["rss.xml"]).texts["pubDate"]
        #expect(dates?.contains("Mon, 05 Feb 2024 08:30:00 +0700") == true, "\(dates ?? [])")
    }

    @Test func everyPageNamesIt() async throws {
        for (path, page) in try await SampleSection.shared().pages where !path.contains("/") {
            let feeds = page.tags("link").filter { $0["type"] == "application/rss+xml" }
            #expect(
                feeds.map { $0["href"] } == [
                    ["404.html", "410.html"].contains(path) ? "/thi-dua-khen-thuong/rss.xml" : "./rss.xml"
                ])
        }
    }

    @Test func hostileTextStaysTextEvenWhereReadersExpectHTML() async throws {
        let section = try TemporarySite.golden("hostile")
        try await section.build()
        let output = try section.output()
        let (rss, atom) = (try XMLElements(output["rss.xml"]).texts, try XMLElements(output["feed.xml"]).texts)
        #expect(rss["title"] == atom["title"])
        let descriptions = try #require(rss["description"]).dropFirst()
        #expect(descriptions.allSatisfy { !$0.contains("<") })
        #expect(descriptions.contains { $0.contains("&lt;script&gt;") })
    }

    /// `Mon, 05 Feb 2024 08:30:00 +0700` as the Atom feed writes it.
    private func rfc3339(_ text: String) -> String {
        let (reader, writer) = (DateFormatter(), DateFormatter())
        for formatter in [reader, writer] {
            formatter.locale = Locale(identifier: "en_US_POSIX")
            formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3600)
        }
        reader.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        writer.dateFormat = "yyyy-MM-dd'T'HH:mm:ssxxx"
        return reader.date(from: text).map(writer.string) ?? "no date: \(text)"
    }

    /// The text that a piece of HTML shows.
    private func plain(_ html: String) -> String { (try? HTMLPage(html.utf8).text.dropLast()).map(String.init) ?? html }
}

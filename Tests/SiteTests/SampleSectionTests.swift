import Foundation
import TestSupport
import Testing

/// The repository's own section, as visitors get it: every page of it.
@Suite("Every page of the sample section is sound") struct SampleSectionTests {
    @Test func everyLinkLeadsToAFileAndEveryFragmentToAnElement() async throws {
        let sample = try await SampleSection.shared()
        var dead: [String] = []
        for (path, page) in sample.pages {
            for link in page.links where !sample.leads(link, from: path) { dead.append("\(path) → \(link)") }
        }
        #expect(dead.isEmpty)
    }

    @Test func linksAreRelativeSoThatTheSectionWorksInAnyFolder() async throws {
        for (path, page) in try await SampleSection.shared().pages where !["404.html", "410.html"].contains(path) {
            let absolute = page.links.filter { $0.hasPrefix("/") }
            #expect(absolute.isEmpty, "\(path): \(absolute)")
        }
    }

    @Test func everyPageIsComplete() async throws {
        let sample = try await SampleSection.shared()
        #expect(sample.pages.count > 100)
        for (path, page) in sample.pages where !sample.isRedirect(path) {
            #expect(page.tags("h1").count == 1, "\(path): one h1")
            #expect(page.tags("html").first?["lang"] == "vi", "\(path)")
            #expect(page.tags("title").count { $0["id"] == nil } == 1, "\(path)")
            #expect(Set(page.ids).count == page.ids.count, "\(path): an id twice")
            #expect(page.tags("img").allSatisfy { $0["alt"] != nil }, "\(path): an image without alt")
            let canonical = page.tags("link").filter { $0["rel"] == "canonical" }.compactMap { $0["href"] }
            #expect(canonical == [sample.address(of: path)], "\(path)")
        }
    }

    @Test func everyHeadingFollowsOneOfTheLevelAbove() async throws {
        let sample = try await SampleSection.shared()
        for (path, page) in sample.pages where !sample.isRedirect(path) {
            var last = 0
            for tag in page.tags where tag.name.count == 2 && tag.name.hasPrefix("h") && tag.name != "hr" {
                guard let level = Int(tag.name.dropFirst()) else { continue }
                #expect(level <= last + 1, "\(path): h\(level) after h\(last)")
                last = level
            }
        }
    }

    @Test func structuredDataParsesAndNamesThePage() async throws {
        let sample = try await SampleSection.shared()
        var articles = 0
        for (path, page) in sample.pages {
            for script in page.scripts where !script.isEmpty {
                let value = try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any]
                let graph = try #require(value?["@graph"] as? [[String: Any]], "\(path)")
                guard let article = graph.first(where: { $0["@type"] as? String == "NewsArticle" }) else { continue }
                articles += 1
                #expect(article["mainEntityOfPage"] as? String == sample.address(of: path))
                #expect((article["headline"] as? String)?.isEmpty == false)
            }
        }
        #expect(articles == sample.articleCount)
    }

    @Test func feedsAndTheSitemapAreWellFormedAndComplete() async throws {
        let sample = try await SampleSection.shared()
        let feeds = sample.output.keys.filter { $0.hasSuffix("feed.xml") }
        #expect(feeds.count > 5)
        for path in feeds {
            let feed = try XMLElements(sample.output[path])
            let ids = try #require(feed.texts["id"])
            #expect(Set(ids).count == ids.count && ids.allSatisfy { sample.isAddress($0) }, "\(path)")
        }
        let locations = try XMLElements(sample.output["sitemap.xml"]).texts["loc"] ?? []
        let indexed = sample.pages.keys.filter(sample.isIndexed)
        #expect(locations.sorted() == indexed.map { sample.address(of: $0) }.sorted())
        let addresses = try JSONFeed(sample.output["feed.json"]).addresses
        #expect(!addresses.isEmpty && addresses.allSatisfy(sample.isAddress))
    }

    /// What a visitor on a slow line waits for: the page and its style sheet, before compression. Pages that are mostly
    /// a table or a list may be larger.
    @Test func aPageWithItsStyleSheetIsSmall() async throws {
        let sample = try await SampleSection.shared()
        let style = try #require(sample.output.first { $0.key.hasSuffix(".css") }).value.count
        let tables = ["quyet-dinh/", "nam/"]
        // Each target with its chart and table: a tenth of that when compressed.
        let charts = ["phong-trao/", "ket-qua/"]
        // The register is read row by row; what bounds it is `Roll.pageSize`.
        let rolls = ["bang-vang/", "danh-hieu/", "don-vi/"]
        for (path, bytes) in sample.output where path.hasSuffix("/index.html") {
            let limit =
                rolls.contains { path.hasPrefix($0) }
                ? 500_000
                : charts.contains { path.hasPrefix($0) }
                    ? 100_000 : tables.contains { path.hasPrefix($0) } ? 40_000 : 36_000
            #expect(bytes.count + style < limit, "\(path): \(bytes.count) + \(style)")
        }
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

/// The folder that `--fragments` fills, from the sample section and through what editors do to it.
@Suite("The folder of fragments has one for every page") struct FragmentFolderTests {
    private static let elements = Set(
        """
        a abbr b blockquote br caption code col colgroup dd del div dl dt em h2 h3 h4 h5 h6 hr i img li ol p pre q s \
        small span strong sub sup table tbody td tfoot th thead tr u ul
        """.split(separator: " ").map(String.init))

    @Test func everyFragmentIsPlainHTMLThatNeedsNothingElse() async throws {
        for (name, bytes) in try await SampleSection.shared().fragments where name != "index.html" {
            let page = try HTMLPage(bytes)
            #expect(page.tags.allSatisfy { Self.elements.contains($0.name) }, "\(name)")
            let attributes = Set(page.tags.flatMap { $0.attributes.map(\.name) })
            #expect(attributes.isDisjoint(with: ["class", "id", "role", "tabindex"]), "\(name)")
            #expect(page.links.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("mailto:") }, "\(name)")
            #expect(page.tags("img").allSatisfy { $0["style"]?.contains("max-width:100%") == true }, "\(name)")
        }
    }

    @Test func everyPageHasAFragmentAndEveryLinkOfItLeadsSomewhere() async throws {
        let sample = try await SampleSection.shared()
        let pages = sample.pages.keys.filter(sample.isIndexed)
        #expect(sample.fragments.count == pages.count + 1)
        for path in pages {
            let name = path == "index.html" ? "trang-chu" : path.dropLast(11).replacing("/", with: "-")
            let fragment = try HTMLPage(try #require(sample.fragments["\(name).html"], "\(path)"))
            #expect(fragment.links.allSatisfy { sample.leads($0, from: path) }, "\(path)")
            // Tables and pictures carry what charts and style sheets repeat: none may be lost.
            let page = try #require(sample.pages[path])
            for tag in ["td", "th", "img", "h3"] {
                #expect(fragment.tags(tag).count == page.tags(tag).count, "\(path): \(tag)")
            }
        }
    }

    @Test func theIndexListsEveryFragmentAndHoldsTheNewest() async throws {
        let sample = try await SampleSection.shared()
        let index = try HTMLPage(try #require(sample.fragments["index.html"]))
        let files = index.links.filter { !$0.contains("/") }
        #expect(files.sorted() == sample.fragments.keys.filter { $0 != "index.html" }.sorted())
        let addresses = index.links.filter { $0.contains("/") }
        #expect(addresses.count == files.count && addresses.allSatisfy(sample.isAddress))
        let feed = try JSONFeed(sample.output["feed.json"])
        #expect(Array(addresses.prefix(30)) == feed.addresses, "articles first, the newest first")
        #expect(index.tags("textarea").count == 30)
        let newest = String(decoding: try #require(sample.fragments[files[0]]), as: UTF8.self)
        #expect(index.text.contains(newest), "what is copied is the file's text")
        #expect(index.tags("meta").contains { $0["charset"] == "utf-8" })
    }

    @Test func hostileTextStaysText() async throws {
        let section = try TemporarySite.golden("hostile")
        try await section.build(fragments: "fragments")
        var shown = 0
        for (name, bytes) in try section.output("fragments") where name.hasSuffix(".html") {
            let page = try HTMLPage(bytes)
            #expect(page.scripts.count == (name == "index.html" ? 2 : 0), "the index has its own script and style")
            #expect(page.tags.flatMap(\.attributes).allSatisfy { !$0.name.hasPrefix("on") })
            shown += page.text.ranges(of: "<script>alert(1)</script>&amp;'</title>\u{2028}]]>{{title}}").count
        }
        #expect(shown > 150, "the texts themselves are shown, letter by letter")
    }

    /// Recorded as golden sites are.
    @Test(arguments: [
        "dien-hinh-2023-nguyen-thi-mau", "ket-qua-2023-tong-ket", "quyet-dinh-2023-khen-thuong", "nam-2023", "index",
    ])
    func theFragmentIsAsRecorded(_ name: String) async throws {
        let section = try TemporarySite.golden("section")
        try await section.build(fragments: "fragments")
        let made = try section.folder.text("fragments/\(name).html")
        let recorded = repositoryRoot.appending(path: "Tests/GoldenFragments/\(name).html")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try made.write(to: recorded, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): read the difference, then test without RECORD_GOLDEN")
        }
        let lines = [made, try String(contentsOf: recorded, encoding: .utf8)].map { $0.split(separator: "\n") }
        #expect(lines[0].difference(from: lines[1]).isEmpty)
    }
}

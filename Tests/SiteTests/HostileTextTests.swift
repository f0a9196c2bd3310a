import Foundation
import SectionSupport
import TestSupport
import Testing

/// Text that tries to get out: quotes, tags, `</script>`, `]]>`, U+2028, template names; in every field that an editor
/// can fill in, shown by a small theme that shows every field, and by the repository's own.
@Suite("Text in any field stays text") struct HostileTextTests {
    /// As the golden section's YAML and CSV write it.
    private static let payloads = [
        #"\"><script>alert(1)</script>&amp;'</title>\L]]>{{title}}"#,
        "\"\"><script>alert(1)</script>&amp;'</title>\u{2028}]]>{{title}}",
        "\"><script>alert(1)</script>&amp;'</title>\u{2028}]]>{{title}}",
    ]

    enum Theme: CaseIterable {
        case bare, own

        /// The bare theme has no layout to speak of, and every field.
        var folder: URL { self == .bare ? repositoryRoot.appending(path: "Tests/BareTheme") : TemporarySite.theme }
    }

    private static func output(_ theme: Theme, harmless: Bool = false) async throws -> [String: Data] {
        let content = TemporarySite.goldenSites.appending(path: "hostile/content")
        let section = try TemporarySite(content: content, theme: theme.folder)
        for path in try section.folder.snapshot("content").keys where harmless && !path.hasSuffix("tt.md") {
            guard ["md", "csv", "yaml"].contains(where: path.hasSuffix) else { continue }
            let text = payloads.reduce(try section.folder.text("content/\(path)")) { $0.replacing($1, with: "x") }
            try section.folder.write(text, to: "content/\(path)")
        }
        let report = try await section.build()
        try #require(report.isWritten, "\(report.problems.filter(\.isError))")
        return try section.output()
    }

    @Test(arguments: Theme.allCases)
    func noTextMakesATagOrAnAttribute(_ theme: Theme) async throws {
        let (hostile, harmless) = (try await Self.output(theme), try await Self.output(theme, harmless: true))
        var shown = 0
        for (path, bytes) in hostile where path.hasSuffix(".html") {
            let page = try HTMLPage(bytes)
            // The address of a unit's other name is made from the name: there it is another one.
            if path.hasPrefix("don-vi/"), harmless[path] == nil {
                #expect(page.tags("meta").contains { $0["http-equiv"] == "refresh" }, "\(path)")
                continue
            }
            let plain = try HTMLPage(harmless[path] ?? Data())
            #expect(page.skeleton == plain.skeleton, "\(path)")
            shown += page.text.ranges(of: "<script>alert(1)</script>&amp;'</title>\u{2028}]]>{{title}}").count
        }
        #expect(shown > 300, "the texts themselves are shown, letter by letter")
    }

    @Test(arguments: Theme.allCases)
    func noPageRunsAnything(_ theme: Theme) async throws {
        for (path, bytes) in try await Self.output(theme) where path.hasSuffix(".html") {
            let page = try HTMLPage(bytes)
            #expect(page.tags("script").allSatisfy { $0["type"] == "application/ld+json" }, "\(path)")
            #expect(page.tags.flatMap(\.attributes).allSatisfy { !$0.name.hasPrefix("on") }, "\(path)")
            let schemes = page.links.compactMap {
                $0.wholeMatch(of: #/\s*([A-Za-z][A-Za-z0-9+.\-]*):.*/#)?.1.lowercased()
            }
            #expect(schemes.allSatisfy { ["http", "https", "mailto"].contains($0) }, "\(path): \(schemes)")
            for script in page.scripts {
                let value = try JSONSerialization.jsonObject(with: Data(script.utf8))
                #expect("\(value)".contains("https://schema.org"))
                #expect(!script.contains("<") && !script.contains("\u{2028}"))
            }
        }
    }

    @Test func feedsAndTheSitemapStayWhatTheyAre() async throws {
        let (hostile, harmless) = (try await Self.output(.bare), try await Self.output(.bare, harmless: true))
        for path in ["feed.xml", "phong-trao/pt/feed.xml", "sitemap.xml"] {
            let elements = try XMLElements(hostile[path])
            #expect(elements.names == (try XMLElements(harmless[path])).names, "\(path)")
        }
        let text = try XMLElements(hostile["feed.xml"]).text
        #expect(text.contains("\"><script>alert(1)</script>&amp;'</title>\u{2028}]]>{{title}}"))
        let feed = try JSONFeed(hostile["feed.json"])
        #expect(feed.title.hasSuffix("\"><script>alert(1)</script>&amp;'</title>\u{2028}]]>{{title}}"))
    }

    /// Addresses that front matter and the configuration hold are links too.
    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:alert(1)", "vbscript:x", "data:text/html,x", "java\\tscript:alert(1)",
    ])
    func noConfiguredAddressRunsAnything(_ address: String) async throws {
        for (path, old) in [
            ("content/phong-trao/ke-hoach.md", "file: ke-hoach-31.pdf}"),
            ("content/site.yaml", "home: https://vi-du.vn/\n"),
            ("content/site.yaml", "\"https://vi-du.vn/\"}"),
        ] {
            let section = try TemporarySite.golden("section")
            let new =
                old.hasPrefix("file")
                ? "url: \"\(address)\"}" : old.hasPrefix("home") ? "home: \"\(address)\"\n" : "\"\(address)\"}"
            try section.edit(path, old, new)
            guard try await section.build().isWritten else { continue }
            for page in ["public/index.html", "public/phong-trao/ke-hoach/index.html"] {
                let links = try HTMLPage(section.folder.text(page).utf8).links
                let plain = links.map { $0.filter { !$0.isWhitespace }.lowercased() }
                let unsafe = plain.filter { link in
                    ["javascript:", "vbscript:", "data:"].contains { link.hasPrefix($0) }
                }
                #expect(unsafe.isEmpty, "\(path) → \(page)")
            }
        }
    }
}

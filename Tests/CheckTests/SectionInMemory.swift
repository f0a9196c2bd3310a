import Checking
import Content
import Diagnostics
import Foundation
import Rendering
import SectionSupport
import SiteBuilder
import SiteModel
import TestSupport

/// A section for checks: files in memory with the repository's theme, and pages to which a test may add.
struct SectionInMemory {
    static let settings = """
        title: Thi đua
        agency: Ban Quản lý
        base_url: https://ban.example.gov.vn/thi-dua/
        register: false
        """

    let pages: SectionPages
    /// What was found while the files were read.
    let problems: [Diagnostic]

    /// - Parameter added: HTML at the end of pages, by their address.
    init(
        _ files: [String: [UInt8]], settings: String = settings, adding added: [String: String] = [:]
    ) async throws {
        let all = SectionFiles(["site.yaml": settings]).adding(SectionFiles(bytes: files))
        try await self.init(all.tree, adding: added)
    }

    init(articles: [String: String], settings: String = settings, adding added: [String: String] = [:]) async throws {
        try await self.init(
            articles.mapValues { Array(Self.article($0).utf8) }, settings: settings, adding: added)
    }

    init(_ tree: SourceTree, adding added: [String: String] = [:], now: String = TemporarySite.today) async throws {
        let theme = try SourceReader.disk.templates(TemporarySite.theme.path)
        let content = try await SectionContent(parsing: tree, jobs: 2)
        guard let configuration = content.configuration.site else { throw TemporarySite.Mistake(text: "no site.yaml") }
        let library = TemplateLibrary(theme.set)
        let site = Site(
            content, site: configuration, tree: tree, assets: library.assets, now: try TemporarySite.moment(now))
        let output = SiteOutput(
            site, try await PageRenderer(library, site: site, jobs: 2), index: nil, tree: tree)
        problems = content.problems
        pages = SectionPages(site, of: content.articles, tree: tree) { route in
            let bytes = try output.bytes(at: route)
            return bytes + Array((added[route.path] ?? "").utf8)
        }
    }

    /// A text with the keys that every article has: its body begins on line 6.
    static func article(_ body: String, keys: String = "") -> String {
        "---\ntitle: Bài viết\ndate: 2024-01-02\nsummary: Tóm tắt\n\(keys)---\n\(body)\n"
    }
}

/// `code path:line`, in order.
func describe(_ problems: [Diagnostic]) -> [String] { problems.map { "\($0.message.code) \($0.location.words)" } }

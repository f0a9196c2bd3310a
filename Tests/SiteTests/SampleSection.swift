import Foundation
import SectionSupport
import TestSupport
import Testing

/// The repository's `content` and `templates`, built once for all tests that look at it.
struct SampleSection: Sendable {
    let output: [String: Data]
    let pages: [String: HTMLPage]
    /// For a portal: files by name, the index among them.
    let fragments: [String: Data]
    let articleCount: Int
    static let baseURL = "https://bqlkkt.gialai.gov.vn/thi-dua-khen-thuong/"
    static let today = "2026-01-31"

    private static let built = Task {
        let section = try TemporarySite.sample()
        let report = try await section.build(now: today, fragments: "fragments")
        try #require(report.isWritten, "\(report.problems)")
        return try SampleSection(section.output(), articles: section)
    }

    static func shared() async throws -> SampleSection { try await built.value }

    private init(_ output: [String: Data], articles section: TemporarySite) throws {
        self.output = output
        fragments = try section.output("fragments").filter { $0.key.hasSuffix(".html") }
        pages = try Dictionary(
            uniqueKeysWithValues: output.filter { $0.key.hasSuffix(".html") }.map { path, bytes in
                do { return (path, try HTMLPage(bytes)) } catch {
                    throw HTMLPage.Malformed(description: "\(path): \(error)")
                }
            })
        articleCount = pages.values.count { page in page.tags("meta").contains { $0["content"] == "article" } }
    }

    /// Whether a page is that of an address which an article has left for another one.
    func isRedirect(_ path: String) -> Bool {
        pages[path]?.tags("meta").contains { $0["http-equiv"] == "refresh" } ?? false
    }

    /// Whether search engines should know a page: not that of an old address, nor one that says that nothing is there.
    func isIndexed(_ path: String) -> Bool {
        pages[path].map { page in !page.tags("meta").contains { $0["content"] == "noindex" } } ?? false
    }

    /// The canonical address of a page's file.
    func address(of path: String) -> String {
        Self.baseURL + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
    }

    func isAddress(_ text: String) -> Bool {
        text.hasPrefix(Self.baseURL) && leads(String(text.dropFirst(Self.baseURL.count)), from: "index.html")
    }

    /// Whether a link leads out of the section, or to a file of it and an element there.
    func leads(_ link: String, from page: String) -> Bool {
        if link.contains("://") || link.hasPrefix("mailto:") {
            return !link.hasPrefix(Self.baseURL) || isAddress(link)
        }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? page : resolve(String(parts[0]), from: page)
        guard let path, output[path] != nil else { return false }
        guard parts.count > 1 else { return true }
        return pages[path]?.ids.contains(String(parts[1])) ?? false
    }

    private func resolve(_ link: String, from page: String) -> String? {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        var link = link[...]
        if link.hasPrefix("/thi-dua-khen-thuong/") { (parts, link) = ([], link.dropFirst(21)) }
        for part in link.split(separator: "/") where part != "." {
            if part != ".." { parts.append(String(part)) } else if parts.popLast() == nil { return nil }
        }
        let path = parts.joined(separator: "/")
        let isFolder = link.isEmpty || link.hasSuffix("/") || link == "." || link.hasSuffix("..")
        return isFolder ? (path.isEmpty ? "index.html" : path + "/index.html") : path
    }
}

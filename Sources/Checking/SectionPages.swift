import Content
import Diagnostics
import Rendering
import SiteModel
import Vietnamese

/// The pages of a section as they are published, each made when it is asked for.
package struct SectionPages: Sendable {
    package let site: Site
    package let tree: SourceTree
    /// Files that articles name, those too that are not shown.
    package let named: Set<String>
    /// Those of them that must not be published: their problems were reported where articles name them.
    package let refused: Set<String>
    /// Articles that have no page, by their paths: what links to them was reported where it is written.
    let hidden: Set<String>
    /// What is at an address.
    package let bytes: @Sendable (Route) throws -> [UInt8]

    package init(
        _ site: Site, of articles: [Article], tree: SourceTree, bytes: @escaping @Sendable (Route) throws -> [UInt8]
    ) {
        (self.site, self.tree, self.bytes) = (site, tree, bytes)
        named = Set(articles.flatMap(\.targets).map(\.value))
        hidden = Set(articles.map(\.source)).subtracting(site.articles.map(\.source))
        refused = articles.reduce(into: []) { $0.formUnion($1.refused) }
    }

    /// Where an editor changes what is at an address: the article's file, or the address itself.
    func location(of route: Route) -> SourceLocation {
        guard let number = route.article else { return SourceLocation("/" + route.path) }
        return SourceLocation(tree.displayPath(site.articles[number].source))
    }

    /// The article's source that a page is made of; nil when it is a list.
    func source(ofPage page: Int) -> String? {
        site.routes[page].article.map { site.articles[$0].source }
    }

    /// The line of an article at which a link is written; nil when the page has it from elsewhere.
    func place(of fault: LinkFault, in source: String, _ lines: [Substring]) -> SourceLocation? {
        // Relative links were rewritten; what they end in is as it was.
        let start = fault.kind == .anchor ? fault.written.firstIndex(of: "#") : nil
        let end = fault.written[(start ?? fault.written.startIndex)...]
        guard let line = lines.firstIndex(where: { $0.contains(end) }) else { return nil }
        return SourceLocation(tree.displayPath(source), line: line + 1)
    }

    /// The lines of a source file in form C; none when it can't be read.
    func lines(of source: String) -> [Substring] {
        guard let file = tree[source], let bytes = try? tree.read(file, .max) else { return [] }
        return String(decoding: bytes, as: UTF8.self).nfc.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

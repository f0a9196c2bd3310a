import Content
import Diagnostics
import SiteModel
import Vietnamese

/// Files of the content tree that no article uses, drafts included.
struct UnlinkedFiles {
    let pages: SectionPages

    var problems: [Diagnostic] {
        let left = pages.tree.files.filter { file in
            !pages.named.contains(file.path) && file.path.contains("/") && !ContentPath.isArticle(file.path)
                && !AttachmentTreeChecks.isUnreadArticle(file, in: pages.tree)
        }.map(\.path)
        guard !left.isEmpty else { return [] }
        let lists = namedLists(among: left.filter { $0.utf8.suffix(4).elementsEqual(".csv".utf8) })
        return left.filter { !lists.contains($0) }.map {
            Diagnostic(.unlinkedFile(), at: SourceLocation(pages.tree.displayPath($0)))
        }
    }

    /// Those of the lists that an article reads its recipients from. Which ones an article has read is not remembered, so its
    /// front matter is searched for their names.
    private func namedLists(among lists: [String]) -> Set<String> {
        guard !lists.isEmpty else { return [] }
        var waiting = Dictionary(grouping: lists, by: Self.name)
        var found: Set<String> = []
        for article in pages.site.articles where article.kind == .decision || article.kind == .consultation {
            for name in Self.lists(namedIn: head(of: article.source)) {
                if let paths = waiting.removeValue(forKey: name) { found.formUnion(paths) }
            }
        }
        guard !waiting.isEmpty else { return found }
        return found.union(waiting.filter { isNamed($0.key, inOthersThan: pages.site.articles) }.flatMap(\.value))
    }

    /// Whether an article that isn't shown names a list.
    private func isNamed(_ name: String, inOthersThan articles: [Article]) -> Bool {
        let shown = Set(articles.map(\.source))
        return pages.tree.files.contains { file in
            ContentPath.isArticle(file.path) && !shown.contains(file.path)
                && Self.lists(namedIn: head(of: file.path)).contains(name)
        }
    }

    private static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    private func head(of source: String) -> [UInt8] {
        pages.tree[source].flatMap { try? pages.tree.read($0, 1 << 14) } ?? []
    }

    /// The names before each `.csv` of a text, in form C.
    private static func lists(namedIn text: [UInt8]) -> [String] {
        var (names, position) = ([String](), 0)
        while let dot = text[position...].firstIndex(of: UInt8(ascii: ".")) {
            position = dot + 1
            guard text[position...].starts(with: "csv".utf8) else { continue }
            var start = dot
            while start > 0, !"\n\"'/: {[".utf8.contains(text[start - 1]) { start -= 1 }
            names.append(String(decoding: text[start..<(dot + 4)], as: UTF8.self).nfc)
        }
        return names
    }
}

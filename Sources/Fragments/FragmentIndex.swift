import Content
import Diagnostics
import SiteModel
import Vietnamese

/// A fragment as the index lists it.
package struct FragmentEntry: Sendable {
    let file: String
    let title: String
    let kind: String
    /// Of articles alone: the day, and the place among them, the newest first.
    let date: Day?
    let place: Int?
    /// Where the section shows the page.
    let address: String
    /// To be copied from the index itself; nil where that would make it too large.
    let code: [UInt8]?

    /// Articles, the newest first, whose code the index holds.
    static let withCode = 30

    /// - Parameter bytes: the fragment of the page at the route.
    package init(_ route: Route, _ site: Site, file: String, bytes: [UInt8]) {
        (self.file, address) = (file, site.absolute(route.path))
        if let position = route.article {
            let article = site.articles[position]
            (title, kind, date) = (article.title, article.kind.label, article.frontMatter.date.day)
            (place, code) = (position, position < Self.withCode ? bytes : nil)
        } else {
            title = site.view(at: route)?.frame.title ?? route.path
            kind = route.path.isEmpty ? Catalogue.home : Catalogue.fragmentOfList
            (date, place, code) = (nil, nil, nil)
        }
    }
}

/// The page from which an editor copies: every fragment, articles first. It opens from a disk, too, and without its
/// script the code can still be selected.
package enum FragmentIndex {
    package static func bytes(_ entries: [FragmentEntry]) -> [UInt8] {
        let articles = entries.filter { $0.place != nil }.sorted { $0.place ?? 0 < $1.place ?? 0 }
        let others = entries.filter { $0.place == nil }
        return Array(
            """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(Catalogue.fragmentsTitle)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <h1>\(Catalogue.fragmentsTitle)</h1>
            <p>\(Catalogue.fragmentsIntro)</p>
            \(table(Catalogue.fragmentsOfArticles, articles))\(table(Catalogue.fragmentsOfLists, others))<script>
            \(script)
            </script>
            </body>
            </html>

            """.utf8)
    }

    private static func table(_ title: String, _ entries: [FragmentEntry]) -> String {
        guard !entries.isEmpty else { return "" }
        let names = [
            Catalogue.fragmentTitle, Catalogue.fragmentKind, Catalogue.fragmentDate, Catalogue.fragmentPage,
        ]
        let head = names.map { "<th scope=\"col\">\($0)</th>" }.joined()
        return """
            <h2>\(title)</h2>
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(entries.map(row).joined())</tbody>
            </table>

            """
    }

    private static func row(_ entry: FragmentEntry) -> String {
        let (title, kind) = (Markup.escape(entry.title), Markup.escape(entry.kind))
        let code = entry.code.map { details(title, String(decoding: $0, as: UTF8.self)) } ?? ""
        return """
            <tr><td><a href="\(Markup.escape(entry.file))">\(title)</a>\(code)</td><td>\(kind)</td>\
            <td>\(entry.date?.short ?? "")</td>\
            <td><a href="\(Markup.escape(entry.address))">\(Catalogue.fragmentView)</a></td></tr>

            """
    }

    /// - Parameter title: already escaped.
    private static func details(_ title: String, _ fragment: String) -> String {
        """
        <details><summary>\(Catalogue.fragmentCode)</summary>\
        <button type="button" hidden>\(Catalogue.fragmentCopy)</button>\
        <textarea readonly rows="8" aria-label="\(Catalogue.fragmentCodeLabel(of: title))">\
        \(Markup.escape(fragment))</textarea></details>
        """
    }

    private static let style = """
        body { max-width: 68rem; margin: 1.5rem auto; padding: 0 1rem; color: #211c19; background: #fff; \
        font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
        h1 { color: #9d1b1b; line-height: 1.3; }
        a { color: #8f1616; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .4rem .6rem; border: 1px solid #d9d0c5; text-align: left; vertical-align: top; }
        th { background: #f8f5f0; }
        td + td { white-space: nowrap; }
        summary { cursor: pointer; color: #5c534c; }
        textarea { display: block; width: 100%; margin-top: .4rem; box-sizing: border-box; font: .8125rem/1.4 monospace; }
        """

    /// The clipboard of a page on a disk is not open in every browser; the older way is then.
    private static let script = """
        for (const button of document.querySelectorAll("button")) {
          button.hidden = false;
          button.onclick = async () => {
            const area = button.nextElementSibling;
            area.select();
            try { await navigator.clipboard.writeText(area.value); } catch { document.execCommand("copy"); }
            button.textContent = "\(Catalogue.fragmentCopied)";
          };
        }
        """
}

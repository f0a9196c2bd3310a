import Content
import Diagnostics
import SiteBuilder
import SiteModel

/// The desk as a page.
struct DeskPage {
    /// Rows of one list; a longer one is counted.
    private static let shown = 200

    private let desk: Desk
    private let language: Language
    private let formatter: DiagnosticFormatter

    init(_ desk: Desk, _ language: Language) {
        (self.desk, self.language) = (desk, language)
        formatter = DiagnosticFormatter(language: language, sourceLine: SourceExcerpts().line)
    }

    var html: [UInt8] {
        OwnPage.html(
            Catalogue.deskTitle, language,
            head: "<link rel=\"stylesheet\" href=\"\(PreviewHandler.ownPath)desk.css\">",
            body: """
                <header>
                <h1>\(Catalogue.deskTitle[language])</h1>
                <p><a href="\(desk.section.basePath)">\(Catalogue.deskToSection[language])</a></p>
                </header>
                <main>
                \(sections.joined(separator: "\n"))
                </main>
                """)
    }

    private var sections: [String] {
        [
            section(Catalogue.deskBrokenLinks, desk.brokenLinks.count, byFile(desk.brokenLinks)),
            section(Catalogue.deskProblems, desk.otherProblems.count, byFile(desk.otherProblems)),
            section(Catalogue.deskScheduled, desk.scheduled.count, list(desk.scheduled) { $0.frontMatter.date.words }),
            section(Catalogue.deskDrafts, desk.drafts.count, list(desk.drafts) { $0.frontMatter.date.words }),
            section(Catalogue.deskRecent, desk.recent.count, list(desk.recent) { $0.frontMatter.date.words }),
            section(
                Catalogue.deskExpired, desk.expired.count, list(desk.expired) { $0.frontMatter.expires?.short ?? "" }),
            changes,
        ]
    }

    /// - Parameter count: nil when it isn't known.
    private func section(_ title: Localized, _ count: Int?, _ content: String) -> String {
        """
        <section>
        <h2>\(title[language])\(count.map { " <small>\($0)</small>" } ?? "")</h2>
        \(count == 0 ? "<p class=\"none\">\(Catalogue.deskNone[language])</p>" : content)
        </section>
        """
    }

    // MARK: Problems

    /// Files in the order of the problems; within a file errors first.
    private func byFile(_ problems: [Diagnostic]) -> String {
        let shown = problems.sorted { $0.isError && !$1.isError }.prefix(Self.shown)
        let files = shown.reduce(into: [String]()) { if !$0.contains($1.location.path) { $0.append($1.location.path) } }
        let lists = files.map { file in
            let items = shown.filter { $0.location.path == file }.map(item).joined(separator: "\n")
            return "<h3>\(Markup.escape(file))</h3>\n<ul class=\"problems\">\n\(items)\n</ul>"
        }
        return lists.joined(separator: "\n") + more(problems.count)
    }

    private func item(_ problem: Diagnostic) -> String {
        let (message, location) = (problem.message, problem.location)
        let place = [location.line, location.column].compactMap { $0.map(String.init) }.joined(separator: ":")
        let source = formatter.excerpt(problem).map { "<pre>\($0.line) | \(Markup.escape($0.text))</pre>" } ?? ""
        let help = message.help.map { "<p class=\"help\">\(Markup.escape($0[language]))</p>" } ?? ""
        return """
            <li class="\(message.severity.rawValue)"><p><b>\(message.severity.label[language])</b> \
            <span class="place">\(place)</span> \(Markup.escape(message.text[language])) \
            <code>\(Markup.escape(message.code))</code></p>\(source)\(help)</li>
            """
    }

    private func more(_ count: Int) -> String {
        count > Self.shown ? "\n<p class=\"none\">\(Catalogue.deskMore(count - Self.shown)[language])</p>" : ""
    }

    // MARK: Articles

    private func list(_ articles: [Article], note: (Article) -> String) -> String {
        let rows = articles.prefix(Self.shown).map { article in
            let tail = "<span>\(Markup.escape(note(article)))</span> <code>\(Markup.escape(article.source))</code>"
            return "<li>\(link(article.route, article.title)) \(tail)</li>"
        }
        return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>" + more(articles.count)
    }

    /// A title that leads to its page, where the preview shows one.
    private func link(_ path: String, _ title: String) -> String {
        guard desk.section.route(at: path) != nil else { return Markup.escape(title) }
        return "<a href=\"\(Markup.escape(desk.section.basePath + path))\">\(Markup.escape(title))</a>"
    }

    // MARK: What a publish would change

    private var changes: String {
        switch desk.changes {
        case .known(let difference, let site): changes(difference, site)
        case .blocked: unknown(Catalogue.deskBlocked)
        case .failed(let reason): unknown(reason)
        }
    }

    private func unknown(_ reason: Localized) -> String {
        section(Catalogue.deskChanges, nil, "<p class=\"none\">\(Markup.escape(reason[language]))</p>")
    }

    private func changes(_ difference: BuildDifference, _ site: Site) -> String {
        let parts = [
            (Catalogue.deskAdded, difference.added.count, pages(difference.added, site)),
            (Catalogue.deskChanged, difference.changed.count, pages(difference.changed, site)),
            (
                Catalogue.deskRemoved, difference.removed.count + difference.removedAssets,
                removed(difference.removed, assets: difference.removedAssets)
            ),
        ]
        let texts = parts.filter { $0.1 > 0 }.map { "<h3>\($0.0[language]) <small>\($0.1)</small></h3>\n\($0.2)" }
        return section(
            Catalogue.deskChanges, parts.reduce(0) { $0 + $1.1 }, texts.joined(separator: "\n"))
    }

    /// Articles by title first, then the pages that list them, then the other files, counted.
    private func pages(_ changed: [SiteFile], _ site: Site) -> String {
        let pages = changed.compactMap(\.route).filter(\.isPage)
        let sorted = pages.filter { $0.article != nil } + pages.filter { $0.article == nil }
        let rows = sorted.prefix(Self.shown).map { route in
            let title = site.view(at: route)?.frame.title ?? route.path
            return "<li>\(link(route.path, title)) <code>/\(Markup.escape(route.path))</code></li>"
        }
        return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>" + more(sorted.count) + others(changed.count - pages.count)
    }

    private func removed(_ files: [String], assets: Int) -> String {
        let rows = files.prefix(Self.shown).map { "<li><code>/\(Markup.escape($0))</code></li>" }
        return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>" + more(files.count) + others(assets)
    }

    /// Files that are counted and not named.
    private func others(_ count: Int) -> String {
        count == 0 ? "" : "\n<p class=\"none\">\(Catalogue.deskFiles(count)[language])</p>"
    }
}

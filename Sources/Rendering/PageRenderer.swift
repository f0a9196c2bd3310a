import Content
import Diagnostics
import Mustache
import Parallelism
import SiteModel

/// Makes the bytes of every address of a site. What is the same on many pages is made once, when it is first there:
/// header and footer for each part of the section, and each article as lists show it.
package struct PageRenderer: Sendable {
    private let library: TemplateLibrary
    private let site: Site
    private let chrome: [String: [ChromeTemplate: RootedHTML]]
    /// By position in `Site.articles`; empty when lists render their entries as they need them.
    private let entries: [EntryTemplate: [RootedHTML]]
    private let assets: [String: String]

    /// - Parameter keepsEntries: make every article's entry now, for a build that shows each of them several times.
    package init(_ library: TemplateLibrary, site: Site, keepsEntries: Bool, jobs: Int) async throws {
        self.library = library
        self.site = site
        assets = Dictionary(library.assets.map { ($0.fieldName, $0.path) }, uniquingKeysWith: { first, _ in first })
        chrome = Dictionary(
            uniqueKeysWithValues: Site.parts.map { part in (part, Self.chrome(library, site.chrome(part: part))) })
        var entries: [EntryTemplate: [RootedHTML]] = [:]
        if keepsEntries {
            for template in EntryTemplate.allCases {
                entries[template] = try await site.articles.indices.concurrentMap(jobs: jobs) { position in
                    Self.entry(site.entry(at: position), by: template, library)
                }
            }
        }
        self.entries = entries
    }

    /// The bytes at a route; nil for a file that is copied from the content tree.
    package func bytes(at route: Route) -> [UInt8]? {
        if case .asset(let asset) = route.page { return asset.bytes }
        if let text = site.text(at: route) { return Array(text.utf8) }
        return site.view(at: route).map { Array(html($0).utf8) }
    }

    private func html(_ page: PageView) -> String {
        switch page.body {
        case .home(let view): html(view, "home", page.frame)
        case .list(let view): html(view, "list", page.frame)
        case .article(let view): html(view, view.templateName, page.frame)
        case .campaigns(let view): html(view, "campaigns", page.frame)
        case .years(let view): html(view, "years", page.frame)
        case .notFound(let view): html(view, "not-found", page.frame)
        case .redirect(let view): html(view, "redirect", page.frame)
        }
    }

    private func html(_ view: some TemplateView, _ template: String, _ frame: FrameView) -> String {
        let parts = Parts(renderer: self, root: frame.root, part: frame.part)
        return library.mustache.render(PageScope(view: view, frame: frame, parts: parts), withTemplate: template) ?? ""
    }

    private static func entry(_ view: EntryView, by template: EntryTemplate, _ library: TemplateLibrary) -> RootedHTML {
        RootedHTML(
            library.mustache.render(Scope(view: view, parts: NoParts()), withTemplate: template.rawValue) ?? "")
    }

    private static func chrome(_ library: TemplateLibrary, _ view: ChromeView) -> [ChromeTemplate: RootedHTML] {
        Dictionary(
            uniqueKeysWithValues: ChromeTemplate.allCases.map { template in
                let scope = Scope(view: view, parts: NoParts())
                return (template, RootedHTML(library.mustache.render(scope, withTemplate: template.rawValue) ?? ""))
            })
    }

    /// The shared parts as one page sees them.
    private struct Parts: SharedParts {
        let renderer: PageRenderer
        let root: String
        let part: String

        func html(_ entries: [EntryView], by template: EntryTemplate) -> String {
            let made = renderer.entries[template]
            var html = ""
            for entry in entries {
                let rooted = made?[entry.position] ?? PageRenderer.entry(entry, by: template, renderer.library)
                rooted.append(to: &html, root: root)
            }
            return html
        }

        func html(_ chrome: ChromeTemplate) -> String {
            renderer.chrome[part]?[chrome]?.html(root: root) ?? ""
        }

        var assets: [String: Any] { renderer.assets }
    }
}

/// For the templates of shared parts themselves, which have none.
private struct NoParts: SharedParts {
    func html(_ entries: [EntryView], by template: EntryTemplate) -> String { "" }
    func html(_ chrome: ChromeTemplate) -> String { "" }
    var assets: [String: Any] { [:] }
}

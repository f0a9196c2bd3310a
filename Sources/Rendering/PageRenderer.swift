import Content
import Parallelism
import SiteModel

/// Makes the bytes of every address of a site. What is the same on many pages is made once: header and footer for each
/// part of the section, and each article as lists show it.
package struct PageRenderer: Sendable {
    private let library: TemplateLibrary
    private let site: Site
    private var chrome: [String: [ChromeTemplate: RootedHTML]] = [:]
    /// By position in `Site.articles`; empty when lists render their entries as they need them.
    private var entries: [EntryTemplate: [RootedHTML]] = [:]

    /// What a task keeps from one page to the next.
    package struct Memory {
        fileprivate var skeletons = SkeletonCache()
        package init() {}
    }

    /// - Parameter keepsEntries: make every article's entry now, for a build that shows each of them several times.
    package init(_ library: TemplateLibrary, site: Site, keepsEntries: Bool, jobs: Int) async throws {
        self.library = library
        self.site = site
        for part in Site.parts { chrome[part] = renderedChrome(part) }
        guard keepsEntries else { return }
        let bare = self
        for template in EntryTemplate.allCases {
            entries[template] = try await site.articles.indices.concurrentMap(jobs: jobs, state: Memory.init) {
                memory, position in
                RootedHTML(bare.bytes([site.entry(at: position)], template.rawValue, &memory))
            }
        }
    }

    private func renderedChrome(_ part: String) -> [ChromeTemplate: RootedHTML] {
        var memory = Memory()
        let view = site.chrome(part: part)
        return Dictionary(
            uniqueKeysWithValues: ChromeTemplate.allCases.map { template in
                (template, RootedHTML(bytes([view], template.rawValue, &memory)))
            })
    }

    /// The bytes at a route; nil for a file that is copied from the content tree.
    package func bytes(at route: Route, _ memory: inout Memory) -> [UInt8]? {
        if case .asset(let asset) = route.page { return asset.bytes }
        if let text = site.text(at: route) { return Array(text.utf8) }
        guard let page = site.view(at: route) else { return nil }
        let (view, template) = page.body.viewAndTemplate
        return bytes([view, page.frame], template, &memory, root: page.frame.root, part: page.frame.part)
    }

    /// The views' texts in the template's skeleton for their structure.
    private func bytes(
        _ views: [any TemplateView], _ template: String, _ memory: inout Memory, root: String = "", part: String = ""
    ) -> [UInt8] {
        let shape = Shape(views)
        let skeleton = memory.skeletons.skeleton(for: shape, views, template: template, library)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16_384)
        for piece in skeleton.pieces {
            switch piece {
            case .text(let text): bytes.append(contentsOf: text)
            case .slot(let number): append(shape.slots[number], to: &bytes, root: root, part: part, &memory)
            }
        }
        return bytes
    }

    private func append(
        _ slot: Shape.Slot, to bytes: inout [UInt8], root: String, part: String, _ memory: inout Memory
    ) {
        switch slot {
        case .text(let text): Markup.escape(text, into: &bytes)
        case .html(let html): bytes.append(contentsOf: html)
        case .chrome(let template): chrome[part]?[template]?.append(to: &bytes, root: root)
        case .entries(let positions, let template):
            let made = entries[template]
            for position in positions {
                let entry =
                    made?[position] ?? RootedHTML(self.bytes([site.entry(at: position)], template.rawValue, &memory))
                entry.append(to: &bytes, root: root)
            }
        }
    }
}

extension PageView.Body {
    fileprivate var viewAndTemplate: (any TemplateView, String) {
        switch self {
        case .home(let view): (view, "home")
        case .list(let view): (view, "list")
        case .article(let view): (view, view.templateName)
        case .campaigns(let view): (view, "campaigns")
        case .years(let view): (view, "years")
        case .notFound(let view): (view, "not-found")
        case .redirect(let view): (view, "redirect")
        }
    }
}

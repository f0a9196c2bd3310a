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
    private var entries: [Entry] = []
    /// By position in `Register.honours`; as `entries`.
    private var honours: [Row] = []

    /// An article as lists show it.
    private struct Entry: Sendable {
        let entry: RootedHTML
        let brief: RootedHTML
    }

    /// An honour among the rows of its decision.
    private struct Row: Sendable {
        let rows: RootedHTML
        let number: Int
    }

    private let skeletons: SkeletonCache

    /// For pages one by one: lists make their entries as they need them.
    /// - Parameter last: a renderer of the same library for a site of the same configuration.
    package init(_ library: TemplateLibrary, site: Site, reusing last: PageRenderer? = nil) {
        (self.library, self.site, skeletons) = (library, site, last?.skeletons ?? SkeletonCache())
        chrome = last?.chrome ?? [:]
        guard last == nil else { return }
        for part in Site.parts { chrome[part] = renderedChrome(part) }
    }

    /// For all pages: every article's entry is made now, since a build shows each of them several times.
    package init(_ library: TemplateLibrary, site: Site, jobs: Int) async throws {
        self.init(library, site: site)
        let bare = self
        entries = try await site.articles.indices.concurrentMap(jobs: jobs) { position in
            let parts = Parts([site.entry(at: position)])
            return Entry(entry: bare.entry(parts, .entry), brief: bare.entry(parts, .brief))
        }
        let links = site.honourLinks
        let rows = try await site.register.decisions.concurrentMap(jobs: jobs) { bare.rows(of: $0, links) }
        honours = Array(repeating: Row(rows: RootedHTML([]), number: 0), count: site.register.honours.count)
        for (decision, rows) in zip(site.register.decisions, rows) {
            for (number, position) in site.register.honours(of: decision).enumerated() {
                honours[position] = Row(rows: rows, number: number)
            }
        }
    }

    /// The honours of one decision as lists show them, in the order in which the register knows its rows.
    private func rows(of decision: HonouringDecision, _ links: HonourLinks) -> RootedHTML {
        let views = site.honours(of: decision, links)
        let shared = views.first.map { Shape($0, HonourView.shared) } ?? Shape([])
        var (html, ends): ([UInt8], [Int]) = ([], [])
        html.reserveCapacity(512 * views.count)
        var last: (key: [UInt8], skeleton: Skeleton)?
        for view in views {
            let own = Shape(view, HonourView.own)
            if last?.key != own.key { last = (own.key, skeleton(for: view, own, shared)) }
            if let last { fill(last.skeleton, with: own, to: &html, root: [], part: "") }
            ends.append(html.count)
        }
        return RootedHTML(html, pieces: ends)
    }

    /// The skeleton of a row with what it shares with others put in.
    private func skeleton(for view: HonourView, _ own: Shape, _ shared: Shape) -> Skeleton {
        let name = EntryTemplate.honour.rawValue
        return skeletons.skeleton(for: own + shared, [view], template: name, library).filled(from: own.slots.count) {
            append(shared.slots[$0], to: &$1, root: [], part: "")
        }
    }

    private func renderedChrome(_ part: String) -> [ChromeTemplate: RootedHTML] {
        let parts = Parts([site.chrome(part: part)])
        return Dictionary(
            uniqueKeysWithValues: ChromeTemplate.allCases.map { template in
                (template, RootedHTML(bytes(parts, template.rawValue, capacity: 4096)))
            })
    }

    private func entry(_ parts: Parts, _ template: EntryTemplate) -> RootedHTML {
        RootedHTML(bytes(parts, template.rawValue, capacity: 1024))
    }

    /// An article or an honour as lists show it, kept or made now.
    private func append(_ position: Int, by template: EntryTemplate, to bytes: inout [UInt8], root: [UInt8]) {
        switch template {
        case .entry where !entries.isEmpty: entries[position].entry.append(to: &bytes, root: root)
        case .brief where !entries.isEmpty: entries[position].brief.append(to: &bytes, root: root)
        case .honour where !honours.isEmpty:
            honours[position].rows.append(to: &bytes, root: root, piece: honours[position].number)
        case .entry, .brief: entry(Parts([site.entry(at: position)]), template).append(to: &bytes, root: root)
        case .honour: entry(Parts([site.honour(at: position)]), template).append(to: &bytes, root: root)
        }
    }

    /// Views, and the same taken apart.
    private struct Parts {
        let views: [any TemplateView]
        let shape: Shape

        init(_ views: [any TemplateView]) { (self.views, shape) = (views, Shape(views)) }
    }

    package func bytes(of page: PageView) -> [UInt8] {
        let (view, template) = page.body.viewAndTemplate
        let parts = Parts([view, page.frame])
        return bytes(
            parts, template, capacity: 16_384 + parts.shape.listCapacity, root: page.frame.root, part: page.frame.part)
    }

    /// The views' texts in the template's skeleton for their structure.
    private func bytes(
        _ parts: Parts, _ template: String, capacity: Int, root: String = "",
        part: String = ""
    ) -> [UInt8] {
        let skeleton = skeletons.skeleton(for: parts.shape, parts.views, template: template, library)
        return filled(skeleton, with: parts.shape, capacity: capacity, root: root, part: part)
    }

    private func filled(
        _ skeleton: Skeleton, with shape: Shape, capacity: Int, root: String = "", part: String = ""
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(capacity)
        fill(skeleton, with: shape, to: &bytes, root: Array(root.utf8), part: part)
        return bytes
    }

    private func fill(_ skeleton: Skeleton, with shape: Shape, to bytes: inout [UInt8], root: [UInt8], part: String) {
        bytes.append(skeleton.text, cutAt: skeleton.gaps[...]) { gap, bytes in
            append(shape.slots[skeleton.slots[gap]], to: &bytes, root: root, part: part)
        }
    }

    /// Rows of one structure mostly follow each other.
    private struct LastSkeleton {
        var known: (key: [UInt8], skeleton: Skeleton)?
    }

    private func skeleton(
        for shape: Shape, _ views: @autoclosure () -> [any TemplateView], _ template: String, _ last: inout LastSkeleton
    ) -> Skeleton {
        if let known = last.known, known.key == shape.key { return known.skeleton }
        let skeleton = skeletons.skeleton(for: shape, views(), template: template, library)
        last.known = (shape.key, skeleton)
        return skeleton
    }

    private func append(_ rows: Shape.Rows, to bytes: inout [UInt8], root: [UInt8], part: String) {
        var last = LastSkeleton()
        for (number, shape) in rows.shapes.enumerated() {
            let skeleton = skeleton(for: shape, [rows.view(number)], rows.template.rawValue, &last)
            fill(skeleton, with: shape, to: &bytes, root: root, part: part)
        }
    }

    private func append(
        _ slot: Shape.Slot, to bytes: inout [UInt8], root: [UInt8], part: String
    ) {
        switch slot {
        case .text(let text): Markup.escape(text, into: &bytes)
        case .html(let html): bytes.append(contentsOf: html)
        case .chrome(let template): chrome[part]?[template]?.append(to: &bytes, root: root)
        case .rows(let rows): append(rows, to: &bytes, root: root, part: part)
        case .entries(let positions, let template):
            for position in positions { append(position, by: template, to: &bytes, root: root) }
        }
    }
}

extension Shape {
    /// About how many bytes the lists of a page take, so that its text need not be moved while it grows.
    fileprivate var listCapacity: Int {
        slots.reduce(0) { sum, slot in
            switch slot {
            case .entries(let positions, _): sum + 512 * positions.count
            case .rows(let rows): rows.shapes.reduce(sum) { $0 + 192 + $1.listCapacity }
            case .text, .html, .chrome: sum
            }
        }
    }
}

extension PageView.Body {
    fileprivate var viewAndTemplate: (any TemplateView, String) {
        switch self {
        case .home(let view): (view, "home")
        case .search(let view): (view, "search")
        case .list(let view): (view, "list")
        case .article(let view): (view, view.templateName)
        case .campaigns(let view): (view, "campaigns")
        case .years(let view): (view, "years")
        case .notFound(let view): (view, "not-found")
        case .redirect(let view): (view, "redirect")
        case .register(let view): (view, "register")
        case .award(let view): (view, "award")
        case .awards(let view): (view, "awards")
        case .unit(let view): (view, "unit")
        case .units(let view): (view, "units")
        }
    }
}

import Content
import Parallelism
import SiteModel

/// Makes HTML of views. What is the same on many pages is made once: header and footer of each part of the section, and each
/// article and honour as lists show it.
package struct PageRenderer: Sendable {
    private let library: TemplateLibrary
    private let site: Site
    private let skeletons: SkeletonCache
    private var chrome: [SectionPart: Chrome] = [:]
    /// Nil when lists make their entries as they need them.
    private var entries: EntryCache?

    private typealias Chrome = [ChromeTemplate: RootedHTML]

    /// For pages one by one: lists make their entries as they need them.
    /// - Parameter last: a renderer of the same library for a site of the same configuration.
    package init(_ library: TemplateLibrary, site: Site, reusing last: PageRenderer? = nil) {
        self.library = library
        self.site = site
        skeletons = last?.skeletons ?? SkeletonCache()
        chrome = last?.chrome ?? [:]
        guard last == nil else { return }
        for part in SectionPart.all { chrome[part] = made(part) }
    }

    /// For all pages: every entry is made now, since a build shows each of them several times.
    package init(_ library: TemplateLibrary, site: Site, jobs: Int) async throws {
        self.init(library, site: site)
        entries = try await EntryCache(site, self, jobs: jobs)
    }

    package func bytes(of page: PageView) -> [UInt8] {
        let (view, template) = page.body.viewAndTemplate
        let parts = Parts([view, page.frame])
        let frame = Frame(root: Array(page.frame.root.utf8), chrome: chrome[page.frame.part] ?? made(page.frame.part))
        return bytes(parts, template, capacity: 16_384 + parts.shape.listCapacity, in: frame)
    }

    private func made(_ part: SectionPart) -> Chrome {
        let parts = Parts([site.chrome(of: part)])
        return Dictionary(
            uniqueKeysWithValues: ChromeTemplate.allCases.map { template in
                (template, RootedHTML(bytes(parts, template.rawValue, capacity: 4096)))
            })
    }

    // MARK: Entries

    /// An article or an honour as lists show it.
    /// - Parameter position: in `Site.articles` or `Register.honours`.
    func entry(at position: Int, by template: EntryTemplate) -> RootedHTML {
        switch template {
        case .entry, .brief: entry(Parts([site.entry(at: position)]), template)
        case .honour: entry(Parts([site.honour(at: position)]), template)
        }
    }

    /// An article in both forms that lists have.
    func entryAndBrief(at position: Int) -> (entry: RootedHTML, brief: RootedHTML) {
        let parts = Parts([site.entry(at: position)])
        return (entry(parts, .entry), entry(parts, .brief))
    }

    private func entry(_ parts: Parts, _ template: EntryTemplate) -> RootedHTML {
        RootedHTML(bytes(parts, template.rawValue, capacity: 1024))
    }

    /// The honours of one decision as lists show them, a piece for each, in the order in which the register has its rows.
    func rows(of decision: HonouringDecision, _ links: HonourLinks) -> RootedHTML {
        let views = site.honours(of: decision, links)
        let shared = views.first.map { Shape($0, HonourView.shared) } ?? Shape([])
        var (html, ends): ([UInt8], [Int]) = ([], [])
        html.reserveCapacity(512 * views.count)
        var last: (key: [UInt8], skeleton: Skeleton)?
        for view in views {
            let own = Shape(view, HonourView.own)
            if last?.key != own.key { last = (own.key, skeleton(for: view, own, shared)) }
            if let last { fill(last.skeleton, with: own, to: &html, in: Frame()) }
            ends.append(html.count)
        }
        return RootedHTML(html, pieces: ends)
    }

    /// The skeleton of a row with what it shares with others put in.
    private func skeleton(for view: HonourView, _ own: Shape, _ shared: Shape) -> Skeleton {
        let name = EntryTemplate.honour.rawValue
        return skeletons.skeleton(for: own + shared, [view], template: name, library).filled(from: own.slots.count) {
            append(shared.slots[$0], to: &$1, in: Frame())
        }
    }

    // MARK: Filling

    /// Views, and the same taken apart.
    private struct Parts {
        let views: [any TemplateView]
        let shape: Shape

        init(_ views: [any TemplateView]) { (self.views, shape) = (views, Shape(views)) }
    }

    /// What a template may need of the page around it; nothing in what is shown on many pages.
    private struct Frame {
        /// From the page to the section's root: `../../`.
        var root: [UInt8] = []
        var chrome: Chrome = [:]
    }

    /// The views' texts in the template's skeleton for their structure.
    private func bytes(_ parts: Parts, _ template: String, capacity: Int, in frame: Frame = Frame()) -> [UInt8] {
        let skeleton = skeletons.skeleton(for: parts.shape, parts.views, template: template, library)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(capacity)
        fill(skeleton, with: parts.shape, to: &bytes, in: frame)
        return bytes
    }

    private func fill(_ skeleton: Skeleton, with shape: Shape, to bytes: inout [UInt8], in frame: Frame) {
        bytes.append(skeleton.text, cutAt: skeleton.gaps[...]) { gap, bytes in
            append(shape.slots[skeleton.slots[gap]], to: &bytes, in: frame)
        }
    }

    private func append(_ slot: Shape.Slot, to bytes: inout [UInt8], in frame: Frame) {
        switch slot {
        case .text(let text): Markup.escape(text, into: &bytes)
        case .html(let html): bytes.append(contentsOf: html)
        case .chrome(let template): frame.chrome[template]?.append(to: &bytes, root: frame.root)
        case .rows(let rows): append(rows, to: &bytes, in: frame)
        case .entries(let positions, let template):
            for position in positions { append(position, by: template, to: &bytes, root: frame.root) }
        }
    }

    /// Rows of one structure mostly follow each other, so the last skeleton is tried first.
    private func append(_ rows: Shape.Rows, to bytes: inout [UInt8], in frame: Frame) {
        var last: (key: [UInt8], skeleton: Skeleton)?
        for (number, shape) in rows.shapes.enumerated() {
            if last?.key != shape.key {
                let template = rows.template.rawValue
                last = (shape.key, skeletons.skeleton(for: shape, [rows.view(number)], template: template, library))
            }
            if let last { fill(last.skeleton, with: shape, to: &bytes, in: frame) }
        }
    }

    private func append(_ position: Int, by template: EntryTemplate, to bytes: inout [UInt8], root: [UInt8]) {
        guard let entries else { return entry(at: position, by: template).append(to: &bytes, root: root) }
        entries.append(position, by: template, to: &bytes, root: root)
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

import Content
import Diagnostics
import Parallelism
import SiteModel
import Vietnamese

/// Every link, image, file and anchor of the pages as they are published.
package struct LinkChecks: Sendable {
    private let pages: SectionPages
    private let routes: [Route]
    /// Positions in `routes` by the hash of the path.
    private let positions: [UInt64: Int]
    private let base: Reference.Base
    /// Hashes of addresses without a route that are no fault: files of the search index, and missing files, which were reported
    /// where articles name them.
    private let excused: Set<UInt64>
    /// Names of articles that are too long for an address, which was reported at the articles.
    private let longNames: Set<Substring>

    private init(_ pages: SectionPages) {
        (self.pages, routes) = (pages, pages.site.routes)
        positions = Dictionary(
            zip(routes.lazy.map { PageFacts.hash($0.path.utf8) }, routes.indices),
            uniquingKeysWith: { first, _ in first })
        let named = Set(pages.site.articles.flatMap(\.targets).map(\.value))
        let missing = named.filter { pages.tree[$0] == nil || pages.refused.contains($0) }
        excused = Set(
            (missing.map(ContentPath.route) + pages.site.unroutedPaths).map { PageFacts.hash($0.utf8) })
        longNames = Set(pages.site.articles.compactMap { NameLimit.excess(in: $0.route) })
        let configuration = pages.site.configuration
        base = Reference.Base(url: Array(configuration.baseURL.utf8), path: Array(configuration.basePath.utf8))
    }

    package static func problems(in pages: SectionPages, jobs: Int) async throws -> [Diagnostic] {
        try await LinkChecks(pages).problems(jobs: jobs)
    }

    /// What one page says, and where it leads.
    private struct Outcome: Sendable {
        var anchors: Set<UInt64> = []
        /// Positions of routes.
        var targets: Set<Int> = []
        /// Links with a fragment, to be looked at when all anchors are known.
        var fragments: [(target: Int, fragment: [UInt8], written: [UInt8])] = []
        var faults: [LinkFault] = []
        /// Addresses of other sites.
        var outside: [[UInt8]] = []
    }

    private func problems(jobs: Int) async throws -> [Diagnostic] {
        let html = routes.indices.filter { routes[$0].isPage }
        let made = try await html.concurrentMap(jobs: jobs) { try outcome(of: $0) }
        var judged: [[UInt8]: LinkFault.Kind?] = [:]
        let anchors = Dictionary(uniqueKeysWithValues: zip(html, made.lazy.map(\.anchors)))
        var faults: [LinkFault] = []
        for (number, outcome) in zip(html, made) {
            faults += outcome.faults
            for written in outcome.outside {
                let kind = judged[written] ?? OutsideAddress.fault(written)
                judged[written] = .some(kind)
                if let kind { faults.append(LinkFault(number, written, kind)) }
            }
            for (target, fragment, written) in outcome.fragments
            where anchors[target].map({ !$0.contains(PageFacts.hash(fragment)) }) ?? false {
                faults.append(LinkFault(number, written, .anchor))
            }
        }
        let reached = made.reduce(into: Set<Int>()) { $0.formUnion($1.targets) }
        return LinkReport(pages: pages).problems(faults) + orphans(reached) + UnlinkedFiles(pages: pages).problems
    }

    private func outcome(of number: Int) throws -> Outcome {
        let (route, facts) = (routes[number], PageFacts(try pages.bytes(routes[number])))
        var (outcome, base) = (Outcome(anchors: facts.anchors), base)
        base.page = Array(route.path.utf8)
        let folder = Array(base.page[..<((base.page.lastIndex(of: 47) ?? -1) + 1)])
        for written in facts.references {
            switch Reference(written, from: folder, base: base) {
            case .inside(let path, let fragment): follow(path, fragment, written, from: number, &outcome)
            case .outside: outcome.outside.append(written)
            case .elsewhere: break
            }
        }
        return outcome
    }

    private func follow(
        _ path: [UInt8], _ fragment: [UInt8], _ written: [UInt8], from number: Int, _ outcome: inout Outcome
    ) {
        let found = positions[PageFacts.hash(path)] ?? positions[PageFacts.hash(Self.folder(ofIndex: path))]
        guard let target = found, !routes[target].isGone else {
            if excused.contains(PageFacts.hash(path)) || isTooLong(path) || isHidden(path, from: number) { return }
            outcome.faults.append(LinkFault(number, written, .missing))
            return
        }
        if target != number { outcome.targets.insert(target) }
        if case .notice(.redirect(let new)) = routes[target].content {
            outcome.faults.append(LinkFault(number, written, .old(new)))
        }
        // HTML, 7.4.6.4: “#” and “#top” lead to the page's beginning.
        if !fragment.isEmpty, !fragment.elementsEqual("top".utf8) {
            outcome.fragments.append((target, fragment, written))
        }
    }

    private func isTooLong(_ path: [UInt8]) -> Bool {
        !longNames.isEmpty
            && NameLimit.excess(in: String(decoding: path, as: UTF8.self)).map(longNames.contains) ?? false
    }

    /// Whether a page's own article links a file that has no page now. A link that is written as an address is none of these.
    private func isHidden(_ path: [UInt8], from number: Int) -> Bool {
        guard !pages.hidden.isEmpty, let position = routes[number].article else { return false }
        return pages.site.articles[position].targets.contains { target in
            pages.hidden.contains(target.value) && ContentPath.route(target.value).utf8.elementsEqual(path)
        }
    }

    /// `a/index.html` is the page at `a/`.
    private static func folder(ofIndex path: [UInt8]) -> [UInt8] {
        let name = Array("index.html".utf8)
        let isIndex =
            path.suffix(name.count).elementsEqual(name)
            && (path.count == name.count || path.dropLast(name.count).last == 47)
        return isIndex ? Array(path.dropLast(name.count)) : path
    }

    // MARK: What nothing leads to

    private func orphans(_ reached: Set<Int>) -> [Diagnostic] {
        routes.indices.compactMap { number in
            guard !reached.contains(number), case .page(let page) = routes[number].content else { return nil }
            switch page {
            case .home, .notFound: return nil
            case .search, .article, .listing, .campaigns, .years, .roll, .awards, .units:
                return Diagnostic(.orphanPage(), at: pages.location(of: routes[number]))
            }
        }
    }
}

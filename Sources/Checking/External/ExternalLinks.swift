import Content
import Diagnostics
import SiteModel
import Vietnamese

/// Links to other sites, asked for: each address once, one at a time at each host, and at most a few hosts at once.
package struct ExternalLinks: Sendable {
    package struct Summary: Sendable, Equatable {
        /// Addresses in all.
        package var count = 0
        /// Not asked again, since they were there not long ago.
        package var remembered = 0
        package var dead = 0
        package var moved = 0
        package var unreachable = 0

        package init(count: Int = 0, remembered: Int = 0, dead: Int = 0, moved: Int = 0, unreachable: Int = 0) {
            (self.count, self.remembered, self.dead) = (count, remembered, dead)
            (self.moved, self.unreachable) = (moved, unreachable)
        }
    }

    private let visitor: LinkVisitor
    private let now: Moment

    /// - Parameter visitor: asks for one address.
    package init(_ visitor: LinkVisitor, now: Moment) { (self.visitor, self.now) = (visitor, now) }

    private static let hostsAtOnce = 8

    /// - Parameter memory: what was found earlier; what is found now is added.
    /// - Throws: `ToolFailure` when the asking program isn't there.
    package func problems(
        in pages: SectionPages, _ memory: inout LinkMemory,
        onProgress: @escaping @Sendable (_ done: Int, _ count: Int) -> Void = { _, _ in }
    ) async throws -> (problems: [Diagnostic], summary: Summary) {
        let places = places(in: pages)
        let urls = places.keys.sorted { $0.precedes($1) }
        let unknown = urls.filter { !memory.knows($0, at: now) }
        var found: [String: LinkState] = [:]
        for (url, state) in try await visit(unknown, onProgress) {
            found[url] = state
            if state == .there { memory.remember(url, at: now) }
        }
        var summary = Summary(count: urls.count, remembered: urls.count - unknown.count)
        let problems = urls.flatMap { url in
            (found[url] ?? .there).message(of: url, &summary).map { message in
                (places[url] ?? []).map { Diagnostic(message, at: $0) }
            } ?? []
        }
        return (problems, summary)
    }

    /// Host by host; no host waits for another.
    private func visit(
        _ urls: [String], _ onProgress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> [(String, LinkState)] {
        let hosts = Dictionary(grouping: urls, by: LinkVisitor.host).sorted { $0.key.precedes($1.key) }.map(\.value)
        return try await withThrowingTaskGroup(of: [(String, LinkState)].self) { group in
            var (waiting, found) = (hosts[...], [(String, LinkState)]())
            for _ in 0..<Self.hostsAtOnce {
                if let host = waiting.popFirst() { group.addTask { try await visitor.states(of: host) } }
            }
            while let states = try await group.next() {
                found += states
                onProgress(found.count, urls.count)
                if let host = waiting.popFirst() { group.addTask { try await visitor.states(of: host) } }
            }
            return found
        }
    }

    /// Where each address is written.
    private func places(in pages: SectionPages) -> [String: [SourceLocation]] {
        var places: [String: [SourceLocation]] = [:]
        for article in pages.site.articles {
            let urls = Set(article.body.links.map(\.destination).filter(visitor.asks))
            guard !urls.isEmpty else { continue }
            let lines = pages.lines(of: article.source)
            for url in urls {
                let line = lines.firstIndex { $0.contains(url) }.map { $0 + 1 }
                places[url, default: []].append(SourceLocation(pages.tree.displayPath(article.source), line: line))
            }
        }
        return places
    }
}

/// What an address led to.
enum LinkState: Sendable, Equatable {
    case there
    case moved(to: String)
    case dead(String)
    case unreachable(String)

    /// Counts it, and says it when there is something to say.
    func message(of url: String, _ summary: inout ExternalLinks.Summary) -> Message? {
        switch self {
        case .there: return nil
        case .moved(let new):
            summary.moved += 1
            return .movedLink(url, to: new)
        case .dead(let reason):
            summary.dead += 1
            return .deadLink(url, reason)
        case .unreachable(let reason):
            summary.unreachable += 1
            return .unreachableLink(url, reason)
        }
    }
}

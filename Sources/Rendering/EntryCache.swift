import Parallelism
import SiteModel

/// Every article and honour as lists show it, made once for all pages of a build.
struct EntryCache: Sendable {
    /// By position in `Site.articles`.
    private let articles: [(entry: RootedHTML, brief: RootedHTML)]
    /// By position in `Register.honours`.
    private let honours: [Row]

    /// An honour: one piece of its decision's rows.
    private struct Row: Sendable {
        let rows: RootedHTML
        let piece: Int
    }

    init(_ site: Site, _ renderer: PageRenderer, jobs: Int) async throws {
        articles = try await site.articles.indices.concurrentMap(jobs: jobs) { renderer.entryAndBrief(at: $0) }
        let (register, links) = (site.register, site.honourLinks)
        let rows = try await register.decisions.concurrentMap(jobs: jobs) { renderer.rows(of: $0, links) }
        var honours = Array(repeating: Row(rows: RootedHTML([]), piece: 0), count: register.honours.count)
        for (decision, rows) in zip(register.decisions, rows) {
            for (piece, position) in register.honours(of: decision).enumerated() {
                honours[position] = Row(rows: rows, piece: piece)
            }
        }
        self.honours = honours
    }

    func append(_ position: Int, by template: EntryTemplate, to bytes: inout [UInt8], root: [UInt8]) {
        switch template {
        case .entry: articles[position].entry.append(to: &bytes, root: root)
        case .brief: articles[position].brief.append(to: &bytes, root: root)
        case .honour: honours[position].rows.append(to: &bytes, root: root, piece: honours[position].piece)
        }
    }
}

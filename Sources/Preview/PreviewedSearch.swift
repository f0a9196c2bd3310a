import Search
import SiteModel

/// The search index of the section as it is, made when the search page asks for it and never before: pages that an editor waits for
/// don't wait for it.
actor PreviewedSearch {
    private var current: (site: Site, index: Task<SearchIndex, any Error>)?
    /// By address; those of the index before too, which an open page may still be reading.
    private var shards: [String: [UInt8]] = [:]
    private var last: [String: [UInt8]] = [:]

    func manifest(of site: Site) async throws -> [UInt8] {
        if let current, current.site === site { return try await current.index.value.manifest.bytes }
        // One job at low priority: what an editor is looking at comes first.
        let task = Task.detached(priority: .utility) { try await SearchIndex(site, jobs: 1) }
        current = (site, task)
        let index = try await task.value
        if current?.site === site {
            last = shards
            shards = Dictionary(
                index.shards.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one })
        }
        return index.manifest.bytes
    }

    func bytes(at address: String) -> [UInt8]? { shards[address] ?? last[address] }
}

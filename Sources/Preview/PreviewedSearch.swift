import Search
import SiteModel

/// The search index of the section as it is, made when the search page asks for it and never before: pages that an editor waits for
/// don't wait for it.
actor PreviewedSearch {
    private struct Files: Sendable {
        let manifest: [UInt8]
        /// By address.
        let shards: [String: [UInt8]]

        init(_ site: Site) async throws {
            let index = try await SearchIndex(site, jobs: 1)
            manifest = index.manifest.bytes
            shards = Dictionary(index.shards.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one })
        }
    }

    private var current: (site: Site, files: Task<Files, any Error>)?
    /// Those of the index before, which an open page may still be reading.
    private var last: Task<Files, any Error>?

    func manifest(of site: Site) async throws -> [UInt8] {
        if let current, current.site === site { return try await current.files.value.manifest }
        // One job at low priority: what an editor is looking at comes first.
        let files = Task.detached(priority: .utility) { try await Files(site) }
        (last, current) = (current?.files, (site, files))
        return try await files.value.manifest
    }

    /// Nil for an address that is no file of the index.
    func bytes(at address: String) async -> [UInt8]? {
        guard address.hasPrefix(SearchIndex.shardPrefix) else { return nil }
        for files in [current?.files, last] {
            if let bytes = try? await files?.value.shards[address] { return bytes }
        }
        return nil
    }
}

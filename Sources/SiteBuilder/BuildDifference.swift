import Compression
import Content
import Hashing
import Parallelism
import Rendering
import SiteModel

/// What a build would change of what an earlier one wrote.
package struct BuildDifference: Sendable {
    /// Addresses that are new.
    package let added: [Route]
    /// Addresses whose bytes are others.
    package let changed: [Route]
    /// Files that would go, below the output folder; their compressed forms go with them and are not named.
    package let removed: [String]

    /// - Parameters:
    ///   - output: the folder of the earlier build; one without a manifest holds nothing of ours.
    ///   - files: what attachments are read from.
    /// - Throws: `ToolFailure` for an output folder that no build would write to.
    package init(of site: Site, _ library: TemplateLibrary, files: SourceTree, to output: String, jobs: Int)
        async throws
    {
        let written = try OutputWriter(root: output).previous.files
        let renderer = try await PageRenderer(library, site: site, jobs: jobs)
        let digests = try await site.routes.concurrentMap(jobs: jobs) { route in
            if case .attachment(let file) = route.page {
                return (try? files.digest(of: file)).map(\.hex)
            }
            return renderer.bytes(at: route).map { Digest(of: $0).hex }
        }
        let routes = zip(site.routes, digests)
        added = routes.filter { written[$0.0.file] == nil }.map(\.0)
        changed = routes.filter { written[$0.0.file].map { [digest = $0.1] in $0 != digest } ?? false }.map(\.0)
        let here = Set(site.routes.map(\.file))
        removed = written.keys.filter { file in
            !here.contains(file) && !Compressor.isVariant(file) { written[$0] != nil }
        }.sorted { $0.precedes($1) }
    }
}

import Content
import Diagnostics
import Hashing
import Rendering
import Search
import SiteModel

/// Every file of a section with its bytes, in the order in which they are moved into place: what is referred to comes first, so that
/// no page is there before its style sheet, nor the search index's manifest before its parts. The one list of what a build
/// writes and what a build would change.
///
/// Compressed files are not among them: they come from these.
package struct SectionFiles: Sendable {
    package let files: [SectionFile]
    private let renderer: PageRenderer
    private let tree: SourceTree
    private let index: SearchIndex?

    /// - Parameter tree: what attachments are read from.
    package init(_ site: Site, _ renderer: PageRenderer, index: SearchIndex?, tree: SourceTree) {
        (self.renderer, self.index, self.tree) = (renderer, index, tree)
        let pages = site.routes.filter(\.isPage)
        let others = site.routes.filter { !$0.isPage && !$0.isSearchManifest }
        files =
            others.map(SectionFile.route) + (index?.shards ?? []).map(SectionFile.shard)
            + (site.routes.filter(\.isSearchManifest) + pages).map(SectionFile.route)
    }

    /// Makes the search index on the way, when the section has one.
    package init(_ site: Site, _ library: TemplateLibrary, tree: SourceTree, jobs: Int) async throws {
        async let index = Self.index(of: site, jobs: jobs)
        let renderer = try await PageRenderer(library, site: site, jobs: jobs)
        self.init(site, renderer, index: try await index, tree: tree)
    }

    package static func index(of site: Site, jobs: Int) async throws -> SearchIndex? {
        site.configuration.hasSearch ? try await SearchIndex(site, jobs: jobs) : nil
    }

    /// Called from many tasks.
    /// - Throws: `ToolFailure` when an attachment can't be read.
    package func bytes(of file: SectionFile) throws -> [UInt8] {
        switch file {
        case .shard(let shard): shard.bytes
        case .route(let route): try bytes(at: route)
        }
    }

    /// The digest of a file's bytes, of which a large attachment's are never held all at once.
    package func digest(of file: SectionFile) throws -> Digest {
        guard let attachment = file.attachment else { return Digest(of: try bytes(of: file)) }
        return try tree.digest(of: attachment)
    }

    private func bytes(at route: Route) throws -> [UInt8] {
        if case .searchManifest = route.page { return index?.manifest.bytes ?? [] }
        guard case .attachment(let file) = route.page else { return renderer.bytes(at: route) ?? [] }
        do {
            return try tree.read(file, .max)
        } catch {
            throw ToolFailure(.unreadableFile("\(error)"), at: tree.displayPath(file.path))
        }
    }
}

/// One file of a section.
package enum SectionFile: Sendable {
    case route(Route)
    /// A part of the search index, which no page names.
    case shard(SearchIndex.File)

    /// Below the section's root.
    package var path: String {
        switch self {
        case .route(let route): route.file
        case .shard(let shard): shard.path
        }
    }

    package var route: Route? {
        if case .route(let route) = self { route } else { nil }
    }

    /// The file of the content folder that is handed on as it is.
    var attachment: SourceTree.File? {
        if case .route(let route) = self, case .attachment(let file) = route.page { file } else { nil }
    }

    /// Whether a file has a name made of its content: one of another name takes its place, so that nothing is gone with it.
    package static func isNamedByContent(_ path: String) -> Bool { path.hasPrefix("assets/") }
}

extension Route {
    fileprivate var isSearchManifest: Bool {
        if case .searchManifest = page { true } else { false }
    }
}

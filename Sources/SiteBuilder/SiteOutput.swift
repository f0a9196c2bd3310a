import Content
import Diagnostics
import Hashing
import Rendering
import Search
import SiteModel

/// Every file of a section, and the bytes of each: what a build writes, the desk compares, the preview serves and a check reads.
///
/// Compressed files and fragments are made from these files, and are not among them.
package struct SiteOutput: Sendable {
    package let site: Site
    package let renderer: PageRenderer
    /// The source of attachments.
    private let tree: SourceTree
    /// Nil when the section has no search, or when its index is made later.
    private let index: SearchIndex?

    package init(_ site: Site, _ renderer: PageRenderer, index: SearchIndex?, tree: SourceTree) {
        self.site = site
        self.renderer = renderer
        self.index = index
        self.tree = tree
    }

    /// Makes the search index, if the section has one, while the renderer makes what many pages share.
    package init(_ site: Site, _ library: TemplateLibrary, tree: SourceTree, jobs: Int) async throws {
        async let index = site.configuration.hasSearch ? SearchIndex(site, jobs: jobs) : nil
        let renderer = try await PageRenderer(library, site: site, jobs: jobs)
        self.init(site, renderer, index: try await index, tree: tree)
    }

    /// In the order in which a build moves them into place. A file comes after those that it refers to, so that no page is there
    /// before its style sheet, nor the manifest of the search index before its shards.
    package var files: [SiteFile] {
        site.routes.filter { !$0.isPage }.map(SiteFile.route) + (index?.files ?? []).map(SiteFile.search)
            + site.routes.filter(\.isPage).map(SiteFile.route)
    }

    /// Safe to call from many tasks.
    /// - Throws: `ToolFailure` when an attachment cannot be read.
    package func bytes(of file: SiteFile) throws -> [UInt8] {
        switch file {
        case .search(let file): file.bytes
        case .route(let route): try bytes(at: route)
        }
    }

    /// - Throws: `ToolFailure` when an attachment cannot be read.
    package func bytes(at route: Route) throws -> [UInt8] {
        switch route.content {
        case .page(let page): renderer.bytes(of: site.view(of: page, at: route))
        case .notice(let notice): renderer.bytes(of: site.view(of: notice, at: route))
        case .text(let text): Array(site.text(text).utf8)
        case .openData(let roll, let format): site.openData(site.rolls[roll], format)
        case .attachment(let file): try read(file)
        case .asset(let asset): asset.bytes
        }
    }

    /// The digest of a file's bytes. A large attachment is read in pieces.
    package func digest(of file: SiteFile) throws -> Digest {
        guard let attachment = file.attachment else { return Digest(of: try bytes(of: file)) }
        return try tree.digest(of: attachment)
    }

    private func read(_ file: SourceTree.File) throws -> [UInt8] {
        do {
            return try tree.read(file, .max)
        } catch {
            throw ToolFailure(.unreadableFile("\(error)"), at: tree.displayPath(file.path))
        }
    }
}

/// One file of a section.
package enum SiteFile: Sendable {
    case route(Route)
    /// A part of the search index. It has no route: the search page's script knows its address.
    case search(SearchIndex.File)

    /// Below the section's root.
    package var path: String {
        switch self {
        case .route(let route): route.file
        case .search(let file): file.path
        }
    }

    package var route: Route? {
        switch self {
        case .route(let route): route
        case .search: nil
        }
    }

    /// The file of the content folder that is published as it is; nil for what is made.
    package var attachment: SourceTree.File? {
        if case .route(let route) = self, case .attachment(let file) = route.content { file } else { nil }
    }

    /// Whether the file's name is made from its bytes. When such a file goes, one of another name takes its place.
    package static func isNamedByContent(_ path: String) -> Bool { path.hasPrefix("assets/") }
}

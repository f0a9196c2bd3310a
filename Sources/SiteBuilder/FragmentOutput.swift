import Diagnostics
import Fragments
import SiteModel

/// The folder of fragments that a build writes beside the section, from the same bytes.
struct FragmentOutput: Sendable {
    private let writer: OutputWriter
    private let site: Site
    private let names: FragmentNames

    /// A page's fragment, staged, and what the index says of it.
    struct Piece: Sendable {
        let written: OutputWriter.Written
        let entry: FragmentEntry
    }

    init(_ writer: OutputWriter, _ site: Site) {
        (self.writer, self.site, names) = (writer, site, FragmentNames(site.routes.filter(\.isIndexed).map(\.path)))
    }

    func prepare() throws { try writer.prepare(site.routes.compactMap { names[$0.path] } + [FragmentNames.index]) }

    /// Nil for what is no page that people read. Called from many tasks.
    func stage(_ page: [UInt8], at route: Route) throws -> Piece? {
        guard let file = names[route.path] else { return nil }
        let bytes = Fragment.bytes(of: page, at: site.absolute(route.path))
        let entry = FragmentEntry(route, site, file: file, bytes: bytes)
        return Piece(written: try writer.stage(bytes, for: file), entry: entry)
    }

    /// All files of the folder, the index among them.
    func completed(_ pieces: [Piece]) throws -> [OutputWriter.Written] {
        let index = try writer.stage(FragmentIndex.bytes(pieces.map(\.entry)), for: FragmentNames.index)
        return pieces.map(\.written) + [index]
    }

    /// - Parameter manifest: the section's; the fragments came from the same inputs.
    func commit(_ written: [OutputWriter.Written], _ manifest: Manifest) throws -> Build.Summary.Fragments {
        var manifest = manifest
        (manifest.problems, manifest.pageCount) = ([], written.count - 1)
        manifest.files = Dictionary(uniqueKeysWithValues: written.map { ($0.file, $0.digest) })
        let outcome = try writer.commit(written, manifest)
        return Build.Summary.Fragments(
            folder: writer.root, count: manifest.pageCount, changed: outcome.changed, removed: outcome.removed)
    }

    func abandon() { writer.abandon() }
}

import Content
import Diagnostics
import Rendering
import SiteBuilder
import SiteModel
import Vietnamese

/// The section at one moment of an editor's work: a value that pages are made from.
package struct PreviewedSection: Sendable {
    package private(set) var state: PreviewState
    package let files: ParsedFiles
    package let now: Moment
    /// The files of the last site that could be made, without its search index; nil when none could yet.
    private let output: SiteOutput?
    package var site: Site? { output?.site }
    let theme: Theme
    /// What `site` was made by.
    private let configuration: Configuration?
    fileprivate let addresses: AddressTable
    /// What was found out about all files together; of the version before until it is found out for this one.
    private var among: SectionProblems
    /// Whether drafts are shown, and what is wrong with them told with its full weight.
    private let showsDrafts: Bool

    init(
        _ files: ParsedFiles, _ theme: Theme, _ options: PreviewSession.Options, last: PreviewedSection?
    ) {
        (self.files, self.theme, now) = (files, theme, options.now())
        (among, showsDrafts) = (last?.among ?? SectionProblems(), options.audience.showsDrafts)
        var made: SiteOutput?
        if let library = theme.library, let configuration = files.configuration.sound {
            // Whatever is kept must have been made by the same.
            let last = last?.theme === theme && last?.configuration === files.configuration ? last : nil
            let site = Site(
                SectionContent(files.configuration, files.standing), site: configuration, tree: files.tree,
                assets: library.assets, now: now, audience: options.audience, reusing: last?.site)
            let renderer = PageRenderer(library, site: site, reusing: last?.output?.renderer)
            made = SiteOutput(site, renderer, index: nil, tree: files.tree)
        }
        output = made ?? last?.output
        configuration = made == nil ? last?.configuration : files.configuration
        addresses = AddressTable(of: output?.site, last: last)
        state = last.map { $0.state.next(isThemed: $0.theme !== theme) } ?? PreviewState(run: options.run)
    }

    /// Says what was found out about all files together.
    /// - Returns: whether that is other than what was said before.
    mutating func add(_ problems: SectionProblems) -> Bool {
        guard problems != among else { return false }
        among = problems
        state.problems += 1
        return true
    }
}

extension Configuration {
    /// Nil while there is an error in it.
    fileprivate var sound: SiteConfiguration? { problems.hasErrors ? nil : site }
}

extension PreviewedSection {
    /// Everything that is wrong, as the office weighs it, in the order in which editors work through it. While drafts are shown
    /// their problems have their weight.
    package var problems: [Diagnostic] { problems { _ in true } }

    /// Those of them that are asked for.
    func problems(where isWanted: (Diagnostic) -> Bool) -> [Diagnostic] {
        (found.weighed(showsDrafts: showsDrafts) + theme.problems).filter(isWanted).sortedBySource()
    }

    /// The same as a publish says it: problems of drafts are notes.
    func problemsForPublishing(where isWanted: (Diagnostic) -> Bool = { _ in true }) -> [Diagnostic] {
        (found.forPublishing + theme.problems).filter(isWanted).sortedBySource()
    }

    /// Of content and section.
    private var found: SectionProblems {
        let weights = files.configuration.weights
        return weights.weigh(files.problems + among) + weights.weigh(site?.problems ?? SectionProblems())
    }

    /// Where the section lies on the server: `/thi-dua-khen-thuong/`.
    package var basePath: String { site?.configuration.basePath ?? "/" }

    /// The next moment at which time alone changes the section: an article appears or leaves, or a day begins.
    var nextChange: Moment? {
        let midnight = Moment(Day(daysSince1970: now.day.daysSince1970 + 1))
        return ([midnight] + [files.articles.nextChange(after: now)].compactMap { $0 }).min()
    }

    /// The route at an address below the section's base path.
    package func route(at path: String) -> Route? { addresses[path].flatMap { site?.routes[$0] } }

    /// The bytes of a route, as a build would write them.
    /// - Throws: `ToolFailure` when a file cannot be read, or must not be published.
    package func bytes(at route: Route) throws -> [UInt8]? {
        guard case .attachment(let file) = route.content else { return try output?.bytes(at: route) }
        let body = try attachment(file)
        return try reading(file) { try body.part(0, body.count) }
    }

    /// An attached file, looked at again: since the page was made, it may have become another.
    /// - Throws: `ToolFailure` when it cannot be read, or must not be published.
    func attachment(_ file: SourceTree.File) throws -> PreviewResponse.FileBody {
        let policy = files.configuration.attachmentPolicy
        let (attached, size) = try reading(file) {
            (try AttachedFile(file, in: files.tree, policy), try files.tree.size(file))
        }
        if let refusal = attached.refusal { throw ToolFailure(refusal, at: files.tree.displayPath(file.path)) }
        return PreviewResponse.FileBody(count: size) { [tree = files.tree] start, count in
            try tree.read(file, from: start, count: count)
        }
    }

    private func reading<Value>(_ file: SourceTree.File, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw ToolFailure(.unreadableFile("\(error)"), at: files.tree.displayPath(file.path))
        }
    }
}

/// Where each address of a site stands among its routes.
private struct AddressTable: Sendable {
    private let positions: [String: Int]

    init(of site: Site?, last: PreviewedSection?) {
        if let site, let last, let other = last.site, site === other || site.sharesStructure(with: other) {
            self = last.addresses
        } else {
            let routes = site?.routes ?? []
            positions = Dictionary(
                zip(routes.lazy.map(\.path), routes.indices), uniquingKeysWith: { first, _ in first })
        }
    }

    subscript(path: String) -> Int? { positions[path] }
}

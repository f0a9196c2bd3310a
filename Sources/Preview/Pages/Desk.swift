import Content
import Diagnostics
import SiteBuilder
import SiteModel
import Vietnamese

/// The editor's desk: what is wrong, what waits, what was worked on, and what a publish would change.
struct Desk: Sendable {
    /// More than anybody reads at once.
    static let recentCount = 10

    let section: PreviewedSection
    let problems: [Diagnostic]
    let drafts: [Article]
    /// The next one first.
    let scheduled: [Article]
    let expired: [Article]
    /// The last edited first.
    let recent: [Article]
    let changes: Changes

    /// What a build would change now.
    enum Changes: Sendable {
        /// Of the site as visitors would see it.
        case known(BuildDifference, of: Site)
        /// There are errors, so that nothing can be built.
        case blocked
        /// The output can't be compared with.
        case failed(Localized)
    }

    init(_ section: PreviewedSection, _ options: PreviewSession.Options) async {
        self.section = section
        problems = section.problems
        let articles = section.files.articles
        func found(_ visibility: Visibility) -> [Article] {
            articles.filter { Visibility(of: $0, at: section.now) == visibility }
        }
        (drafts, expired) = (found(.draft), found(.expired))
        scheduled = found(.scheduled).sorted { $0.frontMatter.date < $1.frontMatter.date }
        recent = Self.recent(articles, options.content)
        changes = await Self.changes(section, options)
    }

    private static func changes(_ section: PreviewedSection, _ options: PreviewSession.Options) async -> Changes {
        guard !section.problemsForPublishing().hasErrors, let site = section.published,
            let library = section.theme.library
        else { return .blocked }
        do {
            let difference = try await BuildDifference(
                of: site, library, tree: section.files.tree, to: options.output, content: options.content,
                jobs: options.jobs)
            return .known(difference, of: site)
        } catch let failure as ToolFailure {
            return .failed(failure.diagnostic.message.text)
        } catch {
            return .failed(Catalogue.deskNotCompared)
        }
    }

    private static func recent(_ articles: [Article], _ content: String) -> [Article] {
        let stamps = SourceReader.disk.stamps(content)
        let edited = articles.compactMap { article in stamps[article.source].map { (article, $0) } }
        return edited.sorted { $0.1.isLater(than: $1.1) }.prefix(recentCount).map(\.0)
    }

    /// Links that lead nowhere, and pictures that don't show.
    var brokenLinks: [Diagnostic] { problems.filter { Self.brokenCodes.contains($0.message.code) } }

    /// The others, so that nothing is said twice.
    var otherProblems: [Diagnostic] { problems.filter { !Self.brokenCodes.contains($0.message.code) } }

    private static let brokenCodes: Set<String> = [
        "link/missing-file", "link/outside", "link/hidden", "link/later", "link/expired", "link/local-path",
        "link/malformed", "link/private-host", "markdown/unsafe-link", "image/unreadable", "image/other-site",
        "attachment/heic",
    ]
}

extension PreviewedSection {
    /// The site as visitors would see it now.
    fileprivate var published: Site? {
        guard let library = theme.library, let configuration = files.configuration.site else { return nil }
        return Site(
            SectionContent(files.configuration, files.articles), site: configuration, tree: files.tree,
            assets: library.assets, now: now)
    }
}

import Content
import Diagnostics
import Vietnamese

/// The section as a value: what is visible, its indexes and every address, in one order on every machine. (A class of
/// constants, like `Article`: every page is made from it.)
package final class Site: Sendable {
    package let configuration: SiteConfiguration
    package let units: UnitRegister
    package let vocabulary: AwardVocabulary
    package let now: Moment
    package let assets: [Asset]
    /// Visible articles, newest first.
    package let articles: [Article]
    /// Of addresses and links; those of drafts only while drafts are visible.
    package let problems: SectionProblems
    private let structure: SiteStructure

    /// - Parameter last: a site of the same configuration, theme and audience, of which is kept what would be the same.
    package init(
        _ content: SectionContent, site configuration: SiteConfiguration, tree: SourceTree, assets: [Asset],
        now: Moment, audience: Audience = Audience(), reusing last: Site? = nil
    ) {
        self.configuration = configuration
        (units, vocabulary) = (content.configuration.units, content.configuration.vocabulary)
        (self.now, self.assets) = (now, assets)
        var (visible, hidden): ([Article], [Article]) = ([], [])
        for article in content.articles {
            if audience.sees(Visibility(of: article, at: now)) {
                visible.append(article)
            } else {
                hidden.append(article)
            }
        }
        let gone = hidden.flatMap { $0.addressesLeft(by: now) }
        if let last, last.structure.gone == gone, last.isStructured(like: visible, tree) {
            structure = last.structure
        } else {
            structure = SiteStructure(
                visible, gone: gone, configuration, units, vocabulary, tree: tree, assets: assets,
                lastRegister: last?.register)
        }
        articles = structure.order.map { visible[$0] }
        problems =
            structure.problems + HiddenLinks(among: content.articles, at: now, for: audience, tree: tree).problems
    }

    /// Whether articles, in the order of their source paths, differ from this site's in their texts alone.
    private func isStructured(like visible: [Article], _ tree: SourceTree) -> Bool {
        guard visible.count == articles.count, tree.files == structure.files else { return false }
        return articles.indices.allSatisfy { position in
            let article = visible[structure.order[position]]
            return article === articles[position]
                || article.isListed(like: articles[position]) && structure.holds(visible, at: position)
        }
    }
}

extension Article {
    /// The addresses below the section at which the article was until it expired, old ones included; none while it has not, or when
    /// it expired before it began.
    fileprivate func addressesLeft(by now: Moment) -> [String] {
        guard Visibility(of: self, at: now) == .expired, let end = frontMatter.expires, frontMatter.date < Moment(end)
        else { return [] }
        return [route] + frontMatter.aliases.compactMap { RedirectRules.path(ofAlias: $0.value) }
    }
}

extension Site {
    static let searchFolder = "tim-kiem/"
    /// The page that web servers show with status 410.
    package static let gonePath = "410.html"
    package static let searchManifestPath = "\(searchFolder)chi-muc.json"

    /// Paths of files that pages name and that have no route: the search index makes them.
    package var unroutedPaths: [String] { configuration.hasSearch ? [Self.searchManifestPath] : [] }

    package var listings: [Listing] { structure.listings }
    /// Positions in `articles`.
    package var indexes: Indexes { structure.indexes }
    package var register: Register { structure.register }
    package var rolls: [Roll] { structure.rolls }
    package var results: ResultIndex { structure.results }
    package var routes: [Route] { structure.routes }

    /// Whether both have the same addresses, made once: they differ in texts alone.
    package func sharesStructure(with other: Site) -> Bool { structure === other.structure }
}

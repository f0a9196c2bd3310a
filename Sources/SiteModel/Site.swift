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
    /// Visible articles, newest first.
    package let articles: [Article]
    package let listings: [Listing]
    /// Positions in `articles`.
    package let indexes: Indexes
    package let assets: [Asset]
    package let routes: [Route]
    package let problems: [Diagnostic]

    package init(
        _ content: SectionContent, site configuration: SiteConfiguration, tree: SourceTree, assets: [Asset],
        now: Moment, audience: Audience = Audience()
    ) {
        self.configuration = configuration
        (units, vocabulary) = (content.configuration.units, content.configuration.vocabulary)
        (self.now, self.assets) = (now, assets)
        let visible = content.articles.filter { audience.sees(Visibility(of: $0, at: now)) }
        articles = visible.sorted(by: Article.isNewer)
        indexes = Indexes(articles)
        listings = indexes.listings()
        let table = RouteTable(
            articles: articles, listings: listings, indexes: indexes, pageSize: configuration.pageSize, tree: tree,
            assets: assets)
        routes = table.routes
        problems =
            table.problems
            + HiddenLinks(all: content.articles, visible: articles, tree: tree).problems
    }
}

extension Article {
    /// By date, newest first; then by title in Vietnamese order; then by source path, so that the order is total.
    static func isNewer(_ one: Article, _ other: Article) -> Bool {
        if one.frontMatter.date != other.frontMatter.date { return one.frontMatter.date > other.frontMatter.date }
        if one.titleKey != other.titleKey { return one.titleKey < other.titleKey }
        return one.source.precedes(other.source)
    }
}

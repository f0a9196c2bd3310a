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
    package let register: Register
    package let rolls: [Roll]
    package let results: ResultIndex
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
        let order = Self.newestFirst(visible)
        articles = order.map { visible[$0] }
        indexes = Indexes(articles)
        listings = indexes.listings()
        results = ResultIndex(articles, campaigns: indexes.campaigns)
        register = Register(configuration.hasRegister ? articles : [], units: units, vocabulary: vocabulary)
        rolls = configuration.hasRegister ? register.rolls(vocabulary, units) : []
        let table = RouteTable(
            articles: articles, listings: listings, rolls: rolls, units: units, pageSize: configuration.pageSize,
            tree: tree, assets: assets, inSourceOrder: Self.inverse(order))
        routes = table.routes
        problems =
            table.problems
            + HiddenLinks(all: content.articles, visible: articles, tree: tree).problems
    }
}

extension Site {
    /// The articles' positions by date, newest first; then by title in Vietnamese order; then by source path, in whose
    /// order they come, so that the order is total. Most pairs are told apart by their moments, which stand side by side
    /// in memory, without a look at the articles.
    private static func newestFirst(_ articles: [Article]) -> [Int] {
        let moments = articles.map { $0.frontMatter.date.day.daysSince1970 * 1440 + $0.frontMatter.date.minute }
        return articles.indices.sorted { one, other in
            if moments[one] != moments[other] { return moments[one] > moments[other] }
            let (title, otherTitle) = (articles[one].titleKey, articles[other].titleKey)
            return title == otherTitle ? one < other : title < otherTitle
        }
    }

    private static func inverse(_ order: [Int]) -> [Int] {
        var inverse = order
        for (position, index) in order.enumerated() { inverse[index] = position }
        return inverse
    }
}

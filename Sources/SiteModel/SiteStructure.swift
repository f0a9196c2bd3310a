import Content
import Diagnostics

/// All of a site that stays when nothing but an article's text changes: its order, indexes, register and addresses.
final class SiteStructure: Sendable {
    /// The articles' positions in the order of their source paths, newest first.
    let order: [Int]
    let listings: [Listing]
    let indexes: Indexes
    let register: Register
    let rolls: [Roll]
    let results: ResultIndex
    let routes: [Route]
    let problems: SectionProblems
    /// Of the tree that attachments come from.
    let files: [SourceTree.File]
    /// Where articles were that have expired.
    let gone: [String]

    /// - Parameters:
    ///   - visible: in the order of their source paths.
    ///   - gone: where articles were that have expired.
    ///   - lastRegister: of the same configuration; kept when no article of it changed but in its text.
    init(
        _ visible: [Article], gone: [String], _ configuration: SiteConfiguration, _ units: UnitRegister,
        _ vocabulary: AwardVocabulary,
        tree: SourceTree, assets: [Asset], lastRegister: Register?
    ) {
        order = Self.newestFirst(visible)
        let articles = order.map { visible[$0] }
        indexes = Indexes(articles)
        listings = indexes.listings()
        results = ResultIndex(articles, campaigns: indexes.campaigns)
        let honouring = configuration.hasRegister ? articles : []
        register = lastRegister?.moved(to: honouring) ?? Register(honouring, units: units, vocabulary: vocabulary)
        rolls = configuration.hasRegister ? register.rolls(vocabulary, units) : []
        let table = RouteTable(
            articles: articles, gone: gone, listings: listings, rolls: rolls, units: units,
            pageSize: configuration.pageSize,
            hasSearch: configuration.hasSearch, tree: tree, assets: assets, inSourceOrder: Self.inverse(order))
        (routes, problems, files, self.gone) = (table.routes, table.problems, tree.files, gone)
    }

    /// The articles' positions by date, newest first; then by title in Vietnamese order; then by source path, in whose
    /// order they come, so that the order is total. Most pairs are told apart by their moments, which stand side by side
    /// in memory, without a look at the articles.
    private static func newestFirst(_ articles: [Article]) -> [Int] {
        let moments = articles.map { $0.frontMatter.date.day.daysSince1970 * 1440 + $0.frontMatter.date.minute }
        return articles.indices.sorted { one, other in
            moments[one] == moments[other] ? isTitledFirst(one, other, articles) : moments[one] > moments[other]
        }
    }

    private static func isTitledFirst(_ one: Int, _ other: Int, _ articles: [Article]) -> Bool {
        let (title, otherTitle) = (articles[one].titleKey, articles[other].titleKey)
        return title == otherTitle ? one < other : title < otherTitle
    }

    /// Whether the article at a position of the order still stands between its neighbours, when no date is another.
    func holds(_ visible: [Article], at position: Int) -> Bool {
        let around = order[max(0, position - 1)..<min(order.count, position + 2)]
        return zip(around, around.dropFirst()).allSatisfy { one, other in
            visible[one].frontMatter.date != visible[other].frontMatter.date || Self.isTitledFirst(one, other, visible)
        }
    }

    private static func inverse(_ order: [Int]) -> [Int] {
        var inverse = order
        for (position, index) in order.enumerated() { inverse[index] = position }
        return inverse
    }
}

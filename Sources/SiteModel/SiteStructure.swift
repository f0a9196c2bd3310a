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
    let problems: [Diagnostic]
    /// Of the tree that attachments come from.
    let files: [SourceTree.File]

    /// - Parameters:
    ///   - visible: in the order of their source paths.
    ///   - lastRegister: of the same configuration; kept when no article of it changed but in its text.
    init(
        _ visible: [Article], _ configuration: SiteConfiguration, _ units: UnitRegister, _ vocabulary: AwardVocabulary,
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
            articles: articles, listings: listings, rolls: rolls, units: units, pageSize: configuration.pageSize,
            tree: tree, assets: assets, inSourceOrder: Self.inverse(order))
        (routes, problems, files) = (table.routes, table.problems, tree.files)
    }

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

import Diagnostics
import Vietnamese

/// What can only be said when all files are known: ids that don't exist, links that lead nowhere, campaigns in a circle.
struct ReferenceChecks {
    let problems: [Diagnostic]
    /// The campaigns by id, the first of each.
    let campaigns: [String: Article]

    /// - Parameter fragments: what could be read of other files: no article refers to them, but they refer to articles.
    init(articles: [Article], fragments: [Article], configuration: Configuration, tree: SourceTree) {
        let found = articles.filter { $0.kind == .campaign }
        campaigns = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let checks = Checks(
            tree: tree, attachments: configuration.attachmentPolicy, units: configuration.units,
            unitIDs: configuration.units.units.map(\.id),
            hasAllUnits: !tree.isRefused("units.yaml")
                && !configuration.problems.contains {
                    $0.isError && $0.location.path == tree.displayPath("units.yaml")
                },
            campaigns: campaigns, hasAllCampaigns: !tree.hasRefused(in: Kind.campaign.folder),
            unreadable: Self.campaignIDs(in: tree).subtracting(found.map(\.id)))
        problems =
            (articles + fragments).flatMap(checks.problems) + checks.cycles(found) + checks.duplicates(found)
    }

    private static func campaignIDs(in tree: SourceTree) -> Set<String> {
        let files = tree.files.lazy.map(\.path).filter {
            $0.hasPrefix("\(Kind.campaign.folder)/") && ContentPath.isArticle($0)
        }
        return Set(files.map { Article.id(ofRoute: ContentPath.articleRoute($0)) })
    }
}

private struct Checks {
    /// For each missing file; of a tree with more, what lies behind them is not suggested.
    private static let searchedFiles = 20_000

    let tree: SourceTree
    let attachments: AttachmentPolicy
    let units: UnitRegister
    let unitIDs: [String]
    /// False after an error in `units.yaml`, which must not be told again by each article that names a unit.
    let hasAllUnits: Bool
    let campaigns: [String: Article]
    /// False when files of campaigns were refused. References to campaigns that are not there are then no problem of their own.
    let hasAllCampaigns: Bool
    /// Ids of campaigns that could not be read. Their files have a problem already, so references to them get none.
    let unreadable: Set<String>

    func problems(_ article: Article) -> [Diagnostic] {
        unknownCampaigns(article) + unknownUnits(article) + missingFiles(article) + unknownTargets(article)
    }

    private func diagnostic(_ message: Message, at place: Located<String>, _ article: Article) -> Diagnostic {
        let location = place.location(in: tree.displayPath(article.source))
        return Diagnostic(
            message, at: place.column > 0 ? location : SourceLocation(location.path, line: location.line))
    }

    private func unknownCampaigns(_ article: Article) -> [Diagnostic] {
        guard hasAllCampaigns else { return [] }
        var references = article.frontMatter.campaigns
        if case .campaign(let campaign) = article.details { references += campaign.parents }
        return references.filter { campaigns[$0.value] == nil && !unreadable.contains($0.value) }.map { reference in
            let known = campaigns.keys.sorted { $0.precedes($1) }
            return diagnostic(.unknownCampaign(reference.value, among: known), at: reference, article)
        }
    }

    private func unknownUnits(_ article: Article) -> [Diagnostic] {
        article.frontMatter.units.compactMap { reference in
            guard let unit = units[reference.value] else {
                guard hasAllUnits else { return nil }
                return diagnostic(.unknownUnit(reference.value, among: unitIDs), at: reference, article)
            }
            let isInForce = unit.isValid(on: article.frontMatter.date.day)
            guard article.frontMatter.isComplete, !isInForce else { return nil }
            return diagnostic(.unitNotValid(unit.name), at: reference, article)
        }
    }

    private func missingFiles(_ article: Article) -> [Diagnostic] {
        article.targets.filter { tree.isMissing($0.value) }.map { target in
            let nearest = NearestFile.match(
                target.value, among: tree.files.lazy.map(\.path).prefix(Self.searchedFiles), from: article.source,
                where: mayBeLinked)
            return diagnostic(.missingFile(target.value, nearest: nearest), at: target, article)
        }
    }

    /// Whether an article may link to a file, because it is an article or may be attached.
    private func mayBeLinked(_ path: String) -> Bool {
        if ContentPath.isArticle(path) { return !ParsedFiles.isNote(path) }
        let attached = tree[path].flatMap { try? AttachedFile($0, in: tree, attachments) }
        return attached.map { $0.refusal == nil } ?? false
    }

    /// An indicator's target must be one of the article's campaigns'.
    private func unknownTargets(_ article: Article) -> [Diagnostic] {
        guard case .result(let result) = article.details, hasAllCampaigns,
            !article.frontMatter.campaigns.contains(where: { unreadable.contains($0.value) })
        else { return [] }
        let known = article.frontMatter.campaigns.flatMap { reference -> [String] in
            guard case .campaign(let campaign) = campaigns[reference.value]?.details else { return [] }
            return campaign.targets.map(\.id)
        }
        return result.indicators.compactMap(\.target).filter { !known.contains($0.value) }.map {
            diagnostic(.unknownTarget($0.value, among: known), at: $0, article)
        }
    }

    /// Campaigns go by their id alone, so two files of one stem in different folders would be one campaign.
    func duplicates(_ articles: [Article]) -> [Diagnostic] {
        articles.compactMap { article in
            guard let first = campaigns[article.id], first.source != article.source else { return nil }
            return Diagnostic(
                .duplicateCampaign(article.id, with: tree.displayPath(first.source)),
                at: SourceLocation(tree.displayPath(article.source)))
        }
    }

    /// Each circle among parents once, named from its first campaign in the order of ids.
    func cycles(_ articles: [Article]) -> [Diagnostic] {
        var state: [String: Visit] = [:]
        var problems: [Diagnostic] = []
        for article in articles {
            walk(from: article.id, &state, &problems)
        }
        return problems
    }

    private enum Visit { case onPath, done }

    /// Depth first, with a stack of its own: a chain of 100,000 campaigns must not end the process's.
    private func walk(from root: String, _ state: inout [String: Visit], _ problems: inout [Diagnostic]) {
        guard state[root] == nil else { return }
        var path: [(id: String, next: Int)] = [(root, 0)]
        state[root] = .onPath
        while let (id, next) = path.last {
            let parents = parents(of: id)
            guard next < parents.count else {
                state[id] = .done
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let parent = parents[next]
            switch state[parent.value] {
            case .done: break
            case .onPath:
                let circle = path.map(\.id).drop { $0 != parent.value } + [parent.value]
                if let article = campaigns[id] {
                    problems.append(diagnostic(.campaignCycle(circle.joined(separator: " → ")), at: parent, article))
                }
            case nil where campaigns[parent.value] != nil:
                state[parent.value] = .onPath
                path.append((parent.value, 0))
            case nil: break
            }
        }
    }

    private func parents(of id: String) -> [Located<String>] {
        guard case .campaign(let campaign) = campaigns[id]?.details else { return [] }
        return campaign.parents
    }
}

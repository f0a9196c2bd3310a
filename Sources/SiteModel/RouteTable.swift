import Content
import Diagnostics
import Vietnamese

/// Every address of the section, each with one owner.
struct RouteTable {
    private(set) var routes: [Route] = []
    private(set) var problems: [Diagnostic] = []
    /// Owner by the address as a file system that ignores case would see it.
    private var owners: [String: Owner] = [:]
    private let tree: SourceTree

    /// Who claims an address.
    private enum Owner {
        case generator
        /// A file below the content tree.
        case source(String)
        case asset(String)
    }

    /// - Parameter inSourceOrder: the articles' positions in the order of their source paths.
    init(
        articles: [Article], listings: [Listing], rolls: [Roll], units: UnitRegister, pageSize: Int,
        hasSearch: Bool, tree: SourceTree, assets: [Asset], inSourceOrder: [Int]
    ) {
        self.tree = tree
        routes.reserveCapacity(articles.count * 3 / 2)
        owners.reserveCapacity(articles.count * 3 / 2)
        addFixed(assets, hasSearch)
        addListings(listings, pageSize: pageSize)
        addRolls(rolls)
        for position in inSourceOrder {
            let article = articles[position]
            let owner = Owner.source(article.source)
            add(Route(path: article.route, page: .article(position)), owner: owner)
            if article.kind == .campaign {
                add(Route(path: article.route + "feed.xml", page: .atom(campaign: article.id)), owner: owner)
            }
        }
        addAttachments(of: articles)
        addAliases(of: articles)
        if !rolls.isEmpty { addNames(of: units) }
        for dialect in RedirectRules.Dialect.allCases {
            add(Route(path: dialect.fileName, page: .redirectRules(dialect)), owner: .generator)
        }
        addSitemap()
    }

    /// - Parameter place: where the address is claimed, when that is more than the owner as a whole.
    private mutating func add(_ route: Route, owner: Owner, at place: SourceLocation? = nil) {
        let key = Self.key(route.path)
        if let other = owners[key] {
            let message = Message.routeConflict(route.path, with: location(of: other).path)
            problems.append(Diagnostic(message, at: place ?? location(of: owner)))
        } else {
            owners[key] = owner
            routes.append(route)
        }
    }

    /// A folder's address and that of the page in it are one, and so are large and small letters.
    private static func key(_ path: String) -> String {
        let isPage = path == "index.html" || path.utf8.suffix(11).elementsEqual("/index.html".utf8)
        let place = isPage ? String(path.dropLast(10)) : path
        return place.utf8.contains { (65...90).contains($0) || $0 > 127 } ? place.lowercased() : place
    }

    private func location(of owner: Owner) -> SourceLocation {
        switch owner {
        case .generator: SourceLocation("tdkt")
        case .source(let path): SourceLocation(tree.displayPath(path))
        case .asset(let name): SourceLocation("templates/assets/\(name)")
        }
    }

    private mutating func addFixed(_ assets: [Asset], _ hasSearch: Bool) {
        let pages: [(String, Route.Page)] = [
            ("", .home), ("404.html", .notFound), ("\(Kind.campaign.folder)/", .campaigns), ("nam/", .years),
            ("feed.xml", .atom(campaign: nil)), ("feed.json", .jsonFeed), (Site.rssPath, .rss),
        ]
        for (path, page) in pages { add(Route(path: path, page: page), owner: .generator) }
        if hasSearch {
            add(Route(path: Site.searchFolder, page: .search), owner: .generator)
            add(Route(path: Site.searchManifestPath, page: .searchManifest), owner: .generator)
        }
        for asset in assets {
            add(Route(path: asset.path, page: .asset(asset)), owner: .asset(asset.name))
        }
    }

    private mutating func addListings(_ listings: [Listing], pageSize: Int) {
        for (position, listing) in listings.enumerated() {
            var first = 1
            // A campaign's first page is its article.
            if case .campaign = listing.subject { first = 2 }
            for number in stride(from: first, through: listing.pageCount(size: pageSize), by: 1) {
                let route = Route(path: listing.path(ofPage: number), page: .listing(position, page: number))
                add(route, owner: .generator)
            }
        }
    }

    private mutating func addRolls(_ rolls: [Roll]) {
        guard !rolls.isEmpty else { return }
        add(Route(path: "\(Register.awardsFolder)/", page: .awards), owner: .generator)
        add(Route(path: "\(Register.unitsFolder)/", page: .units), owner: .generator)
        for (position, roll) in rolls.enumerated() {
            for number in 1...roll.pageCount {
                add(Route(path: roll.path(ofPage: number), page: .roll(position, page: number)), owner: .generator)
            }
            for format in OpenData.Format.allCases {
                guard let path = roll.dataPath(format) else { continue }
                add(Route(path: path, page: .openData(position, format)), owner: .generator)
            }
        }
    }

    /// Only files that a visible article leads to: what belongs to a draft stays at home, and what must not be published
    /// does, too.
    private mutating func addAttachments(of articles: [Article]) {
        let refused = articles.reduce(into: Set<String>()) { $0.formUnion($1.refused) }
        let paths = Set(articles.flatMap { $0.targets.map(\.value) }.filter { !ContentPath.isArticle($0) })
            .subtracting(refused)
        for path in paths.sorted(by: { $0.precedes($1) }) {
            guard let file = tree[path] else { continue }
            add(Route(path: ContentPath.attachmentRoute(path), page: .attachment(file)), owner: .source(path))
        }
    }

    private mutating func addAliases(of articles: [Article]) {
        for article in articles {
            for alias in article.frontMatter.aliases {
                let location = alias.location(in: tree.displayPath(article.source))
                guard let path = RedirectRules.path(ofAlias: alias.value) else {
                    problems.append(Diagnostic(.badAlias(alias.value), at: location))
                    continue
                }
                add(
                    Route(path: path, page: .redirect(to: article.route)), owner: .source(article.source), at: location)
            }
        }
    }

    /// Other and former names lead to a unit's page, as far as their addresses are free: nobody has promised them.
    private mutating func addNames(of units: UnitRegister) {
        for unit in units.units {
            for slug in ([unit.short].compactMap { $0 } + unit.aliases).map({ Slug.make($0) }) where !slug.isEmpty {
                let path = "\(Register.unitsFolder)/\(slug)/"
                let route = Route(path: path, page: .redirect(to: "\(Register.unitsFolder)/\(unit.id)/"))
                if owners[Self.key(path)] == nil { add(route, owner: .generator) }
            }
        }
    }

    private mutating func addSitemap() {
        let parts = Sitemap.partCount(pages: routes.count(where: \.isPage))
        add(Route(path: "sitemap.xml", page: .sitemap(part: nil)), owner: .generator)
        guard parts > 1 else { return }
        for part in 1...parts {
            add(Route(path: "sitemap-\(part).xml", page: .sitemap(part: part)), owner: .generator)
        }
    }
}

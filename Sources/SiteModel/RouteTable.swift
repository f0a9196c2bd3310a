import Content
import Diagnostics
import Vietnamese

/// Every address of the section, each with one owner.
struct RouteTable {
    private(set) var routes: [Route] = []
    private(set) var problems = SectionProblems()
    /// Owner by the address as a file system that ignores case would see it.
    private var owners: [String: Owner] = [:]
    private let tree: SourceTree
    /// The files of the content tree that have an address.
    private var attachments: Set<String> = []
    /// Whether what is added belongs to drafts.
    private var isDrafting = false

    /// Who claims an address.
    private enum Owner {
        case generator
        /// A file below the content tree.
        case source(String)
        case asset(String)
    }

    /// Drafts come last, so that none takes an address that is another article's.
    /// - Parameters:
    ///   - gone: where articles were that have expired.
    ///   - inSourceOrder: the articles' positions in the order of their source paths.
    init(
        articles: [Article], gone: [String], listings: [Listing], rolls: [Roll], units: UnitRegister, pageSize: Int,
        hasSearch: Bool, tree: SourceTree, assets: [Asset], inSourceOrder: [Int]
    ) {
        self.tree = tree
        routes.reserveCapacity(articles.count * 3 / 2)
        owners.reserveCapacity(articles.count * 3 / 2)
        addFixed(assets, hasSearch)
        addListings(listings, pageSize: pageSize)
        addRolls(rolls)
        let drafts = inSourceOrder.filter { articles[$0].frontMatter.isDraft }
        add(drafts.isEmpty ? inSourceOrder : inSourceOrder.filter { !articles[$0].frontMatter.isDraft }, of: articles)
        isDrafting = true
        add(drafts, of: articles)
        isDrafting = false
        if !rolls.isEmpty { addNames(of: units) }
        addGone(gone)
        for dialect in RedirectRules.Dialect.allCases {
            add(Route(path: dialect.fileName, content: .text(.redirectRules(dialect))), owner: .generator)
        }
        addSitemap()
    }

    /// The articles at some positions, and what they bring along.
    private mutating func add(_ positions: [Int], of articles: [Article]) {
        guard !positions.isEmpty else { return }
        for position in positions {
            let article = articles[position]
            let owner = Owner.source(article.source)
            add(Route(path: article.route, content: .page(.article(position))), owner: owner)
            if article.kind == .campaign {
                add(Route(path: article.route + "feed.xml", content: .text(.atom(campaign: article.id))), owner: owner)
            }
        }
        let added = positions.count == articles.count ? articles : positions.sorted().map { articles[$0] }
        addAttachments(of: added)
        addAliases(of: added)
    }

    private mutating func report(_ message: Message, at place: SourceLocation) {
        let problem = Diagnostic(message, at: place)
        if isDrafting { problems.ofDrafts.append(problem) } else { problems.binding.append(problem) }
    }

    /// - Parameter place: where the address is claimed, when that is more than the owner as a whole.
    private mutating func add(_ route: Route, owner: Owner, at place: SourceLocation? = nil) {
        if let name = NameLimit.excess(in: route.path) {
            return report(.longName(String(name)), at: place ?? location(of: owner))
        }
        let key = Self.key(route.path)
        if let other = owners[key] {
            let message = Message.routeConflict(route.path, with: location(of: other).path)
            report(message, at: place ?? location(of: owner))
        } else {
            owners[key] = owner
            routes.append(route)
        }
    }

    /// Keeps an address free for what is no route.
    private mutating func reserve(_ path: String) { owners[Self.key(path)] = .generator }

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
        let fixed: [(String, Route.Content)] = [
            ("", .page(.home)), ("404.html", .page(.notFound)), ("\(Kind.campaign.folder)/", .page(.campaigns)),
            ("nam/", .page(.years)), ("feed.xml", .text(.atom(campaign: nil))), ("feed.json", .text(.jsonFeed)),
            (Site.rssPath, .text(.rss)),
        ]
        for (path, content) in fixed { add(Route(path: path, content: content), owner: .generator) }
        if hasSearch {
            add(Route(path: Site.searchFolder, content: .page(.search)), owner: .generator)
            reserve(Site.searchManifestPath)
        }
        for asset in assets {
            add(Route(path: asset.path, content: .asset(asset)), owner: .asset(asset.name))
        }
    }

    private mutating func addListings(_ listings: [Listing], pageSize: Int) {
        for (position, listing) in listings.enumerated() {
            var first = 1
            // A campaign's first page is its article.
            if case .campaign = listing.subject { first = 2 }
            for number in stride(from: first, through: listing.pageCount(size: pageSize), by: 1) {
                let route = Route(path: listing.path(ofPage: number), content: .page(.listing(position, page: number)))
                add(route, owner: .generator)
            }
        }
    }

    private mutating func addRolls(_ rolls: [Roll]) {
        guard !rolls.isEmpty else { return }
        add(Route(path: "\(Register.awardsFolder)/", content: .page(.awards)), owner: .generator)
        add(Route(path: "\(Register.unitsFolder)/", content: .page(.units)), owner: .generator)
        for (position, roll) in rolls.enumerated() {
            for number in 1...roll.pageCount {
                add(
                    Route(path: roll.path(ofPage: number), content: .page(.roll(position, page: number))),
                    owner: .generator)
            }
            for format in OpenData.Format.allCases {
                guard let path = roll.dataPath(format) else { continue }
                add(Route(path: path, content: .openData(position, format)), owner: .generator)
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
            guard let file = tree[path], attachments.insert(path).inserted else { continue }
            add(Route(path: ContentPath.attachmentRoute(path), content: .attachment(file)), owner: .source(path))
        }
    }

    private mutating func addAliases(of articles: [Article]) {
        for article in articles {
            for alias in article.frontMatter.aliases {
                let location = alias.location(in: tree.displayPath(article.source))
                guard let path = RedirectRules.path(ofAlias: alias.value) else {
                    report(.badAlias(alias.value), at: location)
                    continue
                }
                add(
                    Route(path: path, content: .notice(.redirect(to: article.route))), owner: .source(article.source),
                    at: location)
            }
        }
    }

    /// Other and former names lead to a unit's page, as far as their addresses are free: nobody has promised them.
    private mutating func addNames(of units: UnitRegister) {
        for unit in units.units {
            for slug in ([unit.short].compactMap { $0 } + unit.aliases).map({ Slug.make($0) }) where !slug.isEmpty {
                let path = "\(Register.unitsFolder)/\(slug)/"
                guard !NameLimit.isExceeded(by: path) else { continue }
                let route = Route(path: path, content: .notice(.redirect(to: "\(Register.unitsFolder)/\(unit.id)/")))
                if owners[Self.key(path)] == nil { add(route, owner: .generator) }
            }
        }
    }

    /// Addresses that an expired article leaves, as far as no other article has taken them over, and the page that a web server
    /// shows for them.
    private mutating func addGone(_ paths: [String]) {
        let free = paths.filter { owners[Self.key($0)] == nil }
        for path in free + (free.isEmpty ? [] : [Site.gonePath]) where owners[Self.key(path)] == nil {
            add(Route(path: path, content: .notice(.gone)), owner: .generator)
        }
    }

    private mutating func addSitemap() {
        let parts = Sitemap.partCount(pages: routes.count(where: \.isPage))
        add(Route(path: "sitemap.xml", content: .text(.sitemap(part: nil))), owner: .generator)
        guard parts > 1 else { return }
        for part in 1...parts {
            add(Route(path: "sitemap-\(part).xml", content: .text(.sitemap(part: part))), owner: .generator)
        }
    }
}

import Content
import Vietnamese

/// Who belongs to what, by positions in the site's articles; each list in the articles' order, newest first.
package struct Indexes: Sendable {
    package private(set) var byKind: [Kind: [Int]] = [:]
    package private(set) var byYear: [Int: [Int]] = [:]
    package private(set) var byCampaign: [String: [Int]] = [:]
    /// Articles that name a unit, by its id.
    package private(set) var byUnit: [String: [Int]] = [:]
    /// A campaign's own article, by id.
    package private(set) var campaigns: [String: Int] = [:]
    /// Campaigns that carry out another one, by its id.
    package private(set) var children: [String: [Int]] = [:]
    /// Decisions by number; the newest where several share one.
    package private(set) var decisions: [DocumentNumber: Int] = [:]
    /// Other documents likewise.
    package private(set) var documents: [DocumentNumber: Int] = [:]
    /// An article's place among its kind's, for its neighbours.
    package private(set) var placeInKind: [Int] = []
    private let kinds: [Kind]
    private let years: [Int]
    private let kindsByYear: [Int: [Kind: Int]]
    private let yearsByCampaign: [String: [Int: Int]]

    init(_ articles: [Article]) {
        let (kinds, years) = (articles.map(\.kind), articles.map(\.year))
        (self.kinds, self.years) = (kinds, years)
        placeInKind.reserveCapacity(articles.count)
        for (position, article) in articles.enumerated() {
            placeInKind.append(byKind[article.kind]?.count ?? 0)
            byKind[article.kind, default: []].append(position)
            byYear[article.year, default: []].append(position)
            for id in Self.each(article.frontMatter.campaigns) { byCampaign[id, default: []].append(position) }
            for id in Self.each(article.frontMatter.units) { byUnit[id, default: []].append(position) }
            switch article.details {
            case .decision(let decision): decisions[decision.number] = decisions[decision.number] ?? position
            case .document(let document):
                if let number = document.number { documents[number] = documents[number] ?? position }
            case .campaign(let campaign):
                campaigns[article.id] = position
                for parent in campaign.parents { children[parent.value, default: []].append(position) }
            default: break
            }
        }
        kindsByYear = byYear.mapValues { Self.counts($0.lazy.map { kinds[$0] }) }
        yearsByCampaign = byCampaign.mapValues { Self.counts($0.lazy.map { years[$0] }) }
    }

    /// The values, each once.
    /// The values, each once; nearly always there is one.
    private static func each(_ references: [Located<String>]) -> [String] {
        references.count < 2 ? references.map(\.value) : Array(Set(references.lazy.map(\.value)))
    }

    private static func counts<Key: Hashable>(_ keys: some Sequence<Key>) -> [Key: Int] {
        keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Newest first.
    package var allYears: [Int] { byYear.keys.sorted(by: >) }

    package func years(ofCampaign id: String) -> [(year: Int, count: Int)] {
        (yearsByCampaign[id] ?? [:]).sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    /// Nil when there is none.
    func count(of kind: Kind, inYear year: Int) -> Int? { kindsByYear[year]?[kind] }

    package func kinds(inYear year: Int) -> [(kind: Kind, count: Int)] {
        let counts = kindsByYear[year] ?? [:]
        return Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    /// Every index of the section, in a fixed order.
    func listings() -> [Listing] {
        kindListings + yearListings + campaignListings
    }

    private var kindListings: [Listing] {
        Kind.allCases.filter { $0 != .campaign }.map { kind in
            Listing(subject: .kind(kind), path: "\(kind.folder)/", entries: byKind[kind] ?? [])
        }
    }

    private var yearListings: [Listing] {
        allYears.flatMap { year -> [Listing] in
            let entries = byYear[year] ?? []
            let ofKinds = kinds(inYear: year).map { kind, _ in
                Listing(
                    subject: .yearKind(year, kind), path: "nam/\(year)/\(kind.folder)/",
                    entries: entries.filter { kinds[$0] == kind })
            }
            return [Listing(subject: .year(year), path: "nam/\(year)/", entries: entries)] + ofKinds
        }
    }

    private var campaignListings: [Listing] {
        campaigns.keys.sorted { $0.precedes($1) }.flatMap { id -> [Listing] in
            let (path, entries) = ("\(Kind.campaign.folder)/\(id)/", byCampaign[id] ?? [])
            let ofYears = years(ofCampaign: id).map { year, _ in
                Listing(
                    subject: .campaignYear(id, year), path: "\(path)\(year)/",
                    entries: entries.filter { years[$0] == year })
            }
            return [Listing(subject: .campaign(id), path: path, entries: entries)] + ofYears
        }
    }
}

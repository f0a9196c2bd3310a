import Content
import Diagnostics
import SiteModel
import Vietnamese

/// A page as the index reads and shows it.
struct SearchedPage: Sendable {
    let title: String
    let path: String
    /// Its number among `kinds`.
    let kind: Int
    /// 2024-05-12; empty for a list.
    let date: String
    /// For narrowing; empty for lists of several years.
    let year: String
    let summary: String
    /// What weighs as much as the title: names, numbers, other names.
    let names: [String]
    /// The text, as HTML.
    let body: [UInt8]
    /// What the page says beside its text.
    let facts: [String]
    let campaigns: [String]
    let units: [String]

    /// By the first part of their addresses.
    static let kinds: [(id: String, name: String)] =
        Kind.allCases.map { ($0.folder, $0.label) } + [(Register.folder, Catalogue.register)]

    init(_ article: Article, _ site: Site) {
        (title, path, body) = (article.title, article.route, article.body.htmlBytes)
        kind = Kind.allCases.firstIndex(of: article.kind) ?? 0
        date = article.frontMatter.date.day.iso
        year = String(date.prefix(4))
        summary = article.frontMatter.summary ?? article.body.excerpt
        (names, facts) = (article.searchedNames, article.searchedFacts(site))
        campaigns = article.frontMatter.campaigns.map(\.value) + (article.kind == .campaign ? [article.id] : [])
        units = article.frontMatter.units.map(\.value)
    }

    /// The first page of a list of honours; nil for the register as a whole, to which every page leads.
    init?(_ roll: Roll, _ site: Site) {
        var (years, year) = ([Int](), "")
        switch roll.subject {
        case .all: return nil
        case .year(let number):
            (title, names, units) = (Catalogue.inYear(Catalogue.register, number), [], [])
            year = "\(number)"
        case .award(let id):
            let award = site.vocabulary[id]
            (title, names, units) = (award?.name ?? id, award?.aliases ?? [], [])
            years = Set(roll.honours.map { site.register.honours[$0].year }).sorted()
        case .unit(let id):
            let unit = site.units[id]
            (title, units) = (unit?.name ?? id, [id])
            names = [unit?.short].compactMap { $0 } + (unit?.aliases ?? [])
        }
        (path, kind, date, self.year, campaigns, facts) = (roll.path, Kind.allCases.count, "", year, [], [])
        summary = Catalogue.honours(roll.honours.count.grouped)
        body = Array(years.map { "\($0)" }.joined(separator: " ").utf8)
    }

    /// Every page that can be found, in an order to which new ones are added at the end, so that the index changes little:
    /// lists, then articles, each from the oldest on.
    static func all(of site: Site) -> [SearchedPage] {
        site.rolls.reversed().compactMap { SearchedPage($0, site) }
            + site.articles.reversed().map { SearchedPage($0, site) }
    }
}

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
    let summary: String
    /// What weighs as much as the title: names, numbers, other names.
    let names: [String]
    /// The text, as HTML.
    let body: [UInt8]
    let campaigns: [String]
    let units: [String]

    static let kinds = Kind.allCases.map(\.label) + [Catalogue.register]

    init(_ article: Article) {
        (title, path, body) = (article.title, article.route, article.body.htmlBytes)
        kind = Kind.allCases.firstIndex(of: article.kind) ?? 0
        date = article.frontMatter.date.day.iso
        summary = article.frontMatter.summary ?? article.body.excerpt
        names = article.searchedNames
        campaigns = article.frontMatter.campaigns.map(\.value) + (article.kind == .campaign ? [article.id] : [])
        units = article.frontMatter.units.map(\.value)
    }

    /// The first page of a list of honours; nil for the register as a whole, to which every page leads.
    init?(_ roll: Roll, _ site: Site) {
        var years: [Int] = []
        switch roll.subject {
        case .all: return nil
        case .year(let year):
            (title, names, units) = (Catalogue.inYear(Catalogue.register, year), [], [])
        case .award(let id):
            let award = site.vocabulary[id]
            (title, names, units) = (award?.name ?? id, award?.aliases ?? [], [])
            years = Set(roll.honours.map { site.register.honours[$0].year }).sorted()
        case .unit(let id):
            let unit = site.units[id]
            (title, units) = (unit?.name ?? id, [id])
            names = [unit?.short].compactMap { $0 } + (unit?.aliases ?? [])
        }
        (path, kind, date, campaigns) = (roll.path, Kind.allCases.count, "", [])
        summary = Catalogue.honours(roll.honours.count.grouped)
        body = Array(years.map { "\($0)" }.joined(separator: " ").utf8)
    }

    /// Every page that can be found, in an order to which new ones are added at the end, so that the index changes little:
    /// lists, then articles from the oldest on.
    static func all(of site: Site) -> [SearchedPage] {
        site.rolls.compactMap { SearchedPage($0, site) } + site.articles.reversed().map { SearchedPage($0) }
    }
}

extension Article {
    /// Numbers and names by which people ask for an article.
    fileprivate var searchedNames: [String] {
        switch details {
        case .decision(let decision): [decision.number.written]
        case .document(let document): [document.number?.written].compactMap { $0 }
        case .exemplar(let exemplar): [exemplar.subject.name]
        case .campaign(let campaign): [campaign.theme].compactMap { $0 }
        case .news, .result, .consultation: []
        }
    }
}

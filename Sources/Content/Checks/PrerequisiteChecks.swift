import Diagnostics
import Vietnamese

/// Titles that require others before them (Luật 06/2022/QH15, Điều 21–28), held against what the register has.
///
/// The register may begin late or have gaps. So as many earlier titles are asked for as there are years in which it
/// holds any of that title, and one at the least.
struct PrerequisiteChecks {
    let problems: [Diagnostic]

    /// “Chiến sĩ thi đua cấp tỉnh” requires “Chiến sĩ thi đua cơ sở” three years on end.
    private struct Requirement {
        let titles: Set<String>
        let earlier: Set<String>
        let count: Int
    }

    private static let requirements = [
        Requirement(titles: ["dh-cstd-tinh", "dh-cstd-bo"], earlier: ["dh-cstd-co-so"], count: 3),
        Requirement(titles: ["dh-cstd-toan-quoc"], earlier: ["dh-cstd-tinh", "dh-cstd-bo"], count: 2),
    ]

    /// A register that has just begun would drown everything else: the newest decisions are told of, the others counted.
    private static let told = 20

    init(_ articles: [Article], configuration: Configuration, tree: SourceTree) {
        let decisions = articles.filter { $0.decision?.status == .inForce }
        let ofPeople = Self.requirements.map { requirement in
            let record = Record(of: requirement.earlier, in: decisions, configuration.units)
            return decisions.flatMap { Self.lacking(in: $0, requirement, record, configuration, tree) }
        }
        let ofCollectives = Self.lackingFighters(in: decisions, configuration, tree)
        problems = (ofPeople + [ofCollectives]).flatMap(Self.newest)
    }

    private typealias Finding = (year: Int, problem: Diagnostic)

    private static func newest(_ findings: [Finding]) -> [Diagnostic] {
        let sorted = findings.sorted { $0.year > $1.year }
        let rest = sorted.dropFirst(told)
        return sorted.prefix(Self.told).map(\.problem)
            + rest.prefix(1).map { Diagnostic(.morePrerequisites(rest.count), at: $0.problem.location) }
    }

    /// In which years a title is on record: for each person, and for anybody.
    private struct Record {
        private(set) var years: [Person: Set<Int>] = [:]
        private(set) var allYears: Set<Int> = []
        private let units: UnitRegister

        struct Person: Hashable {
            let name: String
            let unit: String
        }

        init(of titles: Set<String>, in decisions: [Article], _ units: UnitRegister) {
            self.units = units
            for article in decisions {
                for recipient in article.decision?.recipients ?? [] where titles.contains(recipient.award.id ?? "") {
                    years[person(recipient), default: []].insert(article.decisionYear)
                    allYears.insert(article.decisionYear)
                }
            }
        }

        func years(ofUnit id: String) -> Set<Int> {
            years.filter { $0.key.unit == id }.values.reduce(into: []) { $0.formUnion($1) }
        }

        func person(_ recipient: Recipient) -> Person {
            Person(
                name: recipient.key,
                unit: recipient.unit.map { units.resolve($0)?.id ?? LookupKey.make($0) } ?? "")
        }
    }

    private static func lacking(
        in article: Article, _ requirement: Requirement, _ record: Record, _ configuration: Configuration,
        _ tree: SourceTree
    ) -> [Finding] {
        // A title that is granted for a year is often decided on in the next.
        let window = article.decisionYear - requirement.count...article.decisionYear
        let path = tree.displayPath(article.source)
        let needed = max(1, min(requirement.count, record.allYears.count(where: window.contains)))
        return (article.decision?.recipients ?? []).compactMap { recipient in
            guard let id = recipient.award.id, requirement.titles.contains(id) else { return nil }
            let years = (record.years[record.person(recipient)] ?? []).filter(window.contains).sorted()
            guard years.count < needed else { return nil }
            let names = requirement.earlier.compactMap { configuration.vocabulary[$0]?.name }.sorted { $0.precedes($1) }
            let message = Message.prerequisite(
                configuration.vocabulary.name(of: recipient.award), name: recipient.name, count: requirement.count,
                earlier: names, known: years)
            return (article.decisionYear, Diagnostic(message, at: SourceLocation(path)))
        }
    }

    /// Collectives of the agency called Tập thể lao động xuất sắc in which the register knows no Chiến sĩ thi đua cơ sở of
    /// that year or the one before, though it knows some elsewhere.
    private static func lackingFighters(
        in decisions: [Article], _ configuration: Configuration, _ tree: SourceTree
    ) -> [Finding] {
        let collectives = decisions.flatMap { article in
            (article.decision?.recipients ?? []).filter { $0.award.id == "dh-tt-ldxs" }.compactMap { recipient in
                configuration.units.resolve(recipient.name).map { (unit: $0, article: article) }
            }
        }
        guard !collectives.isEmpty else { return [] }
        let record = Record(of: ["dh-cstd-co-so"], in: decisions, configuration.units)
        let (title, earlier) = ("dh-tt-ldxs", "dh-cstd-co-so")
        return collectives.compactMap { unit, article in
            let window = article.decisionYear - 1...article.decisionYear
            guard record.allYears.contains(where: window.contains),
                !record.years(ofUnit: unit.id).contains(where: window.contains)
            else { return nil }
            let message = Message.prerequisiteInUnit(
                configuration.vocabulary[title]?.name ?? title, unit: unit.name,
                earlier: configuration.vocabulary[earlier]?.name ?? earlier)
            return (article.decisionYear, Diagnostic(message, at: SourceLocation(tree.displayPath(article.source))))
        }
    }
}

extension Article {
    /// The year of a decision's date of signing, else of its publication.
    fileprivate var decisionYear: Int { decision?.issued?.year ?? year }
}

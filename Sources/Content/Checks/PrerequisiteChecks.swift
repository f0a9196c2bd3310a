import Diagnostics
import Vietnamese

/// Titles that require others before them (Luật 06/2022/QH15, Điều 21–28), held against what the register has.
///
/// The register may begin late or have gaps. So as many earlier titles are asked for as there are years in which it
/// holds any of that title, and one at the least.
struct PrerequisiteChecks {
    private let configuration: Configuration
    private let tree: SourceTree
    private let decisions: [Article]
    private var units: UnitNames

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

    /// - Parameter decisions: those in force.
    init(_ decisions: [Article], configuration: Configuration, tree: SourceTree) {
        (self.configuration, self.tree, self.decisions) = (configuration, tree, decisions)
        units = UnitNames(configuration.units)
    }

    mutating func problems() -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for requirement in Self.requirements { problems += newest(lacking(requirement)) }
        return problems + newest(lackingFighters())
    }

    /// Most are only counted: their messages are not even made.
    private struct Finding {
        let article: Article
        let recipient: Recipient
        /// What is lacking; nil for a collective without a “Chiến sĩ thi đua cơ sở”.
        let requirement: Requirement?
        let known: [Int]
    }

    private func newest(_ findings: [Finding]) -> [Diagnostic] {
        let sorted = findings.sorted { $0.article.decisionYear > $1.article.decisionYear }
        func place(_ finding: Finding) -> SourceLocation { SourceLocation(tree.displayPath(finding.article.source)) }
        let rest = sorted.dropFirst(Self.told)
        return sorted.prefix(Self.told).map { Diagnostic(message($0), at: place($0)) }
            + rest.prefix(1).map { Diagnostic(.morePrerequisites(rest.count), at: place($0)) }
    }

    private func message(_ finding: Finding) -> Message {
        let vocabulary = configuration.vocabulary
        let award = vocabulary.name(of: finding.recipient.award)
        guard let requirement = finding.requirement else {
            return .prerequisiteInUnit(
                award, unit: configuration.units.resolve(finding.recipient.name)?.name ?? finding.recipient.name,
                earlier: vocabulary[Self.fighter]?.name ?? Self.fighter)
        }
        return .prerequisite(
            award, name: finding.recipient.name, count: requirement.count,
            earlier: requirement.earlier.compactMap { vocabulary[$0]?.name }.sorted { $0.precedes($1) },
            known: finding.known.sorted())
    }

    /// In which years titles are on record: for each of some people or units, and for anybody.
    private struct Record<Owner: Hashable> {
        /// Few each, so that looking through them is quicker than hashing.
        var years: [Owner: [Int]] = [:]
        var all: Set<Int> = []
    }

    private mutating func record<Owner>(of titles: Set<String>, by owner: (Person) -> Owner) -> Record<Owner> {
        var record = Record<Owner>()
        for article in decisions {
            let year = article.decisionYear
            for recipient in article.decision?.recipients ?? [] where titles.contains(recipient.award.id ?? "") {
                record.years[owner(units.person(recipient)), default: []].insertOnce(year)
                record.all.insert(year)
            }
        }
        return record
    }

    private mutating func lacking(_ requirement: Requirement) -> [Finding] {
        let record = record(of: requirement.earlier) { $0 }
        var findings: [Finding] = []
        for article in decisions {
            // A title that is granted for a year is often decided on in the next.
            let window = article.decisionYear - requirement.count...article.decisionYear
            let needed = max(1, min(requirement.count, record.all.count(where: window.contains)))
            for recipient in article.decision?.recipients ?? []
            where requirement.titles.contains(recipient.award.id ?? "") {
                let known = (record.years[units.person(recipient)] ?? []).filter(
                    window.contains)
                guard known.count < needed else { continue }
                findings.append(
                    Finding(article: article, recipient: recipient, requirement: requirement, known: known))
            }
        }
        return findings
    }

    /// Collectives of the agency called Tập thể lao động xuất sắc in which the register knows no Chiến sĩ thi đua cơ sở of
    /// that year or the one before, though it knows some elsewhere.
    private mutating func lackingFighters() -> [Finding] {
        let record = record(of: [Self.fighter], by: \.unit)
        var findings: [Finding] = []
        for article in decisions {
            let window = article.decisionYear - 1...article.decisionYear
            for recipient in article.decision?.recipients ?? [] where recipient.award.id == Self.outstanding {
                guard let unit = units.unit(recipient.name), record.all.contains(where: window.contains) else {
                    continue
                }
                let heir = TextKey(configuration.units.heir(of: unit).id)
                if (record.years[heir] ?? []).contains(where: window.contains) { continue }
                findings.append(Finding(article: article, recipient: recipient, requirement: nil, known: []))
            }
        }
        return findings
    }

    private static let (outstanding, fighter) = ("dh-tt-ldxs", "dh-cstd-co-so")
}

extension [Int] {
    fileprivate mutating func insertOnce(_ value: Int) {
        if !contains(value) { append(value) }
    }
}

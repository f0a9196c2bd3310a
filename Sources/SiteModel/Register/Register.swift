import Content
import Vietnamese

/// Every honour by every visible decision in force, in the register's order. “Chính xác, kịp thời, công khai, minh bạch”
/// (plan 31/KH-BQLKKT, II.5).
package struct Register: Sendable {
    package let honours: [Honour]
    /// Positions in `honours`, in their order.
    package private(set) var byYear: [Int: [Int]] = [:]
    package private(set) var byAward: [String: [Int]] = [:]
    package private(set) var byUnit: [String: [Int]] = [:]
    package private(set) var byCampaign: [String: [Int]] = [:]
    /// The exemplar's article for a name in a unit.
    private var exemplars: [Person: Int] = [:]

    /// A person, or a collective, is a name in a unit.
    private struct Person: Hashable {
        let name: String
        let unit: String
    }

    init(_ articles: [Article], units: UnitRegister, vocabulary: AwardVocabulary) {
        let found = articles.indices.flatMap { Self.honours(of: articles[$0], at: $0, units) }
        let orders = found.map { HonourOrder($0, vocabulary) }
        honours = found.indices.sorted { orders[$0] < orders[$1] }.map { found[$0] }
        for (position, honour) in honours.enumerated() {
            byYear[honour.year, default: []].append(position)
            if let id = honour.recipient.award.id { byAward[id, default: []].append(position) }
            if let unit = honour.unit { byUnit[unit, default: []].append(position) }
            for campaign in Set(articles[honour.decision].frontMatter.campaigns.map(\.value)) {
                byCampaign[campaign, default: []].append(position)
            }
        }
        for (position, article) in articles.enumerated() {
            guard case .exemplar(let exemplar) = article.details else { continue }
            let person = Self.person(exemplar.subject.name, unit: exemplar.subject.unit, units)
            exemplars[person] = exemplars[person] ?? position
        }
    }

    /// The article about a recipient, where name and unit agree; nil when there is none.
    package func exemplar(for recipient: Recipient, units: UnitRegister) -> Int? {
        exemplars.isEmpty ? nil : exemplars[Self.person(recipient.name, unit: recipient.unit, units)]
    }

    private static func person(_ name: String, unit: String?, _ units: UnitRegister) -> Person {
        let unit = unit.map { units.resolve($0)?.id ?? LookupKey.make($0) }
        return Person(name: LookupKey.make(name), unit: unit ?? "")
    }

    private static func honours(of article: Article, at position: Int, _ units: UnitRegister) -> [Honour] {
        guard case .decision(let decision) = article.details, decision.status == .inForce else { return [] }
        let year = decision.issued?.year ?? article.year
        // From the address, which no other decision has; a slug holds no "_".
        let stem = article.route.utf8.split(separator: 47).dropFirst().map { String(Substring($0)) }.joined(
            separator: "_")
        var known: [String: String?] = [:]
        return decision.recipients.enumerated().map { index, recipient in
            let unit = recipient.unit.flatMap { written in
                if let unit = known[written] { return unit }
                known[written] = .some(units.resolve(written)?.id)
                return units.resolve(written)?.id
            }
            return Honour(
                recipient: recipient, decision: position, number: index + 1, year: year, unit: unit,
                anchor: "\(stem)_\(index + 1)")
        }
    }
}

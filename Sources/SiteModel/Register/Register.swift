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
    /// Positions in `honours` by the exemplar's article.
    private var honoursByExemplar: [Int: [Int]] = [:]

    /// A person, or a collective, is a name in a unit.
    private struct Person: Hashable {
        let name: String
        let unit: String

        /// - Parameter name: its lookup key.
        init(_ name: String, unit written: String?, _ unit: Unit?) {
            self.name = name
            self.unit = unit?.id ?? written.map(LookupKey.make) ?? ""
        }
    }

    package init(_ articles: [Article], units: UnitRegister, vocabulary: AwardVocabulary) {
        let found = articles.indices.flatMap { Self.honours(of: articles[$0], at: $0, units, vocabulary) }
        let orders = found.map { HonourOrder($0, vocabulary) }
        honours = found.indices.sorted { orders[$0] < orders[$1] }.map { found[$0] }
        for (position, honour) in honours.enumerated() {
            byYear[honour.year, default: []].append(position)
            if let id = honour.recipient.award.id { byAward[id, default: []].append(position) }
            if let unit = honour.unit { byUnit[unit.id, default: []].append(position) }
            for id in honour.decision.campaigns { byCampaign[id, default: []].append(position) }
        }
        for (position, article) in articles.enumerated() {
            guard case .exemplar(let exemplar) = article.details else { continue }
            let unit = exemplar.subject.unit
            let person = Person(LookupKey.make(exemplar.subject.name), unit: unit, unit.flatMap(units.resolve))
            exemplars[person] = exemplars[person] ?? position
        }
        guard !exemplars.isEmpty else { return }
        for (place, honour) in honours.enumerated() {
            if let exemplar = exemplar(for: honour) { honoursByExemplar[exemplar, default: []].append(place) }
        }
    }

    /// The article about a recipient, where name and unit agree; nil when there is none.
    package func exemplar(for honour: Honour) -> Int? { exemplar(for: honour.recipient, unit: honour.unit) }

    /// - Parameter unit: the recipient's, when it is one of the agency's.
    func exemplar(for recipient: Recipient, unit: Unit?) -> Int? {
        guard !exemplars.isEmpty else { return nil }
        return exemplars[Person(recipient.key, unit: recipient.unit, unit)]
    }

    /// The honours of an exemplar's subject, the earliest first.
    func honours(ofExemplar position: Int) -> [Honour] {
        (honoursByExemplar[position] ?? []).map { honours[$0] }.sorted {
            ($0.year, -$0.decision.position, $0.number) < ($1.year, -$1.decision.position, $1.number)
        }
    }

    private static func honours(
        of article: Article, at position: Int, _ units: UnitRegister, _ vocabulary: AwardVocabulary
    ) -> [Honour] {
        guard let decision = HonouringDecision(article, at: position) else { return [] }
        // A list names the same few units and awards row after row.
        var (knownUnits, knownAwards): ([String: Unit?], [AwardReference: String]) = ([:], [:])
        return decision.decision.recipients.enumerated().map { index, recipient in
            let unit = recipient.unit.flatMap { knownUnits.value(for: $0) { units.resolve($0) } }
            let award = knownAwards.value(for: recipient.award) { vocabulary.name(of: $0) }
            return Honour(recipient, number: index + 1, by: decision, unit: unit, awardName: award)
        }
    }
}

extension Dictionary {
    /// What was made for the key before, or is made now.
    mutating func value(for key: Key, _ make: (Key) -> Value) -> Value {
        if let known = self[key] { return known }
        let value = make(key)
        self[key] = value
        return value
    }
}

import Content
import Vietnamese

/// Every honour by every visible decision in force, in the register's order. “Chính xác, kịp thời, công khai, minh bạch”
/// (plan 31/KH-BQLKKT, II.5).
///
/// It numbers decisions and exemplars by itself, so that it stays as it is when other articles come, go or move.
package struct Register: Sendable {
    package let honours: [Honour]
    /// The decisions that granted them, in the order of their articles.
    package let decisions: [HonouringDecision]
    /// Positions in `honours`, in their order.
    package private(set) var byYear: [Int: [Int]] = [:]
    package private(set) var byAward: [String: [Int]] = [:]
    package private(set) var byUnit: [String: [Int]] = [:]
    package private(set) var byCampaign: [String: [Int]] = [:]
    /// By the decision's number, positions in `honours` in their order.
    private var byDecision: [Int: [Int]] = [:]
    /// The same by the exemplar's number.
    private var byExemplar: [Int: [Int]] = [:]
    private let exemplars: [Person: Int]
    private let sources: RegisterSources

    package init(_ articles: [Article], units: UnitRegister, vocabulary: AwardVocabulary) {
        sources = RegisterSources(articles)
        var names = UnitNames(units)
        var exemplars: [Person: Int] = [:]
        for (number, exemplar) in sources.exemplars.articles.compactMap(\.exemplar).enumerated() {
            let person = names.person(exemplar.subject)
            exemplars[person] = exemplars[person] ?? number
        }
        self.exemplars = exemplars
        decisions = sources.decisions.articles.enumerated().compactMap { number, article in
            article.decision.map { HonouringDecision(article, $0, number: number) }
        }
        let found = decisions.flatMap { Self.honours(of: $0, &names, exemplars, vocabulary) }
        honours = HonourOrder.sorted(found, vocabulary)
        byYear = positions { $0.year }
        byDecision = positions { $0.decision.number }
        byExemplar = positions { $0.exemplar }
        for (place, positions) in positions(by: { $0.awardPlace }) { byAward[vocabulary.awards[place].id] = positions }
        let ofUnits = positions { $0.unit.map { ObjectIdentifier($0) } }
        for unit in units.units { byUnit[unit.id] = ofUnits[ObjectIdentifier(unit)] }
        for decision in decisions {
            for id in decision.campaigns { byCampaign[id, default: []] += honours(of: decision) }
        }
        byCampaign = byCampaign.mapValues { $0.sorted() }
    }

    /// Another register's honours, their articles at new positions.
    private init(_ other: Register, _ sources: RegisterSources) {
        (honours, decisions, exemplars, self.sources) = (other.honours, other.decisions, other.exemplars, sources)
        (byYear, byAward, byUnit) = (other.byYear, other.byAward, other.byUnit)
        (byCampaign, byDecision, byExemplar) = (other.byCampaign, other.byDecision, other.byExemplar)
    }

    /// Every honour's position by its key. Keys are numbers: hashing an id for each of many rows would cost more than all
    /// else that is done with it.
    private func positions<Key: Hashable>(by key: (Honour) -> Key?) -> [Key: [Int]] {
        var positions: [Key: [Int]] = [:]
        for (position, honour) in honours.enumerated() {
            if let key = key(honour) { positions[key, default: []].append(position) }
        }
        return positions
    }

    private static func honours(
        of decision: HonouringDecision, _ names: inout UnitNames, _ exemplars: [Person: Int],
        _ vocabulary: AwardVocabulary
    ) -> [Honour] {
        // A list names the same award row after row.
        var known: (award: AwardReference, name: String, place: Int?)?
        return decision.decision.recipients.enumerated().map { index, recipient in
            if known?.award != recipient.award {
                let place = recipient.award.id.flatMap(vocabulary.position)
                known = (recipient.award, vocabulary.name(of: recipient.award), place)
            }
            let person = exemplars.isEmpty ? nil : names.person(recipient)
            return Honour(
                recipient, number: index + 1, by: decision, unit: names.unit(of: recipient),
                awardName: known?.name ?? recipient.award.written, awardPlace: known?.place,
                exemplar: person.flatMap { exemplars[$0] })
        }
    }
}

extension Register {
    /// The same register for articles of which decisions and exemplars are, in their order, those that it was made from,
    /// but for their texts; nil when they are others. Units and vocabulary must be the same.
    func moved(to articles: [Article]) -> Register? {
        let sources = RegisterSources(articles)
        return sources.areListed(like: self.sources) ? Register(self, sources) : nil
    }

    /// The decision's article: its position in `Site.articles`.
    package func position(of decision: HonouringDecision) -> Int { sources.decisions.positions[decision.number] }

    /// The article about the recipient, where there is one: its position in `Site.articles`.
    package func exemplar(of honour: Honour) -> Int? { honour.exemplar.map { sources.exemplars.positions[$0] } }

    /// The honours of an exemplar's subject, the earliest first.
    func honours(ofExemplar position: Int) -> [Honour] {
        let positions = sources.exemplars.number(at: position).flatMap { byExemplar[$0] }
        return (positions ?? []).map { honours[$0] }.sorted {
            ($0.year, -$0.decision.number, $0.number) < ($1.year, -$1.decision.number, $1.number)
        }
    }

    /// Positions in `honours` of a decision's rows, in the register's order.
    package func honours(of decision: HonouringDecision) -> [Int] { byDecision[decision.number] ?? [] }

    /// The same for the article at a position.
    func honours(ofDecision position: Int) -> [Int] {
        sources.decisions.number(at: position).flatMap { byDecision[$0] } ?? []
    }

    /// The article about somebody whom a list names that is no decision in force; nil when there is none.
    func exemplar(for recipient: Recipient, _ names: inout UnitNames) -> Int? {
        exemplars.isEmpty ? nil : exemplars[names.person(recipient)].map { sources.exemplars.positions[$0] }
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

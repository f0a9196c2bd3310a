import Content
import Vietnamese

/// One award to one recipient by one decision in force: a row of the register of honours (bảng vàng). A class of
/// constants, like `Article`: large registers copy rows from list to list.
package final class Honour: Sendable {
    package let recipient: Recipient
    package let decision: HonouringDecision
    /// The row's number in the decision's list, from 1.
    package let number: Int
    /// The recipient's unit, when it is one of the agency's.
    package let unit: Unit?
    /// The award's name with its class.
    package let awardName: String
    /// The award's place in the vocabulary; nil for one that it doesn't know.
    package let awardPlace: Int?
    /// The article about the recipient, where name and unit agree: its number among the register's exemplars.
    let exemplar: Int?

    init(
        _ recipient: Recipient, number: Int, by decision: HonouringDecision, unit: Unit?, awardName: String,
        awardPlace: Int?, exemplar: Int?
    ) {
        (self.recipient, self.number, self.decision, self.unit) = (recipient, number, decision, unit)
        (self.awardName, self.awardPlace, self.exemplar) = (awardName, awardPlace, exemplar)
    }

    package var year: Int { decision.year }

    /// The anchor of its row, the same on every page that shows it: from the decision's address, which no other has.
    package var anchor: String { "\(decision.stem)_\(number)" }
}

/// What the honours of one decision have in common.
package final class HonouringDecision: Sendable {
    /// Its number among the register's decisions.
    package let number: Int
    package let decision: Decision
    package let year: Int
    /// Ids, each once.
    let campaigns: Set<String>
    /// What the anchors of its rows begin with.
    package let stem: String

    init(_ article: Article, _ decision: Decision, number: Int) {
        (self.decision, self.number) = (decision, number)
        year = article.decisionYear
        campaigns = Set(article.frontMatter.campaigns.map(\.value))
        // A slug holds no "_".
        stem = article.route.utf8.split(separator: 47).dropFirst().map { String(Substring($0)) }.joined(separator: "_")
    }
}

/// Where an honour stands in the register: by award level, award and class; collectives before households before people;
/// then by name; later decisions first.
struct HonourOrder: Comparable {
    /// Level, award, class and kind, from the highest bits down.
    private let group: Int
    /// The name's place among all names.
    private let name: Int
    /// The decision's number, then the row's: the order is total.
    private let place: Int

    static func < (one: HonourOrder, other: HonourOrder) -> Bool {
        if one.group != other.group { return one.group < other.group }
        return one.name == other.name ? one.place < other.place : one.name < other.name
    }

    /// The honours in this order.
    static func sorted(_ honours: [Honour], _ vocabulary: AwardVocabulary) -> [Honour] {
        let names = nameRanks(honours)
        var groups: [AwardReference: Int] = [:]
        let orders = zip(honours, names).map { honour, name in
            let recipient = honour.recipient
            let award = groups.value(for: recipient.award) { rank(of: $0, vocabulary) }
            return HonourOrder(
                group: award << 2 | recipient.kind.rank, name: name,
                place: honour.decision.number << 32 | honour.number)
        }
        return honours.indices.sorted { orders[$0] < orders[$1] }.map { honours[$0] }
    }

    private static func rank(of award: AwardReference, _ vocabulary: AwardVocabulary) -> Int {
        let level = award.id.flatMap { vocabulary[$0] }.flatMap { Award.Level.allCases.firstIndex(of: $0.level) }
        return (level ?? 99) << 32 | (award.id.flatMap(vocabulary.position) ?? 0xFFFF) << 8 | (award.class ?? 0)
    }

    private struct Name: Hashable {
        let text: TextKey
        let sortKey: TextKey?
        let isPerson: Bool
    }

    /// The same people come again year after year: each name's key is made, and sorted, once.
    private static func nameRanks(_ honours: [Honour]) -> [Int] {
        var (indexes, keys): ([Name: Int], [CollationKey]) = ([:], [])
        let found = honours.map { honour in
            let recipient = honour.recipient
            let name = Name(
                text: TextKey(recipient.name), sortKey: recipient.sortKey.map { TextKey($0) },
                isPerson: recipient.kind == .person)
            return indexes.value(for: name) { _ in
                keys.append(recipient.nameKey)
                return keys.count - 1
            }
        }
        var (ranks, rank) = ([Int](repeating: 0, count: keys.count), 0)
        let sorted = keys.indices.sorted { keys[$0] < keys[$1] }
        for (place, index) in sorted.enumerated() {
            if place > 0, keys[sorted[place - 1]] != keys[index] { rank += 1 }
            ranks[index] = rank
        }
        return found.map { ranks[$0] }
    }
}

extension RecipientKind {
    fileprivate var rank: Int {
        switch self {
        case .collective: 0
        case .household: 1
        case .person: 2
        }
    }
}

import Content
import Vietnamese

/// One award to one recipient by one decision in force: a row of the register of honours (bảng vàng).
package struct Honour: Sendable {
    package let recipient: Recipient
    /// The decision's position in `Site.articles`.
    package let decision: Int
    /// The row's number in the decision's list, from 1.
    package let number: Int
    package let year: Int
    /// The id of the recipient's unit, when it is one of the agency's.
    package let unit: String?
    /// The anchor of its row, the same on every page that shows it.
    package let anchor: String
}

/// Where an honour stands in the register: by award level, award and class; collectives before households before people;
/// then by name, people by given name, family name, middle name.
struct HonourOrder: Comparable {
    private let level: Int
    private let award: Int
    private let `class`: Int
    private let kind: Int
    private let name: CollationKey
    /// Later decisions first, then as the list has it: the order is total.
    private let decision: Int
    private let number: Int

    init(_ honour: Honour, _ vocabulary: AwardVocabulary) {
        let id = honour.recipient.award.id
        award = id.flatMap(vocabulary.position) ?? .max
        level = id.flatMap { vocabulary[$0] }.flatMap { Award.Level.allCases.firstIndex(of: $0.level) } ?? .max
        self.class = honour.recipient.award.class ?? 0
        kind = [RecipientKind.collective, .household, .person].firstIndex(of: honour.recipient.kind) ?? 0
        name = honour.recipient.nameKey
        (decision, number) = (honour.decision, honour.number)
    }

    static func < (one: HonourOrder, other: HonourOrder) -> Bool {
        let (first, second) = (
            (one.level, one.award, one.class, one.kind), (other.level, other.award, other.class, other.kind)
        )
        if first != second { return first < second }
        if one.name != other.name { return one.name < other.name }
        return (one.decision, one.number) < (other.decision, other.number)
    }
}

extension Recipient {
    /// `sort_key` goes before everything, for names that do not divide into họ, đệm, tên.
    fileprivate var nameKey: CollationKey {
        if let sortKey { return CollationKey(fields: [sortKey, name]) }
        return kind == .person ? PersonName(name).sortKey : CollationKey(name)
    }
}

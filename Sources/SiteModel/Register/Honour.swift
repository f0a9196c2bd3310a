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

    init(_ recipient: Recipient, number: Int, by decision: HonouringDecision, unit: Unit?, awardName: String) {
        (self.recipient, self.number, self.decision, self.unit) = (recipient, number, decision, unit)
        self.awardName = awardName
    }

    package var year: Int { decision.year }

    /// The anchor of its row, the same on every page that shows it: from the decision's address, which no other has.
    package var anchor: String { "\(decision.stem)_\(number)" }
}

/// What the honours of one decision have in common.
package final class HonouringDecision: Sendable {
    /// The article's position in `Site.articles`.
    package let position: Int
    package let article: Article
    package let decision: Decision
    package let year: Int
    /// Ids, each once.
    let campaigns: Set<String>
    let stem: String

    /// - Returns: nil for an article that is no decision in force.
    init?(_ article: Article, at position: Int) {
        guard case .decision(let decision) = article.details, decision.status == .inForce else { return nil }
        (self.position, self.article, self.decision) = (position, article, decision)
        year = decision.issued?.year ?? article.year
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
    private let name: CollationKey
    /// Position of the decision, then the row: the order is total.
    private let place: Int

    init(_ honour: Honour, _ vocabulary: AwardVocabulary) {
        let award = honour.recipient.award
        let level = award.id.flatMap { vocabulary[$0] }.flatMap { Award.Level.allCases.firstIndex(of: $0.level) }
        let kind = [RecipientKind.collective, .household, .person].firstIndex(of: honour.recipient.kind) ?? 0
        group =
            ((level ?? 99) << 40) | (award.id.flatMap(vocabulary.position) ?? 0xFFFF) << 16 | (award.class ?? 0) << 4
            | kind
        name = honour.recipient.nameKey
        place = honour.decision.position << 32 | honour.number
    }

    static func < (one: HonourOrder, other: HonourOrder) -> Bool {
        if one.group != other.group { return one.group < other.group }
        return one.name == other.name ? one.place < other.place : one.name < other.name
    }
}

import Diagnostics
import Vietnamese

/// Whether an award fits its recipient, and stands once for each, row by row of one list.
struct RowChecks {
    let vocabulary: AwardVocabulary
    /// Who has been listed, by name: nearly always one, which then needs no list.
    private var listed: [TextKey: (first: Recipient, others: [Recipient])] = [:]

    init(vocabulary: AwardVocabulary) { self.vocabulary = vocabulary }

    mutating func problems(_ recipient: Recipient, at location: SourceLocation) -> [Diagnostic] {
        var messages = vocabulary.faults(of: recipient.award, to: recipient.kind)
        if isRepeated(recipient) {
            messages.append(.repeatedRecipient(recipient.name, award: vocabulary.name(of: recipient.award)))
        }
        return messages.map { Diagnostic($0, at: location) }
    }

    private mutating func isRepeated(_ recipient: Recipient) -> Bool {
        guard let earlier = listed[recipient.key] else {
            listed[recipient.key] = (recipient, [])
            return false
        }
        listed[recipient.key]?.others.append(recipient)
        return isSame(earlier.first, recipient) || earlier.others.contains { isSame($0, recipient) }
    }

    /// Two of one name in one unit are two people when both positions are given and differ.
    private func isSame(_ one: Recipient, _ other: Recipient) -> Bool {
        let (award, otherAward) = (one.award, other.award)
        guard one.unit == other.unit, award.class == otherAward.class,
            (award.id ?? award.written) == (otherAward.id ?? otherAward.written)
        else { return false }
        return one.position == nil || other.position == nil || one.position == other.position
    }
}

extension AwardVocabulary {
    /// What an award's class and recipient say against the law, or `awards.yaml`.
    func faults(of award: AwardReference, to kind: RecipientKind) -> [Message] {
        guard let known = award.id.flatMap({ self[$0] }) else { return [] }
        var messages: [Message] = []
        if award.class != nil, !known.hasClasses { messages.append(.noClass(known.name)) }
        if award.class == nil, known.hasClasses { messages.append(.missingClass(known.name)) }
        if !known.recipients.contains(kind) {
            messages.append(.recipientKind(known.name, given: kind.words, meant: known.recipients.map(\.words)))
        }
        return messages
    }
}

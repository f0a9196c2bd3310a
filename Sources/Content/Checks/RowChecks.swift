import Diagnostics
import Vietnamese

/// Whether an award fits its recipient, and stands once for each, row by row of one list.
struct RowChecks {
    let vocabulary: AwardVocabulary
    /// The positions under which a recipient has been listed for an award.
    private var listed: [Key: [String?]] = [:]

    private struct Key: Hashable {
        let name: String
        let unit: String?
        let award: String
        let `class`: Int?
    }

    init(vocabulary: AwardVocabulary) { self.vocabulary = vocabulary }

    mutating func problems(_ recipient: Recipient, at location: SourceLocation) -> [Diagnostic] {
        var messages = vocabulary.faults(of: recipient.award, to: recipient.kind)
        if isRepeated(recipient) {
            messages.append(.repeatedRecipient(recipient.name, award: vocabulary.name(of: recipient.award)))
        }
        return messages.map { Diagnostic($0, at: location) }
    }

    /// Two of one name in one unit are two people when both positions are given and differ.
    private mutating func isRepeated(_ recipient: Recipient) -> Bool {
        let award = recipient.award
        let key = Key(name: recipient.key, unit: recipient.unit, award: award.id ?? award.written, class: award.class)
        guard let earlier = listed[key] else {
            listed[key] = [recipient.position]
            return false
        }
        listed[key] = earlier + [recipient.position]
        return earlier.contains { $0 == nil || recipient.position == nil || $0 == recipient.position }
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

import Diagnostics
import Vietnamese

/// Whether decisions stand behind the awards that exemplars' articles claim.
struct ClaimChecks {
    private let tree: SourceTree
    private let configuration: Configuration
    /// Several may share a number, in different years or by different issuers.
    private let decisions: [DocumentNumber: [Decision]]
    /// False when a decision could not be read: that was told once, and must not be told again by each claim.
    private let hasAllDecisions: Bool

    init(_ articles: [Article], configuration: Configuration, tree: SourceTree) {
        (self.configuration, self.tree) = (configuration, tree)
        decisions = Dictionary(grouping: articles.compactMap(\.decision), by: \.number)
        let files = tree.files.lazy.map(\.path).filter {
            $0.hasPrefix("\(Kind.decision.folder)/") && ContentPath.isArticle($0)
        }
        hasAllDecisions = files.count == decisions.values.reduce(0) { $0 + $1.count }
    }

    func problems(_ article: Article) -> [Diagnostic] {
        guard case .exemplar(let exemplar) = article.details else { return [] }
        return exemplar.awards.compactMap { claim in
            message(on: claim, of: exemplar.subject).map {
                Diagnostic($0, at: claim.place.location(in: tree.displayPath(article.source)))
            }
        }
    }

    private func message(on claim: Exemplar.Award, of subject: Exemplar.Subject) -> Message? {
        // An award that the vocabulary doesn't know was told as such.
        guard claim.award.id != nil else { return nil }
        let award = configuration.vocabulary.name(of: claim.award)
        guard let number = claim.decision else { return .noDecision(award) }
        guard let named = decisions[number] else {
            guard hasAllDecisions else { return nil }
            let known = number.isWellFormed ? decisions.keys.map(\.written).sorted { $0.precedes($1) } : []
            return .unknownDecision(number.written, nearest: Nearest.match(number.written, among: known))
        }
        let name = TextKey(lookup: subject.name)
        let listing = named.flatMap { decision in
            decision.recipients.filter { agrees($0.award, claim.award) && $0.key == name }
                .map { (recipient: $0, decision: decision) }
        }
        guard let first = listing.first else {
            guard named.allSatisfy(\.hasWholeList) else { return nil }
            return .notInDecision(award, name: subject.name, number: number.written)
        }
        guard listing.contains(where: { $0.decision.status == .inForce }) else {
            return .annulledAward(award, number: number.written)
        }
        guard !listing.contains(where: { isSameUnit($0.recipient.unit, subject.unit) }) else { return nil }
        return .otherUnit(name: subject.name, number: number.written, unit: unitName(first.recipient.unit))
    }

    /// A class that only one of the two gives is no contradiction.
    private func agrees(_ listed: AwardReference, _ claimed: AwardReference) -> Bool {
        listed.id == claimed.id && (listed.class == claimed.class || listed.class == nil || claimed.class == nil)
    }

    /// Whether both can mean one unit: when one of them gives none, nothing speaks against it.
    private func isSameUnit(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        let (first, second) = (configuration.units.resolve(one), configuration.units.resolve(other))
        return first?.id == second?.id && (first != nil || LookupKey.make(one) == LookupKey.make(other))
    }

    private func unitName(_ written: String?) -> String {
        written.map { configuration.units.resolve($0)?.name ?? $0 } ?? ""
    }
}

extension Article {
    package var decision: Decision? {
        guard case .decision(let decision) = details else { return nil }
        return decision
    }
}

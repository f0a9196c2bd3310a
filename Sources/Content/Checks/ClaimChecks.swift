import Diagnostics
import Vietnamese

/// Whether decisions stand behind the awards that exemplars' articles claim.
struct ClaimChecks {
    private let tree: SourceTree
    private let configuration: Configuration
    /// Several may share a number, in different years or by different issuers.
    private let decisions: [DocumentNumber: [Article]]
    /// The numbers of decisions that are not judged: claims that name them are neither.
    private let aside: Set<DocumentNumber>
    /// False when a decision could not be read: that was told once, and must not be told again by each claim.
    private let hasAllDecisions: Bool

    /// - Parameter drafts: decisions whose lists may still change.
    init(_ articles: [Article], aside drafts: [Article], configuration: Configuration, tree: SourceTree) {
        (self.configuration, self.tree) = (configuration, tree)
        let drafted = drafts.compactMap { $0.decision?.number }
        aside = Set(drafted)
        decisions = articles.reduce(into: [:]) { found, article in
            if let number = article.decision?.number { found[number, default: []].append(article) }
        }
        let files = tree.files.lazy.map(\.path).filter {
            $0.hasPrefix("\(Kind.decision.folder)/") && ContentPath.isArticle($0)
        }
        hasAllDecisions =
            !tree.hasRefused(in: Kind.decision.folder)
            && files.count == decisions.values.reduce(drafted.count) { $0 + $1.count }
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
        let named = (decisions[number] ?? []).filter { isPlausible($0, for: claim.year) }.compactMap(\.decision)
        guard !named.isEmpty else {
            guard hasAllDecisions, !aside.contains(number) else { return nil }
            let known = number.isWellFormed ? decisions.keys.map(\.written).sorted { $0.precedes($1) } : []
            return decisions[number] == nil
                ? .unknownDecision(number.written, nearest: Nearest.match(number.written, among: known))
                : .unknownDecision(number.written, year: claim.year)
        }
        var names = UnitNames(configuration.units)
        let person = names.person(subject)
        let listing = named.flatMap { decision in
            decision.recipients
                // Only a collective can be listed by another name.
                .filter { agrees($0.award, claim.award) && ($0.kind == .collective || $0.key == person.name) }
                .map { (recipient: $0, person: names.person($0), decision: decision) }
                .filter { $0.person.name == person.name }
        }
        guard let first = listing.first else {
            guard named.allSatisfy(\.hasWholeList) else { return nil }
            return .notInDecision(award, name: subject.name, number: number.written)
        }
        guard listing.contains(where: { $0.decision.status == .inForce }) else {
            return .annulledAward(award, number: number.written)
        }
        guard !listing.contains(where: { names.areOneUnit($0.person, person) }) else { return nil }
        return .otherUnit(name: subject.name, number: number.written, unit: unitName(first.recipient.unit))
    }

    /// A class that only one of the two gives is no contradiction.
    private func agrees(_ listed: AwardReference, _ claimed: AwardReference) -> Bool {
        listed.id == claimed.id && (listed.class == claimed.class || listed.class == nil || claimed.class == nil)
    }

    /// Numbers begin anew each year, and a title for a year is often decided on in the next.
    private func isPlausible(_ article: Article, for year: Int?) -> Bool {
        year.map { ($0...$0 + 1).contains(article.decisionYear) } ?? true
    }

    private func unitName(_ written: String?) -> String {
        written.map { configuration.units.resolve($0)?.name ?? $0 } ?? ""
    }
}

extension Article {
    /// The year of a decision's date of signing, else of its publication.
    package var decisionYear: Int { decision?.issued?.year ?? year }
}

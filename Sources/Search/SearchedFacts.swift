import Content
import SiteModel

extension Article {
    /// Numbers and names by which people ask for an article.
    var searchedNames: [String] {
        switch details {
        case .decision(let decision): [decision.number.written]
        case .document(let document): [document.number?.written].compactMap { $0 }
        case .exemplar(let exemplar): [exemplar.subject.name]
        case .campaign(let campaign): [campaign.theme].compactMap { $0 }
        case .news, .result, .consultation: []
        }
    }

    /// What the page says beside its text: the front matter's own words, without those of lists that have pages of their own.
    func searchedFacts(_ site: Site) -> [String] {
        let facts: [String?] =
            switch details {
            case .news: []
            case .exemplar(let exemplar): exemplar.facts(site)
            case .decision(let decision): decision.facts
            case .result(let result): [result.period] + result.indicators.map(\.name)
            case .campaign(let campaign):
                [campaign.launch?.number.written, campaign.launch?.issuer] + campaign.targets.map(\.name)
            case .consultation(let consultation):
                [consultation.contact] + consultation.recipients.flatMap { $0.facts(site) }
            case .document(let document): [document.issuer]
            }
        return facts.compactMap { $0 }
    }
}

extension Exemplar {
    fileprivate func facts(_ site: Site) -> [String?] {
        [subject.position, subject.unit.map(site.unitName)] + lessons + quotes.flatMap { [$0.text, $0.by] }
            + awards.flatMap { [site.awardName($0.award), $0.decision?.written] }
    }
}

extension Decision {
    /// Its recipients are found in the register; what they did stands here alone.
    fileprivate var facts: [String?] {
        [signer?.name, signer?.position, issuer] + recipients.map(\.reason)
    }
}

extension Recipient {
    fileprivate func facts(_ site: Site) -> [String?] {
        [name, position, unit.map(site.unitName), site.awardName(award), reason]
    }
}

extension Site {
    fileprivate func unitName(_ id: String) -> String { units[id]?.name ?? id }

    fileprivate func awardName(_ award: AwardReference) -> String {
        award.id.flatMap { vocabulary[$0]?.name } ?? award.written
    }
}

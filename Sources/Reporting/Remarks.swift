import Content
import Diagnostics
import SiteModel
import Vietnamese

// What a report could not count, and why.
extension Scope {
    /// - Parameter all: every article of the content, published or not.
    func remarks(_ all: [Article]) -> [String] {
        decisionRemarks + honourRemarks + resultRemarks + campaignRemarks + publicationRemarks(all)
    }

    private var decisionRemarks: [String] {
        let told = decisions.compactMap { article in article.decision.map { (article, $0) } }
        func numbers(where isMeant: (Decision) -> Bool) -> [String] {
            told.map(\.1).filter(isMeant).map(\.number.written)
        }
        return [
            Catalogue.annulledDecisions(numbers { $0.status == .annulled }),
            Catalogue.undatedDecisions(numbers { $0.issued == nil }),
            Catalogue.decisionsWithoutList(
                numbers { $0.status == .inForce && $0.recipients.isEmpty }),
        ].compactMap { $0 }
    }

    private var honourRemarks: [String] {
        let unclear = honours.count {
            $0.recipient.kind == .person && Recipient.Role(of: $0.recipient) == nil
        }
        let unclassed = honours.count { honour in
            honour.recipient.award.class == nil
                && honour.recipient.award.id.flatMap { site.vocabulary[$0] }?.hasClasses ?? false
        }
        return [Catalogue.unclearRoles(unclear), Catalogue.unclassedAwards(unclassed)].compactMap { $0 }
    }

    private var resultRemarks: [String] {
        let counted = Set(results.map(\.source))
        let others = site.articles.filter { article in
            guard let result = article.result, !counted.contains(article.source), let first = result.firstDay else {
                return false
            }
            return first <= period.upperBound && period.lowerBound <= article.reviewed
        }
        let loose = results.compactMap(\.result).reduce(0) { $0 + $1.indicators.count { $0.target == nil } }
        return [
            Catalogue.resultsOfOtherPeriods(others.map(\.title)),
            Catalogue.undatedResults(results.filter { $0.result?.lastDay == nil }.map(\.title)),
            Catalogue.indicatorsWithoutTarget(loose), Catalogue.contradictions(contradictions),
        ].compactMap { $0 }
    }

    /// Targets with different values for one period that tell of the same units.
    private var contradictions: [String] {
        let findings = findings
        return findings.indices.filter { index in
            findings[..<index].contains { $0.contradicts(findings[index]) }
        }.map { "\(findings[$0].target.name) (\(findings[$0].value.period?.text ?? Catalogue.notTold))" }
    }

    private var campaignRemarks: [String] {
        let told = Set(findings.map { "\($0.campaign.id)/\($0.target.id)" })
        let silent = campaigns.flatMap { article in
            (article.campaign?.targets ?? []).filter { !told.contains("\(article.id)/\($0.id)") }.map {
                "\($0.name) (\(article.title))"
            }
        }
        let undated = site.articles.filter { article in
            article.campaign.map { $0.start == nil && $0.end == nil } ?? false
        }
        return [Catalogue.targetsWithoutValue(silent), Catalogue.undatedCampaigns(undated.map(\.title))].compactMap {
            $0
        }
    }

    private func publicationRemarks(_ all: [Article]) -> [String] {
        let hidden = all.filter { article in
            let day = article.result == nil ? article.signed : article.reviewed
            return period.contains(day) && article.kind.isCounted && Visibility(of: article, at: site.now) != .published
        }
        let samples = (decisions + results + exemplars + campaigns).count(where: \.frontMatter.isSample)
        let future = period.upperBound > site.now.day ? Catalogue.periodNotOver(site.now.day.short) : nil
        return [Catalogue.unpublished(hidden.map(\.title)), future, Catalogue.samplesCounted(samples)].compactMap { $0 }
    }
}

extension Scope.Finding {
    fileprivate func contradicts(_ other: Scope.Finding) -> Bool {
        campaign.id == other.campaign.id && target.id == other.target.id && value.period != nil
            && value.period == other.value.period && value.quantity.value != other.value.quantity.value
            && value.concerns(sameAs: other.value)
    }
}

extension Kind {
    /// Whether articles of the kind stand in some table.
    fileprivate var isCounted: Bool {
        switch self {
        case .campaign, .decision, .result, .exemplar: true
        case .news, .document, .consultation: false
        }
    }
}

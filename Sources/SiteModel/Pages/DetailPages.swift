import Content
import Diagnostics
import Vietnamese

// What each kind of article adds to its page.
extension Site {
    func details(of article: Article, _ base: LinkBase) -> DetailsView {
        switch article.details {
        case .news: DetailsView()
        case .exemplar(let exemplar): DetailsView(exemplar: view(of: exemplar, base))
        case .decision(let decision): DetailsView(decision: view(of: decision, article, base))
        case .result(let result): DetailsView(result: view(of: result, article))
        case .document(let document): DetailsView(document: view(of: document, article, base))
        case .consultation(let consultation): DetailsView(consultation: view(of: consultation))
        case .campaign(let campaign): DetailsView(campaign: view(of: campaign, article, base))
        }
    }

    private func view(of exemplar: Exemplar, _ base: LinkBase) -> ExemplarView {
        let subject = exemplar.subject
        let reached = exemplar.stage.flatMap { Exemplar.Stage.allCases.firstIndex(of: $0) }
        let stages = reached.map { reached in
            Exemplar.Stage.allCases.enumerated().map { index, stage in
                StageView(label: stage.label, isReached: index <= reached, isCurrent: index == reached)
            }
        }
        return ExemplarView(
            name: subject.name, honorific: subject.honorific, kindLabel: subject.kind.label, position: subject.position,
            unit: subject.unit.map(unitName), stages: stages ?? [],
            awards: exemplar.awards.map { award in
                ExemplarAwardView(
                    name: name(of: award.award), year: award.year.map(String.init), decision: award.decision?.written,
                    href: award.decision.flatMap { indexes.decisions[$0] }.map { base.href(articles[$0].route) })
            })
    }

    private func view(of decision: Decision, _ article: Article, _ base: LinkBase) -> DecisionView {
        DecisionView(
            number: decision.number.written, issued: decision.issued?.official, issuer: decision.issuer,
            signer: decision.signer.map { SignerView(name: $0.name, position: $0.position, form: $0.form) },
            rewardType: decision.rewardType?.label, isAnnulled: decision.status == .annulled,
            file: file(decision.file, of: article, base), recipients: view(of: decision.recipients))
    }

    private func view(of recipients: [Recipient]) -> RecipientsView {
        let hasReasons = recipients.contains { $0.reason != nil }
        return RecipientsView(
            rows: recipients.enumerated().map { index, recipient in
                RecipientView(
                    number: index + 1, name: recipient.name, position: recipient.position,
                    unit: recipient.unit.map(unitName), award: name(of: recipient.award), reason: recipient.reason,
                    isPosthumous: recipient.isPosthumous, showsReason: hasReasons)
            }, hasReasons: hasReasons)
    }

    private func view(of result: CampaignResult, _ article: Article) -> ResultView {
        ResultView(
            period: result.periodText, stage: result.stage?.label,
            indicators: result.indicators.map { indicator in
                view(of: indicator, target: indicator.target.flatMap { target($0.value, for: article) })
            })
    }

    /// The target of that id in the first of the article's campaigns that has it.
    private func target(_ id: String, for article: Article) -> Campaign.Target? {
        for reference in article.frontMatter.campaigns {
            guard let position = indexes.campaigns[reference.value],
                case .campaign(let campaign) = articles[position].details
            else { continue }
            if let target = campaign.targets.first(where: { $0.id == id }) { return target }
        }
        return nil
    }

    private func view(of indicator: CampaignResult.Indicator, target: Campaign.Target?) -> IndicatorView {
        let verdict = target.map { Verdict(of: indicator.value, against: $0) }
        return IndicatorView(
            name: indicator.name ?? target?.name ?? indicator.target?.value ?? "",
            value: indicator.value.text(unit: indicator.unit ?? target?.unit), target: target?.goal,
            verdict: verdict?.label, verdictID: verdict?.rawValue)
    }

    private func view(of document: OfficialDocument, _ article: Article, _ base: LinkBase) -> DocumentView {
        DocumentView(
            number: document.number?.written, issued: document.issued?.official, issuer: document.issuer,
            file: file(document.file, of: article, base))
    }

    /// A file that front matter names, as a link: its own name is what visitors see.
    func file(_ written: String?, of article: Article, _ base: LinkBase) -> LinkView? {
        guard let written, let path = ContentPath.resolve(written, from: article.source) else { return nil }
        let route = ContentPath.attachmentRoute(path)
        return base.link(route.split(separator: "/").last.map(String.init) ?? written, route)
    }

    private func view(of consultation: Consultation) -> ConsultationView {
        ConsultationView(
            opens: consultation.opens?.short, closes: consultation.closes?.short,
            state: consultationState(consultation), isOpen: progress(of: consultation) == .ongoing,
            contact: consultation.contact, recipients: view(of: consultation.recipients))
    }

    private func progress(of consultation: Consultation) -> Progress {
        Progress(from: consultation.opens, to: consultation.closes, on: now.day)
    }

    func consultationState(_ consultation: Consultation) -> String {
        switch progress(of: consultation) {
        case .upcoming: Catalogue.consultationUpcoming
        case .ongoing: Catalogue.consultationOpen
        case .ended: Catalogue.consultationClosed
        }
    }
}

/// A result against its target.
enum Verdict: String {
    case met = "dat"
    case exceeded = "vuot"
    case missed = "chua-dat"

    init(of value: Quantity, against target: Campaign.Target) {
        let difference = value.value - target.value.value
        let distance = target.direction == .atLeast ? difference : -difference
        self = distance > 0 ? .exceeded : distance == 0 ? .met : .missed
    }

    var label: String {
        switch self {
        case .met: Catalogue.met
        case .exceeded: Catalogue.exceeded
        case .missed: Catalogue.missed
        }
    }
}

extension Quantity {
    /// `95,5%`, `12 người`.
    func text(unit: String?) -> String {
        guard let unit else { return written }
        return unit == "%" ? "\(written)%" : "\(written) \(unit)"
    }
}

extension Campaign.Target {
    /// “từ 80% trở lên”.
    var goal: String {
        let text = value.text(unit: unit)
        return direction == .atLeast ? Catalogue.atLeast(text) : Catalogue.atMost(text)
    }
}

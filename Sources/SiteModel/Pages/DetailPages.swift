import Content
import Diagnostics
import Vietnamese

// What each kind of article adds to its page.
extension Site {
    func details(of article: Article, at position: Int, _ base: LinkBase) -> DetailsView {
        switch article.details {
        case .news: DetailsView()
        case .exemplar(let exemplar): DetailsView(exemplar: view(of: exemplar, at: position, base))
        case .decision(let decision): DetailsView(decision: view(of: decision, article, at: position, base))
        case .result(let result): DetailsView(result: view(of: result, article, at: position, base))
        case .document(let document): DetailsView(document: view(of: document, article, base))
        case .consultation(let consultation): DetailsView(consultation: view(of: consultation, at: position, base))
        case .campaign(let campaign): DetailsView(campaign: view(of: campaign, article, base))
        }
    }

    private func view(of decision: Decision, _ article: Article, at position: Int, _ base: LinkBase) -> DecisionView {
        DecisionView(
            number: decision.number.written, issued: decision.issued?.official, issuer: decision.issuer,
            signer: decision.signer.map { SignerView(name: $0.name, position: $0.position, form: $0.form) },
            rewardType: decision.rewardType?.label, isAnnulled: decision.status == .annulled,
            file: link(to: decision.file, base), recipients: view(of: decision.recipients, at: position, base))
    }

    /// - Parameter position: the article's; where the register has its rows, what it knows of them is not looked up again.
    private func view(of recipients: [Recipient], at position: Int, _ base: LinkBase) -> RecipientsView {
        let hasReasons = recipients.contains { $0.reason != nil }
        let honours = register.honours(ofDecision: position).map { register.honours[$0] }.sorted {
            $0.number < $1.number
        }
        var names = UnitNames(units)
        return RecipientsView(
            rows: recipients.enumerated().map { index, recipient in
                let honour = index < honours.count ? honours[index] : nil
                let unit = names.unit(recipient.unit)
                let exemplar = honour.map(register.exemplar) ?? register.exemplar(for: recipient, &names)
                return RecipientView(
                    number: index + 1, name: recipient.name, position: recipient.position,
                    unit: unit?.name ?? recipient.unit,
                    award: honour?.awardName ?? vocabulary.name(of: recipient.award), reason: recipient.reason,
                    isPosthumous: recipient.isPosthumous, showsReason: hasReasons,
                    href: exemplar.map { base.href(articles[$0].route) })
            }, hasReasons: hasReasons)
    }

    private func view(
        of result: CampaignResult, _ article: Article, at position: Int, _ base: LinkBase
    ) -> ResultView {
        ResultView(
            period: result.periodText, stage: result.stage?.label,
            indicators: result.indicators.map { indicator in
                view(of: indicator, target: indicator.target.flatMap { target($0.value, for: article)?.target })
            }, targets: targets(of: result, article, at: position, base))
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
            file: link(to: document.file, base))
    }

    func link(to file: FileReference?, _ base: LinkBase) -> LinkView? {
        file.map { base.link($0.name, $0.route) }
    }

    private func view(of consultation: Consultation, at position: Int, _ base: LinkBase) -> ConsultationView {
        let isOpen = progress(of: consultation) == .ongoing
        return ConsultationView(
            opens: consultation.opens?.short, closes: consultation.closes?.short,
            state: consultationState(consultation), isOpen: isOpen,
            remaining: consultation.closes.flatMap {
                isOpen ? Catalogue.daysLeft($0.daysSince1970 - now.day.daysSince1970) : nil
            },
            workingDays: consultation.workingDays(configuration.holidays).map(Catalogue.workingDays),
            contact: consultation.contact, recipients: view(of: consultation.recipients, at: position, base))
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
package enum Verdict: String {
    case met = "dat"
    case exceeded = "vuot"
    case missed = "chua-dat"

    init(of value: Quantity, against target: Campaign.Target) {
        let difference = value.value - target.value.value
        let distance = target.direction == .atLeast ? difference : -difference
        self = distance > 0 ? .exceeded : distance == 0 ? .met : .missed
    }

    package var label: String {
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

    /// `95,5%`, `12`.
    func label(unit: String?) -> String { text(unit: unit == "%" ? unit : nil) }
}

extension Campaign.Target {
    /// “từ 80% trở lên”.
    package var goal: String {
        let text = value.text(unit: unit)
        // Nothing is above 100 %, nothing below 0: then the value alone says it.
        if direction == .atLeast ? unit == "%" && value.value == 100 : value.value == 0 { return text }
        return direction == .atLeast ? Catalogue.atLeast(text) : Catalogue.atMost(text)
    }
}

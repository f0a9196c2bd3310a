import Content
import Diagnostics
import SiteModel
import Vietnamese

// Awards and the decisions that grant them.
extension Scope {
    private var byRecipient: CrossTable<Honour> {
        func isPerson(_ honour: Honour) -> Bool { honour.recipient.kind == .person }
        return CrossTable(columns: [
            ("total", Catalogue.total, { _ in true }),
            ("persons", RecipientKind.person.label, isPerson),
            ("leaders", Catalogue.leaders, { isPerson($0) && Recipient.Role(of: $0.recipient) == .leader }),
            ("workers", Catalogue.workers, { isPerson($0) && Recipient.Role(of: $0.recipient) == .worker }),
            ("unclear", Catalogue.roleUnclear, { isPerson($0) && Recipient.Role(of: $0.recipient) == nil }),
            ("collectives", RecipientKind.collective.label, { $0.recipient.kind == .collective }),
            ("households", RecipientKind.household.label, { $0.recipient.kind == .household }),
        ])
    }

    /// By level, award and class, in the register's order.
    var awardTable: ReportTable {
        var rows: [(labels: [String], items: [Honour])] = []
        for honour in honours {
            let level = honour.recipient.award.id.flatMap { site.vocabulary[$0] }?.level.label ?? Catalogue.notTold
            let labels = [level, honour.awardName]
            if rows.last?.labels == labels {
                rows[rows.count - 1].items.append(honour)
            } else {
                rows.append((labels, [honour]))
            }
        }
        return byRecipient.table(
            "awards", Catalogue.reportAwards,
            headings: [
                ReportTable.Column(id: "level", title: Catalogue.level),
                ReportTable.Column(id: "award", title: Catalogue.awards),
            ], rows: rows)
    }

    var rewardTable: ReportTable {
        let types = Decision.RewardType.allCases.map(Optional.some) + [nil]
        return byRecipient.table(
            "reward_types", Catalogue.reportRewardTypes,
            headings: [ReportTable.Column(id: "reward_type", title: Catalogue.rewardType)],
            rows: types.map { type in
                ([type?.label ?? Catalogue.notTold], honours.filter { $0.decision.decision.rewardType == type })
            })
    }

    /// Empty unless every decision declares its total: a part of the sum would look like a difference.
    private func declaredSum(_ decisions: [Decision]) -> ReportTable.Cell {
        let totals = decisions.compactMap(\.declaredTotal)
        return totals.count == decisions.count ? .count(totals.reduce(0, +)) : .text("")
    }

    /// Every decision in force, with what it declares and what was counted.
    var decisionTable: ReportTable {
        let inForce = decisions.compactMap { article in article.decision.map { (article, $0) } }
            .filter { $0.1.status == .inForce }
        let columns = [
            ("number", Catalogue.documentNumber), ("signed", Catalogue.signedOn), ("issuer", Catalogue.issuer),
            ("reward_type", Catalogue.rewardType), ("declared", Catalogue.declaredTotal),
            ("recipients", Catalogue.counted),
        ]
        return ReportTable(
            id: "decisions", title: Catalogue.reportDecisions,
            columns: columns.map { ReportTable.Column(id: $0.0, title: $0.1) },
            rows: inForce.map { article, decision in
                [
                    .text(decision.number.written), .text(article.signed.short), .text(decision.issuer ?? ""),
                    .text(decision.rewardType?.label ?? Catalogue.notTold),
                    decision.declaredTotal.map(ReportTable.Cell.count) ?? .text(""), .count(decision.recipients.count),
                ]
            },
            total: [
                .text(Catalogue.total), .text(""), .text(""), .text(""),
                declaredSum(inForce.map(\.1)), .count(honours.count),
            ])
    }
}

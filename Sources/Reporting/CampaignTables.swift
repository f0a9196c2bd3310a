import Content
import Diagnostics
import SiteModel

// Campaigns, what became of their targets, and the exemplars.
extension Scope {
    var campaignTable: ReportTable {
        let counting = CrossTable<Campaign>(columns: [
            ("total", Catalogue.total, { _ in true }),
            ("regular", Campaign.Form.regular.label, { $0.form == .regular }),
            ("thematic", Campaign.Form.thematic.label, { $0.form == .thematic }),
            ("form_unclear", Catalogue.formNotTold, { $0.form == nil }),
            ("upcoming", Catalogue.upcoming, { $0.progress(on: day) == .upcoming }),
            ("ongoing", Catalogue.ongoing, { $0.progress(on: day) == .ongoing }),
            ("ended", Catalogue.ended, { $0.progress(on: day) == .ended }),
        ])
        let levels = Campaign.Level.allCases.map(Optional.some) + [nil]
        let found = campaigns.compactMap(\.campaign)
        return counting.table(
            "campaigns", Catalogue.reportCampaigns,
            headings: [ReportTable.Column(id: "level", title: Catalogue.launchLevel)],
            rows: levels.map { level in ([level?.label ?? Catalogue.notTold], found.filter { $0.level == level }) })
    }

    /// A value that a result of the period gives a target.
    struct Finding {
        let campaign: Article
        let target: Campaign.Target
        let value: TargetSeries.Value
        let result: Article
    }

    /// By campaign, target and period.
    var findings: [Finding] {
        let counted = Set(results.map(\.source))
        return site.articles.filter { $0.campaign != nil }.flatMap { article in
            (article.campaign?.targets ?? []).flatMap { target in
                site.results.series(target, ofCampaign: article.id).values.compactMap { value in
                    let result = site.articles[value.position]
                    guard counted.contains(result.source) else { return nil }
                    return Finding(campaign: article, target: target, value: value, result: result)
                }
            }
        }
    }

    var indicatorTable: ReportTable {
        let columns = [
            ("campaign", Catalogue.campaigns), ("target", Catalogue.target), ("goal", Catalogue.goal),
            ("period", Catalogue.period), ("value", Catalogue.result), ("verdict", Catalogue.verdict),
            ("units", Catalogue.units),
        ]
        return ReportTable(
            id: "indicators", title: Catalogue.reportIndicators,
            columns: columns.map { ReportTable.Column(id: $0.0, title: $0.1) },
            rows: findings.map { finding in
                [
                    .text(finding.campaign.title), .text(finding.target.name), .text(finding.target.goal),
                    .text(finding.value.period?.text ?? Catalogue.notTold), .text(finding.value.text),
                    .text(finding.value.verdict.label),
                    .text(
                        finding.result.frontMatter.units.map { site.units[$0.value]?.name ?? $0.value }.joined(
                            separator: "; ")),
                ]
            }, total: nil, isGrouped: true)
    }

    var exemplarTable: ReportTable {
        let counting = CrossTable<Exemplar>(
            columns: [("total", Catalogue.total, { _ in true })]
                + RecipientKind.allCases.map { kind in (kind.columnID, kind.label, { $0.subject.kind == kind }) })
        let stages = Exemplar.Stage.allCases.map(Optional.some) + [nil]
        let found = exemplars.compactMap(\.exemplar)
        return counting.table(
            "exemplars", Catalogue.reportExemplars,
            headings: [ReportTable.Column(id: "stage", title: Catalogue.stage)],
            rows: stages.map { stage in ([stage?.label ?? Catalogue.notTold], found.filter { $0.stage == stage }) })
    }

    var exemplarList: ReportTable {
        let columns = [
            ("name", Catalogue.name), ("unit", Catalogue.unit), ("stage", Catalogue.stage),
            ("title", Catalogue.article),
        ]
        return ReportTable(
            id: "exemplar_list", title: Catalogue.reportExemplarList,
            columns: columns.map { ReportTable.Column(id: $0.0, title: $0.1) },
            rows: exemplars.compactMap { article in
                article.exemplar.map { exemplar in
                    let unit = exemplar.subject.unit.map { site.units.resolve($0)?.name ?? $0 }
                    return [
                        .text(exemplar.subject.name), .text(unit ?? ""),
                        .text(exemplar.stage?.label ?? Catalogue.notTold), .text(article.title),
                    ]
                }
            }, total: nil)
    }
}

extension RecipientKind {
    fileprivate var columnID: String {
        switch self {
        case .person: "persons"
        case .collective: "collectives"
        case .household: "households"
        }
    }
}

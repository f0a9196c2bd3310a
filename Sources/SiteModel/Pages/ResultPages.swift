import Content
import Diagnostics
import Vietnamese

// Results against targets, on the pages of campaigns and of results.
extension Site {
    /// Every target of a campaign with its values.
    func targets(of campaign: Campaign, id: String, _ base: LinkBase) -> [TargetView] {
        let lastYear = min(campaign.end?.lastDay?.year ?? now.day.year, now.day.year - 1)
        return campaign.targets.enumerated().map { index, target in
            let series = results.series(target, ofCampaign: id)
            let missing =
                series.values.isEmpty ? [] : series.missingYears(from: campaign.start?.firstDay?.year, to: lastYear)
            return view(of: series, anchor: "chi-tieu_\(index + 1)", missing: missing, base)
        }
    }

    /// What a result says of targets, each with its history.
    func targets(of result: CampaignResult, _ article: Article, at position: Int, _ base: LinkBase) -> [TargetView] {
        result.indicators.compactMap(\.target).enumerated().compactMap { index, reference in
            guard let (target, campaign) = target(reference.value, for: article) else { return nil }
            let series = results.series(target, ofCampaign: campaign).history(of: position)
            return view(of: series, anchor: "chi-tieu_\(index + 1)", missing: [], base, current: position)
        }
    }

    /// The target of that id in the first of the article's campaigns that has it, and that campaign's id.
    func target(_ id: String, for article: Article) -> (target: Campaign.Target, campaign: String)? {
        for reference in article.frontMatter.campaigns {
            let campaign = indexes.campaigns[reference.value].flatMap { articles[$0].campaign }
            if let target = campaign?.target(id) { return (target, reference.value) }
        }
        return nil
    }

    private func view(
        of series: TargetSeries, anchor: String, missing: [Int], _ base: LinkBase, current: Int? = nil
    ) -> TargetView {
        // Units tell the values of one period apart; elsewhere they would only be noise.
        let ambiguous = Set(series.periods.filter { $0.values.count > 1 }.map(\.period))
        return TargetView(
            name: series.target.name, goal: series.target.goal, anchor: anchor,
            chart: Chart(series, id: "\(anchor)-hinh").map { Array($0.svg.utf8) },
            values: series.values.map { value in
                TargetValueView(
                    period: value.period?.text ?? Catalogue.unknownPeriod, value: value.text,
                    units: value.period.map(ambiguous.contains) == true ? unitNames(of: articles[value.position]) : nil,
                    verdict: value.verdict.label,
                    verdictID: value.verdict.rawValue,
                    source: base.link(articles[value.position].title, articles[value.position].route),
                    isCurrent: value.position == current)
            },
            gaps: (missing.isEmpty ? [] : [Catalogue.noValues(missing)]) + series.contradictions)
    }
}

extension Site {
    /// Of which units a result tells; nil for the agency as a whole.
    private func unitNames(of article: Article) -> String? {
        let names = article.frontMatter.units.map { units[$0.value]?.short ?? unitName($0.value) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}

extension TargetSeries {
    /// What visitors must know of periods with more than one value.
    fileprivate var contradictions: [String] {
        var (different, repeated): ([String], [String]) = ([], [])
        for (period, values) in periods {
            let others = values.indices.flatMap { index in
                values[..<index].filter { $0.concerns(sameAs: values[index]) }.map { ($0, values[index]) }
            }
            if others.isEmpty { continue }
            if others.contains(where: { $0.0.quantity.value != $0.1.quantity.value }) {
                different.append(period.text)
            } else {
                repeated.append(period.text)
            }
        }
        return (different.isEmpty ? [] : [Catalogue.severalValues(different)])
            + (repeated.isEmpty ? [] : [Catalogue.repeatedValues(repeated)])
    }
}

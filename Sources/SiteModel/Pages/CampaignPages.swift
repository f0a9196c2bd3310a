import Content
import Diagnostics
import Vietnamese

extension Site {
    /// Exemplars and results that stand on a campaign's own page; the list of articles has them all.
    private static let newestCount = 12

    func view(of campaign: Campaign, _ article: Article, _ base: LinkBase) -> CampaignView {
        let progress = campaign.progress(on: now.day)
        let articles = Listing(
            subject: .campaign(article.id), path: article.route, entries: indexes.byCampaign[article.id] ?? [])
        func newest(_ kind: Kind) -> [Int] {
            Array(articles.entries.lazy.filter { [self] in self.articles[$0].kind == kind }.prefix(Self.newestCount))
        }
        return CampaignView(
            theme: campaign.theme, period: campaign.periodText, state: progress.label, stateID: progress.rawValue,
            level: campaign.level?.label, form: campaign.form?.label,
            launch: campaign.launch.map { view(of: $0, article, base) },
            parents: campaignLinks(campaign.parents.map(\.value), base),
            children: links(toCampaigns: indexes.children[article.id] ?? [], base),
            targets: targets(of: campaign, id: article.id, base),
            honours: campaignRoll(article.id, base), results: newest(.result), exemplars: newest(.exemplar),
            years: yearLinks(ofCampaign: article.id, current: "", base), listing: listing(articles, page: 1, base),
            feedHref: base.href(article.route + "feed.xml"))
    }

    /// Leads to the file or address that the campaign names, else to the section's own article about the document.
    private func view(of launch: Campaign.Launch, _ article: Article, _ base: LinkBase) -> LaunchView {
        let own = indexes.documents[launch.number] ?? indexes.decisions[launch.number]
        return LaunchView(
            number: launch.number.written, date: launch.date?.official, issuer: launch.issuer,
            href: link(to: launch.file, base)?.href ?? launch.url ?? own.map { base.href(articles[$0].route) })
    }

    private func links(toCampaigns positions: [Int], _ base: LinkBase) -> [LinkView] {
        positions.sorted(by: inCampaignOrder).map { base.link(articles[$0].title, articles[$0].route) }
    }

    func campaignsPage(_ route: Route, _ base: LinkBase) -> PageView {
        let levels: [Campaign.Level?] = Campaign.Level.allCases + [nil]
        let byLevel = Dictionary(grouping: campaignPositions, by: level)
        let groups = levels.compactMap { level -> CampaignGroupView? in
            guard let positions = byLevel[level] else { return nil }
            return CampaignGroupView(
                label: level?.label ?? Catalogue.otherCampaigns, campaigns: positions.map { card(at: $0, base) })
        }
        let trail = [Crumb(title: Kind.campaign.label, path: route.path)]
        return PageView(
            frame: frame(
                route, title: Kind.campaign.label, description: "\(Kind.campaign.label) – \(configuration.agency)",
                trail: trail, part: .kind(.campaign)),
            body: .campaigns(CampaignsView(groups: groups)))
    }

    private func level(at position: Int) -> Campaign.Level? {
        guard case .campaign(let campaign) = articles[position].details else { return nil }
        return campaign.level
    }

    /// All campaigns, the latest start first.
    var campaignPositions: [Int] { (indexes.byKind[.campaign] ?? []).sorted(by: inCampaignOrder) }

    private func inCampaignOrder(_ one: Int, _ other: Int) -> Bool {
        func start(_ position: Int) -> Day {
            guard case .campaign(let campaign) = articles[position].details else { return now.day }
            return campaign.start?.firstDay ?? articles[position].frontMatter.date.day
        }
        let (first, second) = (start(one), start(other))
        return first == second ? one < other : first > second
    }

    func card(at position: Int, _ base: LinkBase) -> CampaignCardView {
        let article = articles[position]
        guard case .campaign(let campaign) = article.details else {
            return CampaignCardView(
                title: article.title, href: base.href(article.route), theme: nil, period: nil, state: "", stateID: "",
                parents: [], count: 0, isSample: article.frontMatter.isSample)
        }
        let progress = campaign.progress(on: now.day)
        return CampaignCardView(
            title: article.title, href: base.href(article.route), theme: campaign.theme, period: campaign.periodText,
            state: progress.label, stateID: progress.rawValue,
            parents: campaignLinks(campaign.parents.map(\.value), base),
            count: indexes.byCampaign[article.id]?.count ?? 0, isSample: article.frontMatter.isSample)
    }
}

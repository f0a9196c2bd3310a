import Content
import Diagnostics
import Vietnamese

extension Site {
    private static let homeEntries = 8
    private static let homeBriefs = 5

    func homePage(_ route: Route, _ base: LinkBase) -> PageView {
        let featured = articles.indices.filter { articles[$0].frontMatter.isFeatured }.prefix(3)
        let latest = articles.indices.lazy.filter { [articles] in
            !featured.contains($0) && articles[$0].kind != .campaign
        }
        let ongoing = campaignPositions.filter { position in
            guard case .campaign(let campaign) = articles[position].details else { return false }
            return campaign.progress(on: now.day) == .ongoing
        }
        let view = HomeView(
            featured: Array(featured), latest: Array(latest.prefix(Self.homeEntries)),
            exemplars: Array((indexes.byKind[.exemplar] ?? []).prefix(Self.homeBriefs)),
            decisions: Array((indexes.byKind[.decision] ?? []).prefix(Self.homeBriefs)),
            campaigns: ongoing.prefix(Self.homeBriefs).map { card(at: $0, base) }, kinds: kindLinks(base),
            years: indexes.allYears.map { year in
                base.link(Catalogue.year(year), "nam/\(year)/", note: (indexes.byYear[year]?.count ?? 0).grouped)
            })
        return PageView(
            frame: frame(
                route, title: configuration.title, description: configuration.description, trail: [], part: .home),
            body: .home(view))
    }

    func notFoundPage(_ route: Route) -> PageView {
        // A web server shows it at any address, so its links start from the section's address, not from the page.
        let frame = frame(route, title: Catalogue.notFound, description: nil, trail: [], part: .elsewhere)
        return PageView(
            frame: frame.rooted(at: configuration.basePath),
            body: .notFound(NotFoundView(kinds: kindLinks(LinkBase.absolute(configuration.basePath)))))
    }

    /// What is at the address of an article that has expired. It says nothing of the article.
    func gonePage(_ route: Route, _ base: LinkBase) -> PageView {
        let frame = frame(route, title: Catalogue.gone, description: nil, trail: [], part: .elsewhere)
        // A web server shows the one of all such addresses at any of them, so its links start from the section's address.
        let isForAll = route.path == Self.gonePath
        return PageView(
            frame: isForAll ? frame.rooted(at: configuration.basePath) : frame,
            body: .redirect(RedirectView(href: isForAll ? configuration.basePath : base.href(""), isGone: true)))
    }

    func redirectPage(to target: String, _ route: Route, _ base: LinkBase) -> PageView {
        let target = Route(path: target, content: route.content)
        let frame = frame(target, title: configuration.title, description: nil, trail: [], part: .elsewhere)
        return PageView(frame: frame, body: .redirect(RedirectView(href: base.href(target.path), isGone: false)))
    }

    func kindLinks(_ base: LinkBase) -> [LinkView] {
        Kind.allCases.map { kind in
            base.link(kind.label, "\(kind.folder)/", note: (indexes.byKind[kind]?.count ?? 0).grouped)
        }
    }

    func yearsPage(_ route: Route, _ base: LinkBase) -> PageView {
        let years = indexes.allYears.map { year in
            YearCardView(
                title: Catalogue.year(year), href: base.href("nam/\(year)/"), count: indexes.byYear[year]?.count ?? 0,
                kinds: indexes.kinds(inYear: year).map { kind, count in
                    base.link(kind.label, "nam/\(year)/\(kind.folder)/", note: count.grouped)
                })
        }
        let trail = [Crumb(title: Catalogue.years, path: "nam/")]
        return PageView(
            frame: frame(route, title: Catalogue.years, description: nil, trail: trail, part: .years),
            body: .years(YearsView(years: years)))
    }

    func listPage(_ listing: Listing, page number: Int, _ route: Route, _ base: LinkBase) -> PageView {
        let trail = trail(to: listing)
        let heading = heading(of: listing)
        let title = number == 1 ? heading : "\(heading) – \(Catalogue.page(number))"
        let pages = number == 1 ? trail : trail + [Crumb(title: Catalogue.page(number), path: route.path)]
        let view = ListView(
            heading: heading, intro: nil, entries: self.listing(listing, page: number, base),
            filters: filters(of: listing, base), filtersLabel: filtersLabel(of: listing),
            yearHonours: number == 1 ? yearHonours(on: listing, base) : nil,
            campaignHonours: number == 1 ? campaignHonours(on: listing, base) : nil)
        return PageView(
            frame: frame(
                route, title: title, description: "\(title) – \(configuration.agency)", trail: pages,
                part: part(of: listing), feed: feedPath(of: listing)),
            body: .list(view))
    }

    private func part(of listing: Listing) -> SectionPart {
        switch listing.subject {
        case .kind(let kind): .kind(kind)
        case .year, .yearKind: .years
        case .campaign, .campaignYear: .kind(.campaign)
        }
    }

    private func yearHonours(on listing: Listing, _ base: LinkBase) -> YearHonoursView? {
        guard case .year(let year) = listing.subject else { return nil }
        return yearRoll(year, base)
    }

    private func campaignHonours(on listing: Listing, _ base: LinkBase) -> RollView? {
        guard case .campaignYear(let id, let year) = listing.subject else { return nil }
        return campaignRoll(id, year: year, base)
    }

    private func feedPath(of listing: Listing) -> String {
        switch listing.subject {
        case .campaign(let id), .campaignYear(let id, _): "\(Kind.campaign.folder)/\(id)/feed.xml"
        case .kind, .year, .yearKind: "feed.xml"
        }
    }

    private func heading(of listing: Listing) -> String {
        switch listing.subject {
        case .kind(let kind): kind.label
        case .year(let year): Catalogue.year(year)
        case .yearKind(let year, let kind): Catalogue.inYear(kind.label, year)
        case .campaign(let id): campaignTitle(id)
        case .campaignYear(let id, let year): "\(campaignTitle(id)) – \(Catalogue.year(year))"
        }
    }

    private func campaignTitle(_ id: String) -> String { indexes.campaigns[id].map { articles[$0].title } ?? id }

    private func trail(to listing: Listing) -> [Crumb] {
        let years = Crumb(title: Catalogue.years, path: "nam/")
        switch listing.subject {
        case .kind(let kind): return [Crumb(title: kind.label, path: listing.path)]
        case .year(let year): return [years, Crumb(title: Catalogue.year(year), path: listing.path)]
        case .yearKind(let year, let kind):
            return [
                years, Crumb(title: Catalogue.year(year), path: "nam/\(year)/"),
                Crumb(title: kind.label, path: listing.path),
            ]
        case .campaign(let id): return campaignTrail(id)
        case .campaignYear(let id, let year):
            return campaignTrail(id) + [Crumb(title: Catalogue.year(year), path: listing.path)]
        }
    }

    private func campaignTrail(_ id: String) -> [Crumb] {
        let folder = Kind.campaign.folder
        return [
            Crumb(title: Kind.campaign.label, path: "\(folder)/"),
            Crumb(title: campaignTitle(id), path: "\(folder)/\(id)/"),
        ]
    }

    /// Narrower lists of the same articles.
    private func filters(of listing: Listing, _ base: LinkBase) -> [LinkView] {
        switch listing.subject {
        case .kind(let kind):
            return indexes.allYears.compactMap { year in
                guard let count = indexes.count(of: kind, inYear: year) else {
                    return nil
                }
                return base.link(Catalogue.year(year), "nam/\(year)/\(kind.folder)/", note: count.grouped)
            }
        case .year(let year), .yearKind(let year, _):
            return indexes.kinds(inYear: year).map { kind, count in
                let path = "nam/\(year)/\(kind.folder)/"
                return base.link(kind.label, path, note: count.grouped, isCurrent: path == listing.path)
            }
        case .campaign(let id), .campaignYear(let id, _): return yearLinks(ofCampaign: id, current: listing.path, base)
        }
    }

    func yearLinks(ofCampaign id: String, current: String, _ base: LinkBase) -> [LinkView] {
        indexes.years(ofCampaign: id).map { year, count in
            let path = "\(Kind.campaign.folder)/\(id)/\(year)/"
            return base.link(Catalogue.year(year), path, note: count.grouped, isCurrent: path == current)
        }
    }

    private func filtersLabel(of listing: Listing) -> String? {
        switch listing.subject {
        case .kind, .campaign, .campaignYear: Catalogue.byYear
        case .year, .yearKind: Catalogue.byKind
        }
    }
}

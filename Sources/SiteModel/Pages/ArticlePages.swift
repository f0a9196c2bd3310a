import Content
import Diagnostics
import Markdown
import Vietnamese

extension Site {
    private static let relatedCount = 5
    /// Headings from which a table of contents helps.
    private static let contentsThreshold = 4

    func articlePage(_ article: Article, at position: Int, _ route: Route, _ base: LinkBase) -> PageView {
        let front = article.frontMatter
        let folder = "\(article.kind.folder)/"
        let trail = [Crumb(title: article.kind.label, path: folder), Crumb(title: front.title, path: route.path)]
        let neighbours = neighbours(of: article, at: position, base)
        let view = ArticleView(
            templateName: article.kind.rawValue, title: front.title, summary: front.summary,
            dateText: front.date.day.short, dateISO: front.date.day.iso,
            kind: base.link(article.kind.label, folder),
            year: base.link(Catalogue.year(article.year), "nam/\(article.year)/"),
            author: front.author, origin: front.origin, body: article.body.htmlBytes, contents: contents(of: article),
            image: image(front.image, base), campaigns: campaignLinks(front.campaigns.map(\.value), base),
            units: front.units.compactMap { units[$0.value] }.map {
                LinkView(title: $0.name, href: configuration.hasRegister ? base.href(unitPath($0.id)) : "")
            },
            newer: neighbours.newer, older: neighbours.older, related: related(to: article, at: position),
            visibility: Visibility(of: article, at: now), isSample: front.isSample,
            details: details(of: article, at: position, base))
        let feed = article.kind == .campaign ? route.path + "feed.xml" : "feed.xml"
        return PageView(
            frame: frame(
                route, title: front.title, description: article.description, trail: trail, part: .kind(article.kind),
                article: article,
                feed: feed),
            body: .article(view))
    }

    func campaignLinks(_ ids: [String], _ base: LinkBase) -> [LinkView] {
        ids.compactMap { id in indexes.campaigns[id].map { base.link(articles[$0].title, articles[$0].route) } }
    }

    /// Headings of the second and deeper levels, when there are enough of them.
    private func contents(of article: Article) -> [ContentsEntryView] {
        let headings = article.body.headings.filter { $0.level <= 3 }
        guard headings.count >= Self.contentsThreshold else { return [] }
        return headings.map { ContentsEntryView(title: $0.text, href: "#\($0.id)", isNested: $0.level > 2) }
    }

    private func neighbours(
        of article: Article, at position: Int, _ base: LinkBase
    ) -> (newer: LinkView?, older: LinkView?) {
        let (kin, place) = (indexes.byKind[article.kind] ?? [], indexes.placeInKind[position])
        func link(_ place: Int) -> LinkView? {
            guard kin.indices.contains(place) else { return nil }
            return base.link(articles[kin[place]].title, articles[kin[place]].route)
        }
        return (link(place - 1), link(place + 1))
    }

    /// The articles of the same campaigns that are nearest in time, those of the first campaign first.
    private func related(to article: Article, at position: Int) -> [Int] {
        var found: [Int] = []
        for reference in article.frontMatter.campaigns {
            for candidate in nearest(to: position, among: indexes.byCampaign[reference.value] ?? []) {
                guard found.count < Self.relatedCount else { return found }
                if !found.contains(candidate) { found.append(candidate) }
            }
        }
        return found
    }

    /// Neighbours in a sorted list of positions, alternately newer and older, without the position itself.
    private func nearest(to position: Int, among sorted: [Int]) -> [Int] {
        guard let place = sorted.binarySearch(position) else { return [] }
        let offsets = (1...Self.relatedCount).flatMap { [place - $0, place + $0] }
        return offsets.filter(sorted.indices.contains).prefix(Self.relatedCount).map { sorted[$0] }.sorted()
    }
}

import Content
import Diagnostics
import Vietnamese

extension Site {
    /// An article as lists show it, with open links.
    package func entry(at position: Int) -> EntryView {
        let (article, base) = (articles[position], LinkBase.open)
        let (front, visibility) = (article.frontMatter, Visibility(of: article, at: now))
        return EntryView(
            title: front.title, href: base.href(article.route), summary: front.summary,
            dateText: front.date.day.short, dateISO: front.date.day.iso, kindLabel: article.kind.label,
            kindHref: base.href("\(article.kind.folder)/"), kindID: article.kind.folder, note: note(on: article),
            image: image(front.image, base), isSample: front.isSample, isDraft: visibility == .draft,
            isScheduled: visibility == .scheduled)
    }

    /// The one thing about the article that a list should say beside its title.
    private func note(on article: Article) -> String? {
        switch article.details {
        case .exemplar(let exemplar):
            [exemplar.subject.position, exemplar.subject.unit.map(unitName)].compactMap { $0 }.joined(separator: ", ")
        case .decision(let decision):
            decision.status == .inForce
                ? decision.number.written : Catalogue.annulled(number: decision.number.written)
        case .document(let document): document.number?.written
        case .result(let result): result.periodText
        case .campaign(let campaign): campaign.periodText
        case .consultation(let consultation): consultationState(consultation)
        case .news: nil
        }
    }

    func image(_ image: CoverImage?, _ base: LinkBase) -> ImageView? {
        guard let image, let file = image.file else { return nil }
        return ImageView(
            src: base.href(ContentPath.attachmentRoute(file)), alt: image.alt, credit: image.credit,
            width: image.size.map { String($0.width) }, height: image.size.map { String($0.height) })
    }

    /// A unit's name for its id or any of its names; what was written for a body outside the agency.
    func unitName(_ written: String) -> String { units.resolve(written)?.name ?? written }

    func listing(_ listing: Listing, page number: Int, _ base: LinkBase) -> EntriesView {
        let size = configuration.pageSize
        let total = listing.pageCount(size: size)
        return EntriesView(
            entries: Array(listing.entries(onPage: number, size: size)), count: listing.entries.count,
            pagination: total > 1 ? pagination(page: number, total: total, base, path: listing.path(ofPage:)) : nil)
    }

    /// The first page, the last one, and two on each side of this one.
    func pagination(page number: Int, total: Int, _ base: LinkBase, path: (Int) -> String) -> PaginationView {
        let shown = Set([1, total]).union(max(1, number - 2)...min(total, number + 2)).sorted()
        let pages = zip(shown, [0] + shown).map { page, previous in
            PageLinkView(
                number: page, href: base.href(path(page)), isCurrent: page == number,
                followsGap: page > previous + 1)
        }
        return PaginationView(
            pages: pages, previousHref: number > 1 ? base.href(path(number - 1)) : nil,
            nextHref: number < total ? base.href(path(number + 1)) : nil, number: number, total: total)
    }
}

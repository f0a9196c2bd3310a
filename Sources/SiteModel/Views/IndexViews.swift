import Vietnamese

/// A list's page: a kind, a year, a campaign's year…
package struct ListView: TemplateView {
    package let heading: String
    package let intro: String?
    package let entries: EntriesView
    package let filters: [LinkView]
    package let filtersLabel: String?
    package let yearHonours: YearHonoursView?
    package let campaignHonours: RollView?

    package static let fields = ViewFields<ListView>([
        .text("heading", "tên danh sách", \.heading),
        .text("intro", "một câu giới thiệu", \.intro),
        .view("list", "các bài của trang này") { $0.entries },
        .rows("filters", by: .chip, "danh sách hẹp hơn: theo năm, theo loại", \.filters),
        .flag("has_filters", "có danh sách hẹp hơn") { !$0.filters.isEmpty },
        .text("filters_label", "tên của nhóm ấy", \.filtersLabel),
        .view("year_honours", "riêng trang đầu của một năm: khen thưởng trong năm", \.yearHonours),
        .view("campaign_honours", "riêng trang đầu của một năm của phong trào: khen thưởng", \.campaignHonours),
    ])
}

package struct HomeView: TemplateView {
    package let featured: [Int]
    package let latest: [Int]
    package let exemplars: [Int]
    package let decisions: [Int]
    package let campaigns: [CampaignCardView]
    package let kinds: [LinkView]
    package let years: [LinkView]

    package static let fields = ViewFields<HomeView>([
        .entries("featured", by: .entry, "bài nêu đầu trang", \.featured),
        .flag("has_featured", "có bài nêu đầu trang") { !$0.featured.isEmpty },
        .entries("latest", by: .entry, "bài mới nhất", \.latest),
        .flag("has_latest", "có bài") { !$0.latest.isEmpty },
        .entries("exemplars", by: .brief, "điển hình mới nhất", \.exemplars),
        .flag("has_exemplars", "có điển hình") { !$0.exemplars.isEmpty },
        .entries("decisions", by: .brief, "quyết định mới nhất", \.decisions),
        .flag("has_decisions", "có quyết định") { !$0.decisions.isEmpty },
        .list("current_campaigns", "phong trào đang diễn ra", \.campaigns),
        .flag("has_current_campaigns", "có phong trào đang diễn ra") { !$0.campaigns.isEmpty },
        .rows("kinds", by: .chip, "các loại bài, kèm số bài", \.kinds),
        .rows("years", by: .chip, "các năm, kèm số bài", \.years),
        .flag("has_years", "có bài của năm nào đó") { !$0.years.isEmpty },
    ])
}

package struct YearsView: TemplateView {
    package let years: [YearCardView]

    package static let fields = ViewFields<YearsView>([
        .list("years", "các năm, mới trước", \.years),
        .flag("has_years", "có bài") { !$0.years.isEmpty },
    ])
}

package struct YearCardView: TemplateView {
    package let title: String
    package let href: String
    package let count: Int
    package let kinds: [LinkView]

    package static let fields = ViewFields<YearCardView>([
        .text("title", "năm", \.title),
        .text("href", "địa chỉ", \.href),
        .text("count", "số bài") { $0.count.grouped },
        .rows("kinds", by: .chip, "các loại bài trong năm, kèm số bài", \.kinds),
    ])
}

package struct NotFoundView: TemplateView {
    package let kinds: [LinkView]

    package static let fields = ViewFields<NotFoundView>([
        .rows("kinds", by: .chip, "các loại bài", \.kinds)
    ])
}

/// A page at an old address, which leads to the new one, or to the home page when an article was there that has expired.
package struct RedirectView: TemplateView {
    package let href: String
    package let isGone: Bool

    package static let fields = ViewFields<RedirectView>([
        .text("href", "địa chỉ mới, hoặc trang chủ của chuyên mục", \.href),
        .flag("is_gone", "bài ở địa chỉ này đã hết thời hạn đăng", \.isGone),
    ])
}

/// The parts that are the same on every page (`header.mustache`, `footer.mustache`).
package struct ChromeView: TemplateView {
    package let sectionTitle: String
    package let agency: String
    package let description: String?
    package let homeHref: String
    package let navigation: [LinkView]
    package let hostHome: String?
    package let headerLinks: [LinkView]
    package let footerLinks: [LinkView]
    package let contactAddress: String?
    package let contactNote: String?
    package let feedHref: String
    package let searchHref: String?

    package static let fields = ViewFields<ChromeView>([
        .text("section_title", "tên chuyên mục", \.sectionTitle),
        .text("agency", "tên cơ quan", \.agency),
        .text("section_description", "một câu giới thiệu", \.description),
        .text("home_href", "trang chủ của chuyên mục", \.homeHref),
        .list("navigation", "các phần của chuyên mục", \.navigation),
        .text("host_home", "trang chủ của cơ quan", \.hostHome),
        .list("header_links", "liên kết đầu trang", \.headerLinks),
        .list("footer_links", "liên kết cuối trang", \.footerLinks),
        .text("contact_address", "nơi liên hệ", \.contactAddress),
        .text("contact_note", "ghi chú liên hệ", \.contactNote),
        .text("feed_href", "địa chỉ Atom của chuyên mục", \.feedHref),
        .text("search_href", "trang tìm kiếm; không có ở chính trang ấy", \.searchHref),
    ])
}

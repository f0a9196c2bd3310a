/// Everything that one page shows: the frame that all pages have, and what the page is about.
package struct PageView: Sendable {
    package let frame: FrameView
    package let body: Body

    package enum Body: Sendable {
        case home(HomeView)
        case search(SearchView)
        case list(ListView)
        case article(ArticleView)
        case campaigns(CampaignsView)
        case years(YearsView)
        case notFound(NotFoundView)
        case redirect(RedirectView)
        case register(RegisterView)
        case award(AwardView)
        case awards(AwardsView)
        case unit(UnitView)
        case units(UnitsView)
    }
}

/// What the document's head and the way to the page need.
package struct FrameView: TemplateView {
    /// From the page to the section's root: `../../`, `./` on the home page.
    package var root: String
    package let title: String
    package let sectionTitle: String
    package let agency: String
    package let description: String?
    package let canonical: String
    package let isArticle: Bool
    package let isIndexed: Bool
    package let published: String?
    package let imageURL: String?
    package var feedHref: String
    package var rssHref: String
    package let structuredData: [UInt8]?
    package let breadcrumbs: [LinkView]
    /// The part of the section to which the page belongs.
    package let part: SectionPart

    package static let fields = ViewFields<FrameView>([
        .text("root", "đường về gốc chuyên mục: ../../", \.root),
        .text("page_title", "tên trang", \.title),
        .text("section_title", "tên chuyên mục", \.sectionTitle),
        .text("agency", "tên cơ quan", \.agency),
        .text("description", "mô tả trang cho máy tìm kiếm", \.description),
        .text("canonical", "địa chỉ chính thức, tuyệt đối", \.canonical),
        .flag("is_article", "trang của một bài", \.isArticle),
        .flag("is_indexed", "máy tìm kiếm nên ghi nhận", \.isIndexed),
        .text("published", "lúc đăng, RFC 3339", \.published),
        .text("image_url", "ảnh đại diện, địa chỉ tuyệt đối", \.imageURL),
        .text("feed_href", "Atom gần nhất: của phong trào hoặc của chuyên mục", \.feedHref),
        .text("rss_href", "RSS của chuyên mục", \.rssHref),
        .html("structured_data", "JSON-LD", \.structuredData),
        .list("breadcrumbs", "đường dẫn từ trang chủ: title, href, is_current", \.breadcrumbs),
        .chrome(.header, "đầu trang, theo header.mustache"),
        .chrome(.footer, "cuối trang, theo footer.mustache"),
        .assets("tệp của giao diện: {{assets.site_css}} là assets/site.css"),
        .flag("has_breadcrumbs", "không phải trang chủ") { !$0.breadcrumbs.isEmpty },
    ])
}

extension FrameView {
    /// The same frame for a page that is shown at addresses of any depth.
    func rooted(at basePath: String) -> FrameView {
        var frame = self
        frame.feedHref = basePath + frame.feedHref.dropFirst(root.count)
        frame.rssHref = basePath + frame.rssHref.dropFirst(root.count)
        frame.root = basePath
        return frame
    }
}

/// The search page: what it is without scripts, and what the script fills.
package struct SearchView: TemplateView {
    package let manifestHref: String
    package let kinds: [LinkView]
    package let years: [LinkView]
    package let hasRegister: Bool
    package let engine: SearchEngineView?

    package static let fields = ViewFields<SearchView>([
        .text("manifest_href", "chỉ mục tìm kiếm, cho mã lệnh", \.manifestHref),
        .rows("kinds", by: .chip, "các loại bài, kèm số bài", \.kinds),
        .rows("years", by: .chip, "các năm, kèm số bài", \.years),
        .flag("has_years", "có bài của năm nào đó") { !$0.years.isEmpty },
        .flag("has_register", "có bảng vàng", \.hasRegister),
        .view("engine", "máy tìm kiếm trên mạng, nếu site.yaml có web_search", \.engine),
    ])
}

/// A search engine of the web that looks into this section alone.
package struct SearchEngineView: TemplateView {
    package let name: String
    package let action: String
    package let limitName: String
    package let limit: String

    package static let fields = ViewFields<SearchEngineView>([
        .text("name", "tên máy tìm kiếm", \.name),
        .text("action", "địa chỉ nhận câu hỏi", \.action),
        .text("limit_name", "tên ô ẩn giới hạn trong chuyên mục", \.limitName),
        .text("limit", "giá trị của ô ấy", \.limit),
    ])
}

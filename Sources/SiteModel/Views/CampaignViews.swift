/// What a campaign's own page adds to an article's.
package struct CampaignView: TemplateView {
    package let theme: String?
    package let period: String?
    package let state: String
    package let stateID: String
    package let level: String?
    package let form: String?
    package let launch: LaunchView?
    package let parents: [LinkView]
    package let children: [LinkView]
    package let targets: [TargetView]
    package let years: [LinkView]
    package let listing: EntriesView
    package let feedHref: String

    package static let fields = ViewFields<CampaignView>([
        .text("theme", "chủ đề thi đua", \.theme),
        .text("period", "thời gian", \.period),
        .text("state", "sắp, đang diễn ra, đã kết thúc", \.state),
        .text("state_id", "sap-dien-ra, dang-dien-ra, da-ket-thuc: để tạo kiểu", \.stateID),
        .text("level", "cấp phát động", \.level),
        .text("form", "hình thức", \.form),
        .view("launch", "văn bản phát động", \.launch),
        .list("parents", "phong trào mà phong trào này triển khai", \.parents),
        .flag("has_parents", "triển khai phong trào khác") { !$0.parents.isEmpty },
        .list("children", "phong trào triển khai phong trào này", \.children),
        .flag("has_children", "có phong trào triển khai") { !$0.children.isEmpty },
        .list("targets", "chỉ tiêu", \.targets),
        .flag("has_targets", "có chỉ tiêu") { !$0.targets.isEmpty },
        .list("years", "các năm có bài: title, href, note (số bài)", \.years),
        .flag("has_years", "có bài") { !$0.years.isEmpty },
        .view("listing", "trang đầu của danh sách bài") { $0.listing },
        .text("feed_href", "địa chỉ Atom của phong trào", \.feedHref),
    ])
}

package struct LaunchView: TemplateView {
    package let number: String
    package let date: String?
    package let issuer: String?
    package let href: String?

    package static let fields = ViewFields<LaunchView>([
        .text("number", "số, ký hiệu", \.number),
        .text("date", "ngày ban hành", \.date),
        .text("issuer", "cơ quan ban hành", \.issuer),
        .text("href", "địa chỉ văn bản", \.href),
    ])
}

package struct TargetView: TemplateView {
    package let name: String
    package let goal: String

    package static let fields = ViewFields<TargetView>([
        .text("name", "tên chỉ tiêu", \.name),
        .text("goal", "mức phấn đấu, bằng lời", \.goal),
    ])
}

/// One page of a list of articles.
package struct EntriesView: TemplateView {
    package let entries: [Int]
    package let count: Int
    package let pagination: PaginationView?

    package static let fields = ViewFields<EntriesView>([
        .entries("entries", by: .entry, "các bài", \.entries),
        .flag("has_entries", "có bài") { !$0.entries.isEmpty },
        .text("count", "tổng số bài") { String($0.count) },
        .view("pagination", "các trang của danh sách, khi có hơn một", \.pagination),
    ])
}

/// The page of all campaigns, by level.
package struct CampaignsView: TemplateView {
    package let groups: [CampaignGroupView]

    package static let fields = ViewFields<CampaignsView>([
        .list("groups", "các cấp", \.groups),
        .flag("has_groups", "có phong trào") { !$0.groups.isEmpty },
    ])
}

package struct CampaignGroupView: TemplateView {
    package let label: String
    package let campaigns: [CampaignCardView]

    package static let fields = ViewFields<CampaignGroupView>([
        .text("label", "cấp phát động", \.label),
        .list("campaigns", "các phong trào của cấp ấy", \.campaigns),
    ])
}

package struct CampaignCardView: TemplateView {
    package let title: String
    package let href: String
    package let theme: String?
    package let period: String?
    package let state: String
    package let stateID: String
    package let parents: [LinkView]
    package let count: Int
    package let isSample: Bool

    package static let fields = ViewFields<CampaignCardView>([
        .text("title", "tên phong trào", \.title),
        .text("href", "địa chỉ", \.href),
        .text("theme", "chủ đề thi đua", \.theme),
        .text("period", "thời gian", \.period),
        .text("state", "sắp, đang diễn ra, đã kết thúc", \.state),
        .text("state_id", "sap-dien-ra, dang-dien-ra, da-ket-thuc", \.stateID),
        .list("parents", "phong trào mà phong trào này triển khai", \.parents),
        .flag("has_parents", "triển khai phong trào khác") { !$0.parents.isEmpty },
        .text("count", "số bài") { String($0.count) },
        .flag("is_sample", "nội dung mẫu", \.isSample),
    ])
}

import Vietnamese

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
    package let honours: RollView?
    package let results: [Int]
    package let exemplars: [Int]
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
        .view("honours", "khen thưởng theo các quyết định của phong trào", \.honours),
        .entries("results", by: .brief, "các bài kết quả", \.results),
        .flag("has_results", "có bài kết quả") { !$0.results.isEmpty },
        .entries("exemplars", by: .brief, "các điển hình", \.exemplars),
        .flag("has_exemplars", "có điển hình") { !$0.exemplars.isEmpty },
        .rows("years", by: .chip, "các năm có bài, kèm số bài", \.years),
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

/// A target with what became of it (`target.mustache`).
package struct TargetView: TemplateView {
    package let name: String
    package let goal: String
    package let anchor: String
    package let chart: [UInt8]?
    package let values: [TargetValueView]
    package let gaps: [String]

    package static let fields = ViewFields<TargetView>([
        .text("name", "tên chỉ tiêu", \.name),
        .text("goal", "mức phấn đấu, bằng lời", \.goal),
        .text("anchor", "neo của chỉ tiêu", \.anchor),
        .html("chart", "biểu đồ SVG, khi có số liệu", \.chart),
        .rows("values", by: .targetValue, "các giá trị theo kỳ", \.values),
        .flag("has_values", "có số liệu") { !$0.values.isEmpty },
        .list("gaps", "điều cần biết về số liệu: năm chưa có, giá trị khác nhau") { $0.gaps.map(RemarkView.init) },
        .flag("has_gaps", "có điều cần biết") { !$0.gaps.isEmpty },
    ])
}

package struct RemarkView: TemplateView {
    package let text: String

    package static let fields = ViewFields<RemarkView>([.text("text", "một câu", \.text)])
}

package struct TargetValueView: TemplateView {
    package let period: String
    package let value: String
    package let units: String?
    package let verdict: String
    package let verdictID: String
    package let source: LinkView
    package let isCurrent: Bool

    package static let fields = ViewFields<TargetValueView>([
        .text("period", "kỳ", \.period),
        .text("value", "giá trị, kèm đơn vị tính", \.value),
        .text("units", "đơn vị mà giá trị nói đến", \.units),
        .text("verdict", "đạt, vượt, chưa đạt", \.verdict),
        .text("verdict_id", "dat, vuot, chua-dat: để tạo kiểu", \.verdictID),
        .view("source", "bài kết quả: title, href") { $0.source },
        .flag("is_current", "giá trị của chính bài này", \.isCurrent),
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
        .text("count", "tổng số bài") { $0.count.grouped },
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
        .text("count", "số bài") { $0.count.grouped },
        .flag("is_sample", "nội dung mẫu", \.isSample),
    ])
}

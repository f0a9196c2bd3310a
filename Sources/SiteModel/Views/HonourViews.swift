import Vietnamese

/// One row of the register (`honour.mustache`), the same on every page that shows it.
package struct HonourView: TemplateView {
    package let anchor: String
    package let name: String
    package let href: String?
    package let kindLabel: String
    package let position: String?
    package let unit: String?
    package let unitHref: String?
    package let award: String
    package let awardHref: String?
    package let isPosthumous: Bool
    package let decision: HonouringView

    package static let fields = ViewFields<HonourView>(own.all + shared.all)

    /// What a row has of its own.
    package static let own = ViewFields<HonourView>([
        .text("anchor", "neo của dòng", \.anchor),
        .text("name", "họ tên hoặc tên tập thể", \.name),
        .text("href", "địa chỉ bài về điển hình ấy, nếu có", \.href),
        .text("kind_label", "cá nhân, tập thể, hộ gia đình", \.kindLabel),
        .text("position", "chức vụ", \.position),
        .text("unit", "đơn vị", \.unit),
        .text("unit_href", "trang của đơn vị, nếu là đơn vị của cơ quan", \.unitHref),
        .text("award", "danh hiệu, hình thức, kèm hạng", \.award),
        .text("award_href", "trang của danh hiệu, hình thức ấy", \.awardHref),
        .flag("is_posthumous", "truy tặng", \.isPosthumous),
    ])

    /// What it has of its decision.
    package static let shared = ViewFields<HonourView>([
        .view("decision", "quyết định: title (số), href") { $0.decision.decision },
        .text("issued", "ngày quyết định, 05/02/2024") { $0.decision.issued },
        .list("campaigns", "các phong trào: title, href") { $0.decision.campaigns },
        .flag("is_sample", "nội dung mẫu") { $0.decision.isSample },
    ])
}

/// Where the rows of the register lead, made once for all of them.
package struct HonourLinks: Sendable {
    /// By the unit's id.
    let units: [String: String]
    /// By the award's place in the vocabulary.
    let awards: [String]
}

/// What a row has of its decision, the same in all its rows.
package final class HonouringView: Sendable {
    package let decision: LinkView
    package let issued: String
    package let campaigns: [LinkView]
    package let isSample: Bool

    init(decision: LinkView, issued: String, campaigns: [LinkView], isSample: Bool) {
        (self.decision, self.issued, self.campaigns, self.isSample) = (decision, issued, campaigns, isSample)
    }
}

/// Honours of one award and class.
package struct HonourGroupView: TemplateView {
    package let title: String
    /// Of no other group on the page.
    package let label: String
    /// Given by the first group of its level (or year) alone.
    package let section: String?
    package let anchor: String
    package let count: Int
    package let collectives: [Int]
    package let people: [Int]

    package static let fields = ViewFields<HonourGroupView>([
        .text("title", "danh hiệu, hình thức khen thưởng, kèm hạng", \.title),
        .text("label", "tên nhóm, không trùng nhóm khác của trang: “Giấy khen năm 2024”", \.label),
        .text("section", "cấp quyết định hoặc năm, chỉ ở nhóm đầu tiên", \.section),
        .text("anchor", "neo của nhóm", \.anchor),
        .text("count", "số dòng của nhóm trên trang này") { $0.count.grouped },
        .entries("collectives", by: .honour, "tập thể, hộ gia đình", \.collectives),
        .flag("has_collectives", "có tập thể, hộ gia đình") { !$0.collectives.isEmpty },
        .entries("people", by: .honour, "cá nhân", \.people),
        .flag("has_people", "có cá nhân") { !$0.people.isEmpty },
    ])
}

/// One page of a list of honours, grouped.
package struct RollView: TemplateView {
    package let groups: [HonourGroupView]
    /// Of the whole list.
    package let count: Int
    package let tally: [LinkView]
    package let pagination: PaginationView?

    package static let fields = ViewFields<RollView>([
        .rows("groups", by: .honourGroup, "các nhóm theo danh hiệu, hình thức", \.groups),
        .flag("has_groups", "có dòng nào trên trang này") { !$0.groups.isEmpty },
        .text("count", "tổng số của cả danh sách") { $0.count.grouped },
        .flag("has_honours", "danh sách có ai") { $0.count > 0 },
        .flag("is_counted_only", "danh sách dài, ở đây chỉ đếm") { $0.groups.isEmpty && $0.count > 0 },
        .rows("tally", by: .chip, "từng danh hiệu, hình thức, kèm số lượng", \.tally),
        .view("pagination", "các trang của danh sách, khi có hơn một", \.pagination),
    ])
}

/// A year's honours, counted by award (on the year's page).
package struct YearHonoursView: TemplateView {
    package let roll: RollView
    package let href: String

    package static let fields = ViewFields<YearHonoursView>([
        .view("roll", "số lượt: count, tally") { $0.roll },
        .text("href", "trang bảng vàng của năm", \.href),
    ])
}

/// The register or a year of it (`register.mustache`).
package struct RegisterView: TemplateView {
    package let heading: String
    package let roll: RollView
    package let years: [LinkView]
    package let csvHref: String?
    package let jsonHref: String?

    package static let fields = ViewFields<RegisterView>([
        .text("heading", "tên trang", \.heading),
        .view("roll", "danh sách") { $0.roll },
        .rows("years", by: .chip, "các năm, kèm số lượng", \.years),
        .flag("has_years", "có năm nào") { !$0.years.isEmpty },
        .text("csv_href", "cùng danh sách, tệp CSV", \.csvHref),
        .text("json_href", "cùng danh sách, tệp JSON", \.jsonHref),
    ])
}

/// One award's page (`award.mustache`).
package struct AwardView: TemplateView {
    package let name: String
    package let level: String
    package let form: String
    package let recipients: String
    package let aliases: String?
    package let roll: RollView

    package static let fields = ViewFields<AwardView>([
        .text("name", "tên danh hiệu, hình thức", \.name),
        .text("level", "cấp quyết định", \.level),
        .text("form", "danh hiệu thi đua, huân chương, bằng khen…", \.form),
        .text("recipients", "trao cho ai", \.recipients),
        .text("aliases", "các tên khác", \.aliases),
        .view("roll", "những người, tập thể đã được trao, theo năm") { $0.roll },
    ])
}

/// All awards that someone has (`awards.mustache`).
package struct AwardsView: TemplateView {
    package let levels: [AwardLevelView]

    package static let fields = ViewFields<AwardsView>([
        .list("levels", "các cấp", \.levels),
        .flag("has_levels", "có danh hiệu nào đã trao") { !$0.levels.isEmpty },
    ])
}

package struct AwardLevelView: TemplateView {
    package let label: String
    package let forms: [AwardFormView]

    package static let fields = ViewFields<AwardLevelView>([
        .text("label", "cấp quyết định", \.label),
        .list("forms", "các hình thức của cấp ấy", \.forms),
    ])
}

package struct AwardFormView: TemplateView {
    package let label: String
    package let awards: [LinkView]

    package static let fields = ViewFields<AwardFormView>([
        .text("label", "danh hiệu thi đua, huân chương, bằng khen…", \.label),
        .list("awards", "từng danh hiệu: title, href, note (số lượng)", \.awards),
    ])
}

/// One unit's page (`unit.mustache`).
package struct UnitView: TemplateView {
    package let name: String
    package let short: String?
    package let period: String?
    package let formerNames: String?
    package let parent: LinkView?
    package let successor: LinkView?
    package let predecessors: [LinkView]
    package let children: [LinkView]
    package let roll: RollView
    package let exemplars: [Int]
    package let results: [Int]
    package let others: [Int]

    package static let fields = ViewFields<UnitView>([
        .text("name", "tên đơn vị", \.name),
        .text("short", "tên ngắn", \.short),
        .text("period", "thời gian mang tên này", \.period),
        .text("former_names", "tên khác, tên cũ", \.formerNames),
        .view("parent", "đơn vị cấp trên: title, href", \.parent),
        .view("successor", "đơn vị đã thay thế: title, href", \.successor),
        .list("predecessors", "các đơn vị mà đơn vị này thay thế: title, href", \.predecessors),
        .flag("has_predecessors", "có đơn vị được thay thế") { !$0.predecessors.isEmpty },
        .list("children", "các đơn vị trực thuộc: title, href", \.children),
        .flag("has_children", "có đơn vị trực thuộc") { !$0.children.isEmpty },
        .view("roll", "khen thưởng của đơn vị và người của đơn vị") { $0.roll },
        .entries("exemplars", by: .brief, "điển hình của đơn vị", \.exemplars),
        .flag("has_exemplars", "có điển hình") { !$0.exemplars.isEmpty },
        .entries("results", by: .brief, "kết quả phong trào", \.results),
        .flag("has_results", "có kết quả") { !$0.results.isEmpty },
        .entries("others", by: .brief, "bài khác nói đến đơn vị", \.others),
        .flag("has_others", "có bài khác") { !$0.others.isEmpty },
    ])
}

/// All units of the agency (`units.mustache`).
package struct UnitsView: TemplateView {
    package let units: [UnitEntryView]

    package static let fields = ViewFields<UnitsView>([
        .list("units", "các đơn vị, theo units.yaml", \.units),
        .flag("has_units", "có đơn vị") { !$0.units.isEmpty },
    ])
}

package struct UnitEntryView: TemplateView {
    package let title: String
    package let href: String
    package let honours: Int
    package let articles: Int
    package let formerNames: String?

    package static let fields = ViewFields<UnitEntryView>([
        .text("title", "tên đơn vị", \.title),
        .text("href", "địa chỉ", \.href),
        .text("honours", "số lượt khen thưởng") { $0.honours.grouped },
        .text("articles", "số bài") { $0.articles.grouped },
        .text("former_names", "tên khác, tên cũ", \.formerNames),
    ])
}

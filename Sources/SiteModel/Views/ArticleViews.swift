import Vietnamese

/// A page of one article, whatever its kind.
package struct ArticleView: TemplateView {
    /// The template of its kind: `news`, `decision`…
    package let templateName: String
    package let title: String
    package let summary: String?
    package let dateText: String
    package let dateISO: String
    package let kind: LinkView
    package let year: LinkView
    package let author: String?
    package let origin: String?
    package let body: [UInt8]
    package let contents: [ContentsEntryView]
    package let image: ImageView?
    package let campaigns: [LinkView]
    package let units: [LinkView]
    package let newer: LinkView?
    package let older: LinkView?
    package let related: [Int]
    package let visibility: Visibility
    package let isSample: Bool
    package let details: DetailsView

    package static let fields = ViewFields<ArticleView>([
        .text("title", "tiêu đề", \.title),
        .text("summary", "sapo", \.summary),
        .text("date_text", "ngày đăng, 05/02/2024", \.dateText),
        .text("date_iso", "ngày đăng, theo ISO 8601", \.dateISO),
        .view("kind", "loại bài: title, href") { $0.kind },
        .view("year", "năm: title, href") { $0.year },
        .text("author", "người viết", \.author),
        .text("source", "nguồn của bài đăng lại", \.origin),
        .html("body", "thân bài", \.body),
        .list("contents", "mục lục, khi bài dài", \.contents),
        .flag("has_contents", "bài có mục lục") { !$0.contents.isEmpty },
        .view("image", "ảnh đại diện", \.image),
        .list("campaigns", "các phong trào", \.campaigns),
        .flag("has_campaigns", "bài thuộc phong trào nào đó") { !$0.campaigns.isEmpty },
        .list("units", "các đơn vị", \.units),
        .flag("has_units", "bài nói đến đơn vị nào đó") { !$0.units.isEmpty },
        .view("newer", "bài mới hơn cùng loại", \.newer),
        .view("older", "bài cũ hơn cùng loại", \.older),
        .flag("has_neighbours", "có bài cùng loại trước hoặc sau") { $0.newer != nil || $0.older != nil },
        .entries("related", by: .brief, "bài cùng phong trào", \.related),
        .flag("has_related", "có bài cùng phong trào") { !$0.related.isEmpty },
        .flag("is_sample", "nội dung mẫu", \.isSample),
        .flag("is_draft", "bản nháp (chỉ khi xem thử)") { $0.visibility == .draft },
        .flag("is_scheduled", "bài hẹn giờ (chỉ khi xem thử)") { $0.visibility == .scheduled },
        .view("exemplar", "riêng điển hình") { $0.details.exemplar },
        .view("decision", "riêng quyết định") { $0.details.decision },
        .view("result", "riêng kết quả") { $0.details.result },
        .view("document", "riêng văn bản") { $0.details.document },
        .view("consultation", "riêng lấy ý kiến") { $0.details.consultation },
        .view("campaign", "riêng phong trào") { $0.details.campaign },
    ])
}

/// What a kind adds: at most one of them is there.
package struct DetailsView: Sendable {
    package var exemplar: ExemplarView?
    package var decision: DecisionView?
    package var result: ResultView?
    package var document: DocumentView?
    package var consultation: ConsultationView?
    package var campaign: CampaignView?
}

package struct ContentsEntryView: TemplateView {
    package let title: String
    package let href: String
    package let isNested: Bool

    package static let fields = ViewFields<ContentsEntryView>([
        .text("title", "chữ của tiêu đề mục", \.title),
        .text("href", "neo của mục", \.href),
        .flag("is_nested", "mục cấp dưới (### trở đi)", \.isNested),
    ])
}

package struct ExemplarView: TemplateView {
    package let name: String
    package let honorific: String?
    package let kindLabel: String
    package let position: String?
    package let unit: String?
    package let stages: [StageView]
    package let awards: [ExemplarAwardView]
    package let unitHref: String?
    package let quotes: [QuoteView]
    package let lessons: [String]

    package static let fields = ViewFields<ExemplarView>([
        .text("name", "họ tên hoặc tên tập thể", \.name),
        .text("honorific", "danh xưng", \.honorific),
        .text("kind_label", "cá nhân, tập thể, hộ gia đình", \.kindLabel),
        .text("position", "chức vụ", \.position),
        .text("unit", "đơn vị", \.unit),
        .list("stages", "bốn khâu: phát hiện, bồi dưỡng, tổng kết, nhân rộng", \.stages),
        .flag("has_stages", "đã ghi khâu") { !$0.stages.isEmpty },
        .list("awards", "khen thưởng đã có", \.awards),
        .flag("has_awards", "đã có khen thưởng") { !$0.awards.isEmpty },
        .text("unit_href", "trang của đơn vị, nếu là đơn vị của cơ quan", \.unitHref),
        .list("quotes", "lời trích", \.quotes),
        .flag("has_quotes", "có lời trích") { !$0.quotes.isEmpty },
        .list("lessons", "điều có thể nhân rộng, mỗi điều một mục: text") { $0.lessons.map(RemarkView.init) },
        .flag("has_lessons", "có điều có thể nhân rộng") { !$0.lessons.isEmpty },
    ])
}

package struct QuoteView: TemplateView {
    package let text: String
    package let by: String?

    package static let fields = ViewFields<QuoteView>([
        .text("text", "lời trích, không có ngoặc kép", \.text),
        .text("by", "người nói", \.by),
    ])
}

package struct StageView: TemplateView {
    package let label: String
    package let isReached: Bool
    package let isCurrent: Bool

    package static let fields = ViewFields<StageView>([
        .text("label", "tên khâu", \.label),
        .flag("is_reached", "đã qua hoặc đang ở khâu này", \.isReached),
        .flag("is_current", "đang ở khâu này", \.isCurrent),
    ])
}

package struct ExemplarAwardView: TemplateView {
    package let name: String
    package let year: String?
    package let decision: String?
    package let href: String?

    package static let fields = ViewFields<ExemplarAwardView>([
        .text("name", "danh hiệu, hình thức khen thưởng", \.name),
        .text("year", "năm", \.year),
        .text("decision", "số quyết định", \.decision),
        .text("href", "địa chỉ trang của quyết định, nếu có", \.href),
    ])
}

package struct DecisionView: TemplateView {
    package let number: String
    package let issued: String?
    package let issuer: String?
    package let signer: SignerView?
    package let rewardType: String?
    package let isAnnulled: Bool
    package let file: LinkView?
    package let recipients: RecipientsView

    package static let fields = ViewFields<DecisionView>([
        .text("number", "số, ký hiệu", \.number),
        .text("issued", "ngày ký, “ngày 05 tháng 02 năm 2024”", \.issued),
        .text("issuer", "cơ quan ban hành", \.issuer),
        .view("signer", "người ký", \.signer),
        .text("reward_type", "loại hình khen thưởng", \.rewardType),
        .flag("is_annulled", "đã bị hủy bỏ", \.isAnnulled),
        .view("file", "bản quét: title, href", \.file),
        .view("recipients", "danh sách được khen") { $0.recipients },
    ])
}

package struct SignerView: TemplateView {
    package let name: String
    package let position: String?
    package let form: String?

    package static let fields = ViewFields<SignerView>([
        .text("name", "họ tên", \.name),
        .text("position", "chức vụ", \.position),
        .text("form", "thể thức ký: KT., TM.…", \.form),
    ])
}

package struct RecipientsView: TemplateView {
    package let rows: [RecipientView]
    package let hasReasons: Bool

    package static let fields = ViewFields<RecipientsView>([
        .rows("rows", by: .recipient, "từng dòng", \.rows),
        .flag("has_rows", "danh sách có người") { !$0.rows.isEmpty },
        .flag("has_reasons", "có cột thành tích") { $0.hasReasons },
        .text("count", "tổng số") { $0.rows.count.grouped },
    ])
}

package struct RecipientView: TemplateView {
    package let number: Int
    package let name: String
    package let position: String?
    package let unit: String?
    package let award: String
    package let reason: String?
    package let isPosthumous: Bool
    package let showsReason: Bool
    package let href: String?

    package static let fields = ViewFields<RecipientView>([
        .text("number", "số thứ tự") { String($0.number) },
        .text("name", "họ tên hoặc tên tập thể", \.name),
        .text("position", "chức vụ", \.position),
        .text("unit", "đơn vị", \.unit),
        .text("award", "danh hiệu, hình thức, kèm hạng", \.award),
        .text("reason", "thành tích", \.reason),
        .flag("is_posthumous", "truy tặng", \.isPosthumous),
        .flag("shows_reason", "bảng có cột thành tích", \.showsReason),
        .text("href", "địa chỉ bài về điển hình ấy, nếu có", \.href),
    ])
}

package struct ResultView: TemplateView {
    package let period: String?
    package let stage: String?
    package let indicators: [IndicatorView]
    package let targets: [TargetView]

    package static let fields = ViewFields<ResultView>([
        .text("period", "kỳ", \.period),
        .text("stage", "sơ kết, tổng kết", \.stage),
        .list("indicators", "các chỉ số", \.indicators),
        .flag("has_indicators", "có chỉ số") { !$0.indicators.isEmpty },
        .list("targets", "các chỉ tiêu được nêu, với diễn biến qua các kỳ", \.targets),
        .flag("has_targets", "có chỉ tiêu được nêu") { !$0.targets.isEmpty },
    ])
}

package struct IndicatorView: TemplateView {
    package let name: String
    package let value: String
    package let target: String?
    package let verdict: String?
    package let verdictID: String?

    package static let fields = ViewFields<IndicatorView>([
        .text("name", "chỉ tiêu", \.name),
        .text("value", "kết quả, kèm đơn vị tính", \.value),
        .text("target", "mức phấn đấu, bằng lời", \.target),
        .text("verdict", "đạt, vượt, chưa đạt", \.verdict),
        .text("verdict_id", "dat, vuot, chua-dat: để tạo kiểu", \.verdictID),
    ])
}

package struct DocumentView: TemplateView {
    package let number: String?
    package let issued: String?
    package let issuer: String?
    package let file: LinkView?

    package static let fields = ViewFields<DocumentView>([
        .text("number", "số, ký hiệu", \.number),
        .text("issued", "ngày ban hành", \.issued),
        .text("issuer", "cơ quan ban hành", \.issuer),
        .view("file", "tệp văn bản: title, href", \.file),
    ])
}

package struct ConsultationView: TemplateView {
    package let opens: String?
    package let closes: String?
    package let state: String
    package let isOpen: Bool
    package let remaining: String?
    package let workingDays: String?
    package let contact: String?
    package let recipients: RecipientsView

    package static let fields = ViewFields<ConsultationView>([
        .text("opens", "ngày bắt đầu", \.opens),
        .text("closes", "ngày cuối cùng nhận ý kiến", \.closes),
        .text("state", "đang lấy ý kiến, đã kết thúc…", \.state),
        .flag("is_open", "đang nhận ý kiến", \.isOpen),
        .text("remaining", "còn mấy ngày, khi đang nhận ý kiến", \.remaining),
        .text("working_days", "số ngày làm việc từ đầu đến cuối", \.workingDays),
        .text("contact", "nơi nhận ý kiến", \.contact),
        .view("recipients", "danh sách đề nghị") { $0.recipients },
    ])
}

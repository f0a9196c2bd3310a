import Content

/// A link with its text; `path` is relative to the section's root.
package struct Crumb: Sendable {
    package let title: String
    package let path: String
}

/// A link as templates see it.
package struct LinkView: TemplateView {
    package let title: String
    package let href: String
    package var note: String?
    package var isCurrent = false

    package static let fields = ViewFields<LinkView>([
        .text("title", "chữ của liên kết", \.title),
        .text("href", "địa chỉ, tương đối so với trang", \.href),
        .text("note", "ghi chú nhỏ: số bài, giai đoạn…", \.note),
        .flag("is_current", "đang ở trang này", \.isCurrent),
    ])
}

package struct ImageView: TemplateView {
    package let src: String
    package let alt: String
    package let credit: String?
    package let width: String?
    package let height: String?

    package static let fields = ViewFields<ImageView>([
        .text("src", "địa chỉ ảnh", \.src),
        .text("alt", "lời mô tả", \.alt),
        .text("credit", "người chụp hoặc nguồn", \.credit),
        .text("width", "rộng, điểm ảnh", \.width),
        .text("height", "cao, điểm ảnh", \.height),
    ])
}

/// An article as lists show it (`entry.mustache`, `brief.mustache`).
package struct EntryView: TemplateView {
    package let title: String
    package let href: String
    package let summary: String?
    package let dateText: String
    package let dateISO: String
    package let kindLabel: String
    package let kindHref: String
    package let kindID: String
    package let note: String?
    package let image: ImageView?
    package let isSample: Bool
    package let isDraft: Bool
    package let isScheduled: Bool

    package static let fields = ViewFields<EntryView>([
        .text("title", "tiêu đề", \.title),
        .text("href", "địa chỉ bài", \.href),
        .text("summary", "sapo", \.summary),
        .text("date_text", "ngày đăng, 05/02/2024", \.dateText),
        .text("date_iso", "ngày đăng, 2024-02-05", \.dateISO),
        .text("kind_label", "loại bài", \.kindLabel),
        .text("kind_href", "địa chỉ danh sách của loại bài", \.kindHref),
        .text("kind_id", "mã loại bài, như tin-tuc", \.kindID),
        .text("note", "điều đáng nêu của loại: số quyết định, chức vụ, kỳ…", \.note),
        .view("image", "ảnh đại diện", \.image),
        .flag("is_sample", "nội dung mẫu", \.isSample),
        .flag("is_draft", "bản nháp (chỉ khi xem thử)", \.isDraft),
        .flag("is_scheduled", "bài hẹn giờ (chỉ khi xem thử)", \.isScheduled),
    ])
}

package struct PaginationView: TemplateView {
    package let pages: [PageLinkView]
    package let previousHref: String?
    package let nextHref: String?
    package let number: Int
    package let total: Int

    package static let fields = ViewFields<PaginationView>([
        .rows("pages", by: .pageLink, "các trang quanh trang này", \.pages),
        .text("previous_href", "địa chỉ trang trước", \.previousHref),
        .text("next_href", "địa chỉ trang sau", \.nextHref),
        .text("number", "trang thứ mấy") { String($0.number) },
        .text("total", "tổng số trang") { String($0.total) },
    ])
}

package struct PageLinkView: TemplateView {
    package let number: Int
    package let href: String
    package let isCurrent: Bool
    /// Pages before this one are left out of the row.
    package let followsGap: Bool

    package static let fields = ViewFields<PageLinkView>([
        .text("number", "số trang") { String($0.number) },
        .text("href", "địa chỉ", \.href),
        .flag("is_current", "trang đang xem", \.isCurrent),
        .flag("follows_gap", "trước đó có trang không nêu", \.followsGap),
    ])
}

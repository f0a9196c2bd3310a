// What `tdkt check --external` says of links to other sites.

extension Rule {
    private static let source = Localized(
        vi: "Nề nếp: liên kết phải dẫn tới nơi như bài viết nói", en: "Practice: a link leads where the text says")

    static let deadLink = Rule(
        "link/dead", .warning, vi: "Trang ở địa chỉ ngoài không còn (404, 410, không có máy chủ)",
        en: "What a link to another site leads to is gone (404, 410, no such host)", source: source)
    static let movedLink = Rule(
        "link/moved", .note, vi: "Trang ở địa chỉ ngoài đã chuyển hẳn sang địa chỉ khác (301, 308)",
        en: "What a link to another site leads to has moved for good (301, 308)", source: source)
    static let unreachableLink = Rule(
        "link/unreachable", .note, vi: "Chưa xem được trang ở địa chỉ ngoài (quá giờ, lỗi máy chủ, từ chối)",
        en: "What a link to another site leads to could not be seen (timeout, server error, refused)", source: source)

    /// Told only when the network was asked.
    package static let external = [deadLink, movedLink, unreachableLink]
}

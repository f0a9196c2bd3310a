// What the pages as they are published say of their links.

extension Rule {
    private static let dead = Localized(
        vi: "Nề nếp: liên kết phải dẫn tới nơi như bài viết nói", en: "Practice: a link leads where the text says")

    static let brokenLink = Rule(
        "page/broken-link", .error, vi: "Liên kết trong chuyên mục dẫn tới nơi không có",
        en: "A link within the section leads to what isn't there", source: dead)
    static let brokenAnchor = Rule(
        "page/broken-anchor", .error, vi: "Liên kết dẫn tới một mục (#…) mà trang không có",
        en: "A link leads to a part of a page (#…) that the page hasn't", source: dead)
    static let redirectedLink = Rule(
        "page/redirected-link", .note, vi: "Liên kết dẫn tới địa chỉ cũ của bài",
        en: "A link leads to an article's old address", source: dead)
    static let orphanPage = Rule(
        "page/orphan", .note, vi: "Không trang nào của chuyên mục dẫn tới trang này",
        en: "No page of the section leads to this one",
        source: Localized(vi: "WCAG 2.2, 2.4.5", en: "WCAG 2.2, 2.4.5"))
    static let unlinkedFile = Rule(
        "attachment/unlinked", .note, vi: "Tệp trong thư mục nội dung mà không bài nào dùng",
        en: "A file in the content folder that no article uses",
        source: Localized(vi: "Nề nếp: tệp thừa dễ đăng nhầm", en: "Practice: what lies about is published by mistake"))
    static let malformedLink = Rule(
        "link/malformed", .warning, vi: "Địa chỉ ngoài viết sai cách", en: "The address of another site is malformed",
        source: Localized(vi: "RFC 3986", en: "RFC 3986"))
    static let privateHost = Rule(
        "link/private-host", .error, vi: "Liên kết tới máy trong mạng nội bộ",
        en: "A link leads to a machine of an internal network",
        source: Localized(
            vi: "RFC 1918, 6761: người xem không tới được, và lộ cấu trúc mạng của cơ quan",
            en: "RFC 1918, 6761: visitors can't reach it, and it tells how the agency's network is built"))

    static let links = [
        brokenLink, brokenAnchor, redirectedLink, orphanPage, unlinkedFile, malformedLink, privateHost,
    ]
}

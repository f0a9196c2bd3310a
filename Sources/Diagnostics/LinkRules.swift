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

    // MARK: Attached files

    private static let privacy = Localized(
        vi: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15", en: "Law on Personal Data Protection 91/2025/QH15")

    static let imagePosition = Rule(
        "image/position", .error, vi: "Ảnh mang tọa độ nơi chụp", en: "A picture tells where it was taken",
        source: privacy)
    static let foreignImage = Rule(
        "image/other-site", .warning, vi: "Ảnh của bài nằm ở trang khác", en: "A picture is on another site",
        source: Localized(
            vi: "Chính sách CSP của máy chủ (docs/operators/serving.md); ảnh nơi khác có thể mất hoặc bị thay",
            en: "The server's content security policy (docs/operators/serving.md); pictures elsewhere go or change"))
    static let imageOwner = Rule(
        "image/owner", .warning, vi: "Ảnh mang tên người chụp, chủ máy hoặc số máy",
        en: "A picture names its photographer, the camera's owner or its serial number", source: privacy)
    static let damagedPDF = Rule(
        "attachment/pdf-damaged", .warning, vi: "Tệp PDF hỏng hoặc có mật khẩu", en: "A PDF is damaged or locked",
        source: Localized(vi: "ISO 32000", en: "ISO 32000"))
    static let scannedPDF = Rule(
        "attachment/pdf-no-text", .note, vi: "Tệp PDF chỉ có ảnh quét, không có chữ",
        en: "A PDF has pictures of pages and no text",
        source: Localized(
            vi: "WCAG 2.0, 1.4.5; máy đọc màn hình, ô tìm kiếm không đọc được",
            en: "WCAG 2.0, 1.4.5; neither screen readers nor searches can read it"))

    static let links = [
        brokenLink, brokenAnchor, redirectedLink, orphanPage, unlinkedFile, malformedLink, privateHost, imagePosition,
        foreignImage,
        imageOwner, damagedPDF, scannedPDF,
    ]
}

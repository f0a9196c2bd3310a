// What is said of links on the pages as they are published.
extension Message {
    /// - Parameter others: pages that have the same link.
    package static func brokenLink(_ written: String, others: Int) -> Message {
        Message(
            .brokenLink, vi: "Không có gì ở “\(written)”\(more(others).vi)",
            en: "There is nothing at “\(written)”\(more(others).en)",
            help: Localized(
                vi: "Sửa liên kết. Tới bài khác thì viết đường dẫn tệp: ../2024/ten-bai.md.",
                en: "Mend the link. To another article, write its file: ../2024/name.md."))
    }

    package static func brokenAnchor(_ written: String, others: Int) -> Message {
        Message(
            .brokenAnchor, vi: "Trang không có mục “\(written)”\(more(others).vi)",
            en: "The page has no part “\(written)”\(more(others).en)",
            help: Localized(
                vi: "Tên mục là tiêu đề mục viết thường, không dấu, nối bằng gạch ngang: #ket-qua.",
                en: "A part is named by its heading in lower case without marks, with hyphens: #ket-qua."))
    }

    package static func redirectedLink(_ written: String, to new: String) -> Message {
        Message(
            .redirectedLink, vi: "“\(written)” là địa chỉ cũ", en: "“\(written)” is an old address",
            help: Localized(vi: "Bài nay ở /\(new)", en: "The article is now at /\(new)"))
    }

    package static func orphanPage() -> Message {
        Message(
            .orphanPage, vi: "Không trang nào của chuyên mục dẫn tới trang này",
            en: "No page of the section leads here",
            help: Localized(
                vi: "Thêm liên kết từ một bài hoặc một danh sách.", en: "Link it from an article or a list."))
    }

    package static func unlinkedFile() -> Message {
        Message(
            .unlinkedFile, vi: "Không bài nào dùng tệp này, nên tệp không được đăng",
            en: "No article uses this file, so it isn't published",
            help: Localized(
                vi: "Dẫn tới tệp trong một bài, hoặc cất đi nơi khác.", en: "Link it, or keep it elsewhere."))
    }

    package static func malformedLink(_ written: String) -> Message {
        Message(
            .malformedLink, vi: "Địa chỉ “\(written)” viết sai cách", en: "The address “\(written)” is malformed",
            help: Localized(vi: "Viết như https://ten-mien.vn/trang.", en: "Write it like https://name.vn/page."))
    }

    package static func privateHost(_ written: String) -> Message {
        Message(
            .privateHost, vi: "“\(written)” là máy trong mạng nội bộ",
            en: "“\(written)” is a machine of an internal network",
            help: Localized(
                vi: "Dẫn tới địa chỉ công khai, hoặc đính kèm tệp.", en: "Link what is public, or attach the file."))
    }

    private static func more(_ others: Int) -> Localized {
        others == 0
            ? Localized(vi: "", en: "")
            : Localized(vi: " (và trên \(others) trang khác)", en: " (and on \(others) other pages)")
    }
}

// What is said of the fragments for a portal (`tdkt build --fragments`).
extension Catalogue {
    package static func fragmentSummary(
        _ count: Int, in folder: String, changed: Int, removed: Int
    ) -> Localized {
        Localized(
            vi: "Đoạn HTML cho cổng: \(count) đoạn trong \(folder), \(changed) tệp thay đổi, \(removed) tệp gỡ bỏ.",
            en: "Fragments for a portal: \(count) in \(folder), \(changed) files changed, \(removed) removed.")
    }

    package static let fragmentsTitle = "Đoạn HTML để dán vào cổng thông tin"
    package static let fragmentsIntro = """
        Mỗi đoạn dưới đây là phần chính của một trang, không có mã lệnh, dùng được trong ô soạn thảo ở chế độ mã nguồn \
        (HTML) của cổng thông tin. Tiêu đề không nằm trong đoạn: hãy chép riêng vào ô tiêu đề của cổng.
        """
    package static let fragmentsOfArticles = "Bài viết"
    package static let fragmentsOfLists = "Trang chủ, danh sách và các trang khác"
    package static let fragmentTitle = "Tiêu đề"
    package static let fragmentKind = "Loại"
    package static let fragmentDate = "Ngày đăng"
    package static let fragmentPage = "Trang gốc"
    package static let fragmentCode = "Mã HTML"
    package static let fragmentCopy = "Chép mã"
    package static let fragmentCopied = "Đã chép"
    package static let fragmentView = "Xem"
    package static let fragmentOfList = "Danh sách"

    package static func fragmentCodeLabel(of title: String) -> String { "Mã HTML của “\(title)”" }
}

extension Message {
    /// The one would take the other's files for foreign ones, and a web server would publish both.
    package static func fragmentsInsideOutput() -> Message {
        Message(
            "output/fragments-inside-output", vi: "Thư mục đoạn HTML và thư mục kết quả nằm trong nhau",
            en: "The folder of fragments and the output folder lie inside each other",
            help: Localized(vi: "Chọn thư mục khác bằng --fragments.", en: "Choose another folder with --fragments."))
    }
}

// What is said of files that must not be published, and of those that may though they look strange.
extension Message {
    package static func serverFile(_ path: String) -> Message {
        Message(
            "attachment/server-file", vi: "“\(path)” là chương trình hoặc cấu hình của máy chủ, không được đăng",
            en: "“\(path)” is a program or a setting of a server and is never published",
            help: Localized(
                vi: "Bỏ liên kết tới tệp; không thiết lập nào cho phép đăng loại tệp này.",
                en: "Remove the link; no setting allows this kind."))
    }

    package static func attachedArticle(_ path: String) -> Message {
        Message(
            "attachment/article",
            vi: "“\(path)” là một bài viết (có phần khóa giữa hai dòng ---), không phải tệp đính kèm",
            en: "“\(path)” is an article (it has keys between two lines of ---), not an attachment",
            help: Localized(
                vi: "Đổi đuôi tệp thành .md rồi dẫn liên kết tới tên mới.",
                en: "Rename it so that it ends in .md, and link the new name."))
    }

    /// - Parameter found: what the bytes are.
    package static func otherFormat(_ path: String, found: Localized) -> Message {
        Message(
            "attachment/other-format", vi: "Nội dung của “\(path)” không đúng với đuôi tệp: đó là \(found.vi)",
            en: "“\(path)” is not what its name says: it is \(found.en)",
            help: Localized(
                vi: "Mở tệp gốc và lưu lại đúng định dạng; đừng chỉ đổi đuôi tệp.",
                en: "Open the original and save it in the format that the name says; don't just rename it."))
    }

    /// - Parameter what: in the file's own words; nil when all of it is such.
    package static func activeFile(_ path: String, what: String?) -> Message {
        let found = what.map { " (\($0))" } ?? ""
        return Message(
            "attachment/active", vi: "“\(path)” chứa nội dung mà trình duyệt sẽ chạy\(found)",
            en: "“\(path)” holds what browsers run\(found)", help: exceptionHelp(path, instead: savedAsPDF))
    }

    package static func fileWithMacros(_ path: String) -> Message {
        Message(
            "attachment/macros", vi: "“\(path)” có macro, là chương trình chạy trên máy người tải về",
            en: "“\(path)” holds macros, programs for the computer of whoever opens it",
            help: exceptionHelp(
                path,
                instead: Localized(
                    vi: "Lưu lại thành .docx, .xlsx, .pptx không có macro.",
                    en: "Save it as .docx, .xlsx or .pptx without macros.")))
    }

    package static func programFile(_ path: String) -> Message {
        Message(
            "attachment/program", vi: "“\(path)” là chương trình cho máy của người xem",
            en: "“\(path)” is a program for visitors' computers",
            help: exceptionHelp(
                path, instead: Localized(vi: "Bỏ liên kết tới tệp.", en: "Remove the link.")))
    }

    /// - Parameter endings: those of the kinds that need no permission.
    package static func unknownKind(_ path: String, endings: [String]) -> Message {
        let list = endings.joined(separator: ", ")
        return Message(
            "attachment/unknown-kind", vi: "Loại tệp của “\(path)” không nằm trong danh sách được đính kèm",
            en: "Files like “\(path)” are not among the kinds that may be attached",
            help: exceptionHelp(
                path,
                instead: Localized(vi: "Dùng một trong các loại: \(list).", en: "Use one of these kinds: \(list).")))
    }

    package static func heicPicture(_ path: String) -> Message {
        Message(
            "attachment/heic",
            vi: "“\(path)” là ảnh HEIC: phần lớn trình duyệt không mở được, và ảnh có thể mang tọa độ nơi chụp",
            en: "“\(path)” is a HEIC picture: most browsers can't show it, and it may tell where it was taken",
            help: Localized(
                vi: "Mở ảnh và lưu (xuất) thành JPEG, xóa thông tin kèm ảnh, rồi dùng tệp .jpg.",
                en: "Open it, save it as JPEG without its metadata, and use that."))
    }

    package static func uninspectedFile(_ path: String) -> Message {
        Message(
            "attachment/uninspected", vi: "Không xem được “\(path)” chứa gì: tệp quá lớn, bị cắt ngang hoặc hỏng",
            en: "What “\(path)” holds can't be looked at: it is too large, cut short or damaged",
            help: exceptionHelp(path, instead: savedAsPDF))
    }

    private static let savedAsPDF = Localized(
        vi: "Xuất thành PDF hoặc ảnh PNG.", en: "Export it as a PDF or a PNG picture.")

    static func exceptionHelp(_ path: String, instead: Localized) -> Localized {
        Localized(
            vi:
                "\(instead.vi) Nếu cơ quan quyết định đăng đúng tệp này, ghi vào site.yaml: attachments: {allow: [\"\(path)\"]}.",
            en: "\(instead.en) If the office decides to publish this very file, write in site.yaml: "
                + "attachments: {allow: [\"\(path)\"]}.")
    }

    /// - Parameter format: of the picture, in capitals.
    package static func otherPicture(_ path: String, _ format: String) -> Message {
        Message(
            "attachment/other-ending", .warning, vi: "“\(path)” là ảnh \(format), đuôi tệp ghi khác",
            en: "“\(path)” is a \(format) picture under another ending",
            help: Localized(
                vi: "Đổi đuôi tệp thành .\(format.lowercased()) và sửa liên kết.",
                en: "Rename it to .\(format.lowercased()) and mend the link."))
    }

    /// - Parameters:
    ///   - size: in bytes, like the limit.
    package static func largeFile(_ path: String, size: Int, limit: Int) -> Message {
        let (size, limit) = (amount(size), amount(limit))
        return Message(
            "attachment/large", .warning, vi: "“\(path)” có dung lượng \(size), vượt mức \(limit)",
            en: "“\(path)” is \(size) large, more than \(limit)",
            help: Localized(
                vi:
                    "Giảm dung lượng (nén ảnh trong PDF, xuất video nhỏ hơn), hoặc nâng attachments: {max_size: …} trong "
                    + "site.yaml.",
                en: "Make it smaller, or raise attachments: {max_size: …} in site.yaml."))
    }

    /// Of 1024 × 1024 bytes, with one decimal where it says something: `20`, `3,5`.
    /// A size in the unit that leaves it above nothing: `17 byte`, `900 KB`, `25,5 MB`.
    private static func amount(_ bytes: Int) -> String {
        if bytes < 1 << 10 { return "\(bytes) byte" }
        if bytes < 1 << 20 { return "\(bytes >> 10) KB" }
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return (tenths % 10 == 0 || tenths >= 1000 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)") + " MB"
    }

    package static func idleAllowance(_ path: String, nearest: String?) -> Message {
        Message(
            "attachment/idle-allowance", .note,
            vi: "attachments: allow nêu “\(path)”, nhưng không bài nào dẫn tới tệp ấy",
            en: "attachments: allow names “\(path)”, which no article links",
            help: nearest.flatMap { Catalogue.suggestion($0, among: []) }
                ?? Localized(
                    vi: "Bỏ dòng ấy, hoặc dẫn liên kết tới tệp từ một bài.",
                    en: "Remove the entry, or link the file from an article."))
    }

    package static func badFileSize(_ text: String) -> Message {
        Message(
            "site/file-size", vi: "“\(text)” không phải là dung lượng tệp", en: "“\(text)” is not a size of a file",
            help: Localized(
                vi:
                    "Viết như 20 MB, 1500 MB, 1.5 GB (dấu chấm thập phân, không ngăn hàng nghìn); số không có đơn vị là MB.",
                en: "Write it like 20 MB, 1500 MB or 1.5 GB, without a sign for thousands; a number alone is in MB."))
    }

    // MARK: Articles under other names

    package static func otherEnding() -> Message {
        Message(
            "article/other-ending", .note, vi: "Tên bài nên kết thúc bằng .md (chữ thường)",
            en: "An article's name should end in .md (lower case)",
            help: Localized(
                vi: "Bài vẫn được đọc; đổi đuôi tệp thành .md để mọi chương trình nhận ra.",
                en: "It is read all the same; rename it to .md so that every program knows it."))
    }

    package static func unreadArticle() -> Message {
        Message(
            "article/unread", .note,
            vi: "Tệp có phần khóa như bài viết nhưng không được đọc, vì tên không kết thúc bằng .md",
            en: "The file begins like an article but isn't read, since its name doesn't end in .md",
            help: Localized(
                vi: "Đổi đuôi tệp thành .md; nếu là bản lưu thì cất ra ngoài thư mục nội dung.",
                en: "Rename it to .md; keep backups outside the content folder."))
    }

    // MARK: Pictures

    package static func foreignImage(_ address: String) -> Message {
        Message(
            .foreignImage, vi: "Ảnh nằm ở trang khác: \(address)", en: "The picture is on another site: \(address)",
            help: Localized(
                vi:
                    "Chép ảnh về cạnh bài (nếu được phép dùng) và ghi tên tệp; máy chủ của chuyên mục không cho tải ảnh từ nơi "
                    + "khác.",
                en:
                    "Copy it beside the article, if it may be used, and write the file's name; the section's server lets no "
                    + "page load pictures from elsewhere."))
    }

    /// - Parameter names: the first few of the files.
    package static func unreadMetadata(_ count: Int, _ names: [String]) -> Message {
        let list = names.joined(separator: ", ") + (count > names.count ? ", …" : "")
        return Message(
            "attachment/metadata-unread", .note,
            vi:
                "Không đọc được chữ, tọa độ, chủ máy trong \(count) tệp, vì các loại tệp này không được mở ra: \(list)",
            en:
                "The words, and what is said of place and owner, are not read in \(count) files, since these kinds are not opened: \(list)",
            help: Localized(
                vi:
                    "Mở từng tệp xem có dữ liệu cá nhân không, xóa thông tin kèm theo ảnh; văn bản thì đăng bản PDF, danh sách thì đăng bản CSV, "
                    + "video thì đăng bản MP4.",
                en:
                    "Look through each file for personal data and remove the pictures' metadata; publish texts as PDF, lists as CSV, "
                    + "videos as MP4."))
    }
}

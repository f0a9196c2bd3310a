// What is said of entries of `attachments: allow` in site.yaml.

/// Why an entry of the list can allow nothing.
package enum AllowanceFault: Sendable, Hashable {
    /// A program or a setting of a server, or a setting of the section.
    case server
    case article
    case heic
    /// It begins with a slash.
    case absolute
    /// It leads out of the content folder, or has `.` and `..` in it.
    case dots
    /// It has `*`, `?` or backslashes.
    case pattern

    fileprivate var words: Localized {
        switch self {
        case .server:
            Localized(
                vi: "chương trình, cấu hình của máy chủ và tệp cấu hình của chuyên mục không bao giờ được đăng",
                en: "programs and settings of servers, and the section's own settings, are never published")
        case .article: Localized(vi: "đây là một bài viết", en: "it is an article")
        case .heic: Localized(vi: "ảnh HEIC không được đăng", en: "HEIC pictures are not published")
        case .absolute, .dots:
            Localized(
                vi: "đường dẫn phải tính từ thư mục nội dung", en: "paths begin in the content folder")
        case .pattern:
            Localized(
                vi: "mỗi dòng là đúng một tệp, không dùng *, ?, \\", en: "each entry is one file, without *, ? and \\")
        }
    }

    fileprivate var help: Localized {
        switch self {
        case .server, .article:
            Localized(
                vi: "Bỏ dòng ấy; bài nào dẫn tới tệp thì bỏ liên kết.", en: "Remove the entry, and links to the file.")
        case .heic:
            Localized(vi: "Lưu ảnh thành JPEG rồi dùng tệp .jpg.", en: "Save it as JPEG, and use that.")
        case .absolute, .dots, .pattern:
            Localized(
                vi: "Viết từng tệp, như tin-tuc/2024/ban-do.html.", en: "Write each file, like tin-tuc/2024/map.html.")
        }
    }
}

extension Message {
    package static func badAllowance(_ entry: String, _ fault: AllowanceFault) -> Message {
        Message(
            "attachment/bad-allowance", vi: "attachments: allow không cho phép “\(entry)” được: \(fault.words.vi)",
            en: "attachments: allow can't allow “\(entry)”: \(fault.words.en)", help: fault.help)
    }

    package static func missingAllowance(_ path: String, nearest: String?) -> Message {
        Message(
            "attachment/missing-allowance", .warning,
            vi: "attachments: allow nêu “\(path)”, nhưng thư mục nội dung không có tệp ấy",
            en: "attachments: allow names “\(path)”, and there is no such file in the content folder",
            help: nearest.flatMap { Catalogue.suggestion($0, among: []) }
                ?? Localized(
                    vi: "Bỏ dòng ấy, hoặc viết đường dẫn tính từ thư mục nội dung: tin-tuc/2024/ban-do.html.",
                    en: "Remove it, or write the path from the content folder: tin-tuc/2024/map.html."))
    }
}

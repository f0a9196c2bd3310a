// What beginning an article says: in the new file, and on the terminal.
extension Catalogue {
    package static let newArticleBody = "Viết nội dung ở đây. Mục trong bài bắt đầu bằng hai dấu thăng: ## Tên mục."

    package static func created(_ path: String) -> Localized {
        Localized(
            vi: "Đã tạo \(path) (bản nháp: bỏ dòng draft khi đăng).",
            en: "Created \(path) (a draft: remove the line draft to publish).")
    }
    package static func wrote(_ path: String) -> Localized { Localized(vi: "Đã ghi \(path).", en: "Wrote \(path).") }
    package static func keptSettings(_ path: String) -> Localized {
        Localized(
            vi: "\(path) đã có nên được giữ nguyên; muốn lấy bản của tdkt thì dời tệp ấy đi rồi chạy lại.",
            en: "\(path) is there and stays as it is; move it away and run again to get tdkt's.")
    }
}

extension Message {
    package static func unknownKind(_ name: String, known: [String]) -> Message {
        Message(
            "new/unknown-kind", vi: "Không có loại bài “\(name)”", en: "There is no kind “\(name)”",
            help: Catalogue.suggestion(nil, among: known))
    }

    package static func noSlug(_ title: String) -> Message {
        Message(
            "new/no-slug", vi: "Tiêu đề “\(title)” không có chữ nào dùng được làm tên tệp",
            en: "The title “\(title)” has nothing to make a file name of",
            help: Localized(vi: "Viết tiêu đề có chữ hoặc số.", en: "Write a title with letters or digits."))
    }

    package static func fileExists() -> Message {
        Message(
            "new/exists", vi: "Đã có tệp này, nên không ghi đè", en: "The file is there and is not replaced",
            help: Localized(vi: "Sửa tệp ấy, hoặc chọn tiêu đề khác.", en: "Edit it, or choose another title."))
    }

    package static func missingValue(_ key: String, _ summary: String) -> Message {
        Message(
            "new/missing-value", vi: "Còn thiếu \(key): \(summary)", en: "\(key) is missing: \(summary)",
            help: Localized(vi: "Thêm --set \(key)=\"…\".", en: "Add --set \(key)=\"…\"."))
    }

    package static func unknownValue(_ key: String, known: [String]) -> Message {
        Message(
            "new/unknown-key", vi: "Loại bài này không có khóa “\(key)”", en: "This kind has no key “\(key)”",
            help: Localized(
                vi: "Các khóa dùng được: \(known.joined(separator: ", ")).",
                en: "Known keys: \(known.joined(separator: ", "))."))
    }
}

// What the rules about links, headings, tables, images, titles and summaries say.
extension Message {
    package static func vagueLink(_ text: String) -> Message {
        Message(
            .vagueLink, vi: "Liên kết chỉ ghi “\(text)”", en: "The link says only “\(text)”",
            help: Localized(
                vi: "Ghi nơi liên kết dẫn tới, ví dụ tên văn bản.", en: "Say where it leads: the document's name."))
    }

    package static func headingSkip(from previous: Int, to level: Int) -> Message {
        let marks = String(repeating: "#", count: previous + 1)
        return Message(
            .headingSkip, vi: "Tiêu đề cấp \(level) đứng ngay sau cấp \(previous)",
            en: "A heading of level \(level) follows one of level \(previous)",
            help: Localized(vi: "Dùng \(marks).", en: "Use \(marks)."))
    }

    package static func emptyHeading() -> Message {
        Message(
            .emptyHeading, vi: "Tiêu đề mục không có chữ", en: "A heading without text",
            help: Localized(vi: "Ghi tiêu đề, hoặc bỏ dấu #.", en: "Write it, or remove the #."))
    }

    package static func tableHeader() -> Message {
        Message(
            .tableHeader, vi: "Dòng đầu của bảng để trống, các cột không có tên", en: "The table's header is empty",
            help: Localized(vi: "Ghi tên từng cột ở dòng đầu.", en: "Name each column in the first row."))
    }

    package static func altFileName(_ alt: String) -> Message {
        Message(
            .altFileName, vi: "Lời mô tả ảnh “\(alt)” chỉ là tên tệp", en: "The alt text “\(alt)” is a file's name",
            help: Localized(vi: "Tả ảnh cho người không nhìn thấy.", en: "Say what the image shows."))
    }

    package static func longTitle(_ count: Int) -> Message {
        Message(
            .longTitle, vi: "Tiêu đề dài \(count) ký tự", en: "The title has \(count) characters",
            help: Localized(
                vi: "Rút còn dưới 120 ký tự; phần còn lại đưa vào sapo.",
                en: "Keep to 120; the rest is for the summary."
            ))
    }

    package static func summaryCut() -> Message {
        Message(
            .summaryCut, vi: "Sapo dừng giữa câu", en: "The summary breaks off",
            help: Localized(vi: "Viết trọn câu.", en: "End the sentence."))
    }
}

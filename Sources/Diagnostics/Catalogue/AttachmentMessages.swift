// What is said of attached files and pictures.
extension Message {
    package static func imagePosition() -> Message {
        Message(
            .imagePosition, vi: "Ảnh mang tọa độ nơi chụp (GPS)", en: "The picture tells where it was taken (GPS)",
            help: stripHelp)
    }

    /// - Parameter tags: those that are there, by their names in the standard.
    package static func imageOwner(_ tags: [String]) -> Message {
        let list = tags.joined(separator: ", ")
        return Message(
            .imageOwner, vi: "Ảnh mang tên người chụp, chủ máy hoặc số máy: \(list)",
            en: "The picture names its photographer, the camera's owner or its serial number: \(list)", help: stripHelp)
    }

    private static let stripHelp = Localized(
        vi: "Xóa thông tin kèm ảnh trước khi đăng: trong Windows, Properties → Details → Remove Properties; "
            + "hoặc chạy exiftool -all= TỆP.",
        en: "Remove it first: in Windows by Properties → Details → Remove Properties, or with exiftool -all= FILE.")

    package static func damagedPDF(_ reason: String) -> Message {
        Message(
            .damagedPDF, vi: "Tệp PDF hỏng hoặc có mật khẩu: \(reason)", en: "The PDF is damaged or locked: \(reason)",
            help: Localized(
                vi: "Mở thử bằng trình đọc PDF, rồi xuất lại từ tệp gốc.",
                en: "Try it in a PDF reader, then export it again from its source."))
    }

    package static func scannedPDF() -> Message {
        Message(
            .scannedPDF, vi: "Tệp PDF không có lớp chữ: chỉ là ảnh quét", en: "The PDF has no text: it is a scan",
            help: Localized(
                vi: "Xuất PDF từ tệp soạn thảo, hoặc nhận dạng chữ (OCR) trước khi đăng.",
                en: "Export it from the text's file, or run OCR over it."))
    }

    /// The program for reading PDFs is not there: no rule, since it says nothing about content.
    package static func unreadPDFs(_ count: Int) -> Message {
        Message(
            "attachment/pdf-unread", .note, vi: "Chưa kiểm tra \(count) tệp PDF: máy chưa có pdftotext",
            en: "\(count) PDF files were not read: there is no pdftotext",
            help: Localized(
                vi: "Cài gói poppler-utils: apt-get install poppler-utils.",
                en: "Install the package poppler-utils: apt-get install poppler-utils."))
    }

    /// What was found in the text of a PDF, with its page; nil for its metadata.
    package func inPDF(page: Int?) -> Message {
        let place =
            page.map { Localized(vi: "Trang \($0): ", en: "Page \($0): ") }
            ?? Localized(vi: "Thông tin tệp: ", en: "Document information: ")
        return Message(code, severity, vi: place.vi + text.vi, en: place.en + text.en, help: help)
    }
}

// What is said of attached files and pictures.
extension Message {
    /// What a file says of a place.
    package enum PictureHolder: Sendable {
        case picture, video
        /// An SVG picture, in itself or in a picture that it embeds.
        case drawing
        /// A document or an archive with pictures in it.
        case document

        fileprivate var words: Localized {
            switch self {
            case .picture, .drawing: Localized(vi: "Ảnh", en: "The picture")
            case .video: Localized(vi: "Video", en: "The video")
            case .document: Localized(vi: "Ảnh trong tệp", en: "A picture in the file")
            }
        }

        fileprivate var help: Localized {
            switch self {
            case .picture, .video: stripHelp
            case .drawing: drawingHelp
            case .document: replaceHelp
            }
        }
    }

    package static func imagePosition(_ path: String, in holder: PictureHolder) -> Message {
        let words = holder.words
        return Message(
            .imagePosition, vi: "\(words.vi) mang tọa độ nơi chụp (GPS): \(path)",
            en: "\(words.en) tells where it was taken (GPS): \(path)", help: holder.help)
    }

    /// - Parameter tags: those that are there, by their names in the standard.
    package static func imageOwner(_ tags: [String], _ path: String, in holder: PictureHolder) -> Message {
        let (list, words) = (tags.joined(separator: ", "), holder.words)
        return Message(
            .imageOwner, vi: "\(words.vi) mang tên người chụp, chủ máy hoặc số máy (\(list)): \(path)",
            en: "\(words.en) names its photographer, the camera's owner or its serial number (\(list)): \(path)",
            help: holder.help)
    }

    /// The orientation stays: without it portraits lie on their side.
    private static let stripHelp = Localized(
        vi:
            "Xóa thông tin kèm ảnh trước khi đăng, giữ chiều xoay: exiftool -all= -tagsfromfile @ -Orientation TỆP; trong "
            + "Windows: Properties → Details → Remove Properties, chỉ chọn các mục GPS, Authors và Camera.",
        en: "Remove it first and keep the orientation: exiftool -all= -tagsfromfile @ -Orientation FILE; in Windows by "
            + "Properties → Details → Remove Properties, choosing GPS, Authors and Camera.")

    private static let replaceHelp = Localized(
        vi:
            "Xóa thông tin kèm ảnh ở ảnh gốc (exiftool -all= -tagsfromfile @ -Orientation ẢNH), thay ảnh trong tài liệu rồi "
            + "xuất lại.",
        en:
            "Remove it from the original picture (exiftool -all= -tagsfromfile @ -Orientation PICTURE), put that into the "
            + "document and export it again.")

    private static let drawingHelp = Localized(
        vi:
            "Xóa thông tin kèm ảnh ở ảnh gốc (exiftool -all= -tagsfromfile @ -Orientation ẢNH), chèn lại ảnh ấy, rồi lưu kiểu "
            + "“Optimized SVG” trong Inkscape, bỏ metadata.",
        en:
            "Remove it from the original picture (exiftool -all= -tagsfromfile @ -Orientation PICTURE), embed that again, and "
            + "save as “Optimized SVG” in Inkscape without metadata.")

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

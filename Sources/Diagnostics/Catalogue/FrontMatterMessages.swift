// What can be wrong with a file and its front matter.
extension Message {
    package static func unreadableFile(_ reason: String) -> Message {
        Message(
            "source/unreadable", isMachineFault: true, vi: "Không đọc được tệp: \(Catalogue.system(reason))",
            en: "The file cannot be read: \(reason)",
            help: Localized(vi: "Kiểm tra quyền đọc của tệp.", en: "Check the file's permissions."))
    }

    package static func symbolicLink() -> Message {
        Message(
            "source/symbolic-link", vi: "Liên kết tượng trưng không được theo, vì có thể dẫn ra ngoài thư mục nội dung",
            en: "Symbolic links are not followed, since they can lead out of the content tree",
            help: Localized(vi: "Chép tệp thật vào đây.", en: "Copy the file itself here."))
    }

    package static func fileTooLarge() -> Message {
        Message(
            "source/too-large", vi: "Tệp lớn hơn 16 MB", en: "The file is larger than 16 MB",
            help: Localized(
                vi: "Tách bài, hoặc đính kèm phần dài thành tệp riêng.",
                en: "Split it, or attach the long part as a file."))
    }

    package static func emptyFile() -> Message {
        Message(
            "source/empty", vi: "Tệp trống", en: "The file is empty",
            help: Localized(vi: "Viết nội dung, hoặc xóa tệp.", en: "Write something, or remove the file."))
    }

    package static func notUTF8() -> Message {
        Message(
            "source/encoding", vi: "Tệp không phải UTF-8", en: "The file is not UTF-8",
            help: Localized(
                vi: "Lưu lại tệp với bảng mã UTF-8 (Unicode); văn bản TCVN3 hay VNI phải chuyển mã trước.",
                en: "Save the file as UTF-8; convert TCVN3 or VNI text first."))
    }

    package static func unknownFolder(known: [String]) -> Message {
        Message(
            "source/unknown-folder", vi: "Tệp không nằm trong thư mục của loại bài nào",
            en: "The file is in no kind's folder", help: Catalogue.suggestion(nil, among: known))
    }

    package static func noFrontMatter() -> Message {
        Message(
            "front-matter/missing", vi: "Bài không có phần khai báo đầu bài", en: "The article has no front matter",
            help: Localized(
                vi: "Dòng đầu phải là “---”, rồi các khóa title, date…, rồi một dòng “---”.",
                en: "Begin with a line “---”, then title, date…, then a line “---”."))
    }

    package static func unclosedFrontMatter() -> Message {
        Message(
            "front-matter/unclosed", vi: "Phần khai báo đầu bài không có dòng “---” kết thúc",
            en: "The front matter is not closed by a line “---”",
            help: Localized(vi: "Thêm một dòng “---” sau khóa cuối cùng.", en: "Add a line “---” after the last key."))
    }

    package static func emptyFrontMatter() -> Message {
        Message(
            "front-matter/empty", vi: "Phần khai báo đầu bài trống", en: "The front matter is empty",
            help: Localized(vi: "Cần ít nhất title và date.", en: "At least title and date are needed."))
    }

    package static func yamlSyntax(_ problem: String) -> Message {
        Message(
            "front-matter/yaml-syntax", vi: "Sai cú pháp YAML: \(Catalogue.yaml(problem).vi)",
            en: "YAML syntax error: \(problem)",
            help: Localized(
                vi:
                    "Giá trị có dấu hai chấm, dấu thăng hay bắt đầu bằng ký hiệu thì đặt trong ngoặc kép; lùi dòng bằng dấu cách, không bằng phím Tab.",
                en: "Quote values that hold a colon or begin with a sign; indent with spaces, not tabs."))
    }

    package static func duplicateKey(_ key: String) -> Message {
        Message(
            "front-matter/duplicate-key", vi: "Khóa “\(key)” viết hai lần", en: "The key “\(key)” is written twice",
            help: Localized(vi: "Giữ lại một.", en: "Keep one of them."))
    }

    package static func unknownKey(_ key: String, nearest: String?, known: [String]) -> Message {
        Message(
            "front-matter/unknown-key", vi: "Không có khóa “\(key)”", en: "Unknown key “\(key)”",
            help: !key.isEmpty && key.utf8.allSatisfy { (48...57).contains($0) }
                ? Localized(
                    vi: "Trong { }, số thập phân viết với dấu chấm (95.5) hoặc đặt trong ngoặc kép (\"95,5\").",
                    en: "Inside { } write a decimal with a point (95.5), or quote it (\"95,5\").")
                : Catalogue.suggestion(nearest, among: known))
    }

    package static func missingKey(_ key: String) -> Message {
        Message(
            "front-matter/missing-key", vi: "Thiếu khóa bắt buộc “\(key)”", en: "The required key “\(key)” is missing",
            help: Localized(vi: "Thêm một dòng “\(key): …”.", en: "Add a line “\(key): …”."))
    }

    package static func expectedMapping() -> Message {
        Message(
            "front-matter/wrong-type", vi: "Ở đây cần các dòng “khóa: giá trị”",
            en: "Lines “key: value” are expected here")
    }

    package static func expectedList() -> Message {
        Message(
            "front-matter/wrong-type", vi: "Ở đây cần một danh sách, mỗi mục bắt đầu bằng “- ”",
            en: "A list is expected here, each item beginning with “- ”")
    }

    package static func expectedText() -> Message {
        Message("front-matter/wrong-type", vi: "Ở đây cần một dòng chữ", en: "A text is expected here")
    }

    package static func expectedBoolean() -> Message {
        Message("front-matter/wrong-type", vi: "Ở đây cần true hoặc false", en: "true or false is expected here")
    }

    package static func expectedInteger() -> Message {
        Message("front-matter/wrong-type", vi: "Ở đây cần một số nguyên", en: "A whole number is expected here")
    }

    package static func expectedNumber() -> Message {
        Message(
            "front-matter/wrong-type", vi: "Ở đây cần một số, như 95 hoặc 95,5",
            en: "A number is expected here, such as 95 or 95.5",
            help: Localized(
                vi: "Đơn vị tính (%, người…) viết ở khóa unit.", en: "The unit (%, …) goes into the key unit."))
    }

    /// - Parameter text: with one point before three last digits.
    package static func ambiguousNumber(_ text: String) -> Message {
        let (decimal, whole) = (text.replacing(".", with: ","), text.replacing(".", with: ""))
        return Message(
            "front-matter/ambiguous-number", vi: "“\(text)” có thể là \(decimal) hoặc \(whole)",
            en: "“\(text)” may be \(decimal) (with a decimal comma) or \(whole)",
            help: Localized(vi: "Viết \(decimal) hoặc \(whole).", en: "Write \(decimal) or \(whole)."))
    }

    package static func badDate(_ text: String) -> Message {
        Message(
            "front-matter/bad-date", vi: "“\(text)” không phải là một ngày có thật",
            en: "“\(text)” is not a date that exists",
            help: Localized(vi: "Viết NĂM-THÁNG-NGÀY, như 2024-02-05.", en: "Write YEAR-MONTH-DAY, such as 2024-02-05.")
        )
    }

    package static func badDateOrYear(_ text: String) -> Message {
        Message(
            "front-matter/bad-date", vi: "“\(text)” không phải là ngày hay năm",
            en: "“\(text)” is neither a date nor a year",
            help: Localized(vi: "Viết 2024-02-05 hoặc 2024.", en: "Write 2024-02-05 or 2024."))
    }

    package static func badPeriod(_ text: String) -> Message {
        Message(
            "front-matter/bad-period", vi: "“\(text)” không phải là một kỳ", en: "“\(text)” is not a period",
            help: Localized(vi: "Viết 2023, 2023-H1 hoặc 2021-2025.", en: "Write 2023, 2023-H1 or 2021-2025."))
    }

    package static func unknownChoice(_ text: String, nearest: String?, known: [String]) -> Message {
        Message(
            "front-matter/unknown-value", vi: "Không có giá trị “\(text)”", en: "Unknown value “\(text)”",
            help: Catalogue.suggestion(nearest, among: known))
    }

    package static func malformedDocumentNumber(_ text: String) -> Message {
        Message(
            .malformedDocumentNumber, vi: "Số, ký hiệu “\(text)” không đúng thể thức",
            en: "The document number “\(text)” is malformed",
            help: Localized(
                vi: "Nghị định 30/2020/NĐ-CP: số/LOẠI-CƠ QUAN, như 31/KH-BQLKKT.",
                en: "Decree 30/2020: number/TYPE-AGENCY, such as 31/KH-BQLKKT."))
    }

    package static func titleEndsWithFullStop() -> Message {
        Message(
            .titleFullStop, vi: "Tiêu đề kết thúc bằng dấu chấm",
            en: "The title ends with a full stop",
            help: Localized(vi: "Bỏ dấu chấm.", en: "Remove it."))
    }

    package static func missingSummary() -> Message {
        Message(
            .missingSummary, vi: "Bài chưa có sapo (khóa summary)",
            en: "The article has no summary",
            help: Localized(
                vi: "Viết một, hai câu nói điều chính của bài.", en: "Say the main thing in a sentence or two."))
    }

    package static func endsBeforeItBegins() -> Message {
        Message("front-matter/bad-period", vi: "Ngày kết thúc trước ngày bắt đầu", en: "It ends before it begins")
    }
}

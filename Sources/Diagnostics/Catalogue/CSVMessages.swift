// What is said of lists of recipients from spreadsheets.
extension Message {
    package static func csvQuoteUnclosed() -> Message {
        badCSV(Localized(vi: "dấu ngoặc kép mở ở đây không được đóng", en: "the quote that opens here is not closed"))
    }

    package static func csvQuoteStray() -> Message {
        badCSV(
            Localized(
                vi: "dấu ngoặc kép giữa ô; ô có ngoặc kép phải đặt trong ngoặc kép và viết mỗi dấu hai lần",
                en: "a quote amid a cell; quote the whole cell and double each quote in it"))
    }

    package static func badCSV(_ problem: String) -> Message { badCSV(Localized(vi: problem, en: problem)) }

    private static func badCSV(_ problem: Localized) -> Message {
        Message(
            "csv/syntax", vi: "Không đọc được bảng CSV: \(problem.vi)",
            en: "The CSV table cannot be read: \(problem.en)",
            help: Localized(
                vi: "Lưu lại từ bảng tính với định dạng CSV UTF-8.",
                en: "Save it again from the spreadsheet as CSV UTF-8."))
    }

    package static func csvHeader(_ found: [String]) -> Message {
        Message(
            "csv/header",
            vi: "Bảng CSV thiếu cột họ tên hoặc cột danh hiệu; các cột có: \(found.joined(separator: ", "))",
            en: "The CSV table lacks a name or an award column; it has: \(found.joined(separator: ", "))",
            help: Localized(
                vi: "Cần một dòng tên cột: Họ và tên; Đơn vị; Danh hiệu… (hoặc name, unit, award).",
                en: "One of the first rows must name the columns: name, unit, award…"))
    }

    package static func csvRowIncomplete() -> Message {
        Message(
            "csv/incomplete-row", vi: "Dòng thiếu họ tên hoặc danh hiệu", en: "The row lacks a name or an award",
            help: Localized(
                vi: "Điền đủ; xóa dòng nếu là tiêu đề, ghi chú, chữ ký; nếu ô được gộp với ô trên, khai "
                    + "fill_down: [award] trong bài (dòng có số thứ tự mới lấy giá trị của ô trên).",
                en: "Fill it in; remove the row if it is a caption, a note or a signature; if its cell is merged with "
                    + "the one above, say fill_down: [award] (where rows are numbered, only those with a number are "
                    + "filled)."))
    }

    package static func csvSurplusCell(_ text: String) -> Message {
        Message(
            "csv/surplus-cell", vi: "Dòng có nhiều ô hơn dòng tên cột; ô thừa: “\(text)”",
            en: "The row has more cells than the header; one too many: “\(text)”",
            help: Localized(
                vi: "Ô có dấu phân cách (phẩy, chấm phẩy) phải đặt trong ngoặc kép; hoặc xóa ô thừa.",
                en: "Quote a cell that holds a separator (comma, semicolon); or remove the surplus cell."))
    }

    package static func csvUnnamedCell(_ text: String) -> Message {
        Message(
            "csv/unnamed-column", vi: "“\(text)” nằm ở cột không có tên",
            en: "“\(text)” stands in a column without a name",
            help: Localized(
                vi: "Đặt tên cột ấy; nếu ô tên cột được gộp cho hai cột (họ đệm và tên), tách thành “Họ và tên đệm” và "
                    + "“Tên”.",
                en: "Name that column; where one header is merged over two columns, name them “Họ và tên đệm” and "
                    + "“Tên”."))
    }

    package static func csvUnknownColumn(_ text: String, nearest: String) -> Message {
        Message(
            .csvUnknownColumn, vi: "Không dùng cột “\(text)”", en: "The column “\(text)” is not used",
            help: Localized(vi: "Ý bạn là “\(nearest)”?", en: "Did you mean “\(nearest)”?"))
    }

    package static func csvDuplicateColumn(_ text: String) -> Message {
        Message(
            .csvDuplicateColumn, vi: "Cột “\(text)” trùng nghĩa với một cột trước nó, nên không dùng",
            en: "The column “\(text)” means the same as one before it, and is not used",
            help: Localized(vi: "Xóa hoặc đổi tên một trong hai cột.", en: "Remove or rename one of the two."))
    }

    package static func workbook(_ name: String) -> Message {
        Message(
            "csv/workbook", vi: "“\(name)” là tệp bảng tính, cần tệp CSV",
            en: "“\(name)” is a spreadsheet's own file; a CSV is needed",
            help: Localized(
                vi: "Mở tệp trong Excel hoặc LibreOffice Calc, chọn Lưu thành (Save As), kiểu “CSV UTF-8 (*.csv)”, "
                    + "đặt cạnh bài và ghi tên tệp .csv vào recipients_file.",
                en: "Open it in Excel or LibreOffice Calc, choose Save As, type “CSV UTF-8 (*.csv)”, put it beside the "
                    + "article, and name the .csv in recipients_file."))
    }
}

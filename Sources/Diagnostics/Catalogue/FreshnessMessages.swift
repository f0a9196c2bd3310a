// What is said of a section that falls behind.
extension Message {
    package static func reviewOverdue(since day: String) -> Message {
        Message(
            .reviewOverdue, vi: "Hạn rà soát bài này là ngày \(day), đã qua", en: "This was to be looked at by \(day)",
            help: Localized(
                vi: "Xem lại bài; còn đúng thì lùi review_by, hết giá trị thì đặt expires.",
                en: "Read it again: if it holds, move review_by; if it doesn't, set expires."))
    }

    package static func noFinalResult(_ campaign: String, ended day: String) -> Message {
        Message(
            .noFinalResult, vi: "Phong trào “\(campaign)” kết thúc ngày \(day) mà chưa có bài tổng kết",
            en: "The campaign “\(campaign)” ended on \(day) and has no final result",
            help: Localized(
                vi: "Đăng kết quả trong ket-qua/ với stage: tong-ket và campaigns: [\(campaign)].",
                en: "Publish it in ket-qua/ with stage: tong-ket and campaigns: [\(campaign)]."))
    }

    package static func noScan() -> Message {
        Message(
            .noScan, vi: "Quyết định chưa kèm bản quét", en: "The decision has no scan with it",
            help: Localized(
                vi: "Đặt tệp PDF cạnh bài và thêm khóa file: ten-tep.pdf.",
                en: "Put the PDF beside the article and add the key file: name.pdf."))
    }

    package static func quietSection(days: Int, limit: Int) -> Message {
        Message(
            .quietSection, vi: "Đã \(days) ngày chuyên mục không có bài mới (mức nhắc: \(limit) ngày)",
            en: "Nothing new for \(days) days (limit: \(limit))",
            help: Localized(
                vi: "Đăng tin, gương điển hình mới; hoặc sửa freshness.quiet_days trong site.yaml.",
                en: "Publish something; or change freshness.quiet_days in site.yaml."))
    }

    /// - Parameter days: until then; negative afterwards.
    package static func reportDue(_ day: String, days: Int) -> Message {
        let (vi, en) =
            days >= 0
            ? ("Hạn báo cáo ngày \(day), còn \(days) ngày", "A report is due on \(day), in \(days) days")
            : ("Hạn báo cáo ngày \(day) đã qua \(-days) ngày", "A report was due on \(day), \(-days) days ago")
        return Message(
            .reportDue, vi: vi, en: en,
            help: Localized(
                vi: "Lập biểu bằng tdkt report; đăng báo cáo (số …/BC-…) thì thôi nhắc.",
                en: "Make the tally with tdkt report; once a report (…/BC-…) is published, this is no longer said."))
    }

    package static func badMonthDay(_ text: String) -> Message {
        Message(
            "front-matter/bad-month-day", vi: "“\(text)” không phải ngày trong năm",
            en: "“\(text)” is no day of a year",
            help: Localized(vi: "Viết ngày/tháng: 15/6.", en: "Write day/month: 15/6."))
    }
}

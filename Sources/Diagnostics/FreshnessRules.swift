// What tells an office that the section falls behind. `tdkt check` says it; no build or publish waits for it.

extension Rule {
    static let reviewOverdue = Rule(
        "fresh/review-overdue", .warning, vi: "Bài đã quá ngày phải rà soát (review_by)",
        en: "An article is past the day by which it was to be looked at again (review_by)",
        source: Localized(vi: "Nề nếp: nội dung công bố phải còn đúng", en: "Practice: what is public must still hold"))
    static let noFinalResult = Rule(
        "fresh/no-final-result", .warning, vi: "Phong trào đã kết thúc mà chưa có bài tổng kết",
        en: "A campaign is over and has no final result",
        source: Localized(
            vi: "Kế hoạch 31/KH-BQLKKT, II.4: phát hiện – bồi dưỡng – tổng kết – nhân rộng",
            en: "Plan 31/KH-BQLKKT, II.4: find, foster, sum up, spread"))
    static let noScan = Rule(
        "fresh/no-scan", .note, vi: "Quyết định chưa kèm bản quét", en: "A decision has no scan with it",
        source: Localized(
            vi: "Kế hoạch 31/KH-BQLKKT, II.5: công khai, minh bạch", en: "Plan 31/KH-BQLKKT, II.5: public, transparent")
    )
    static let quietSection = Rule(
        "fresh/quiet", .warning, vi: "Chuyên mục lâu không có bài mới (freshness.quiet_days)",
        en: "The section has had nothing new for longer than freshness.quiet_days",
        source: Localized(
            vi: "Kế hoạch 31/KH-BQLKKT, III.2: tuyên truyền thường xuyên, kịp thời",
            en: "Plan 31/KH-BQLKKT, III.2: news comes regularly and in time"))
    static let reportDue = Rule(
        "fresh/report-due", .note, vi: "Sắp tới hoặc vừa qua hạn báo cáo (freshness.reports)",
        en: "A report is due within two weeks, or was within the last two (freshness.reports)",
        source: Localized(
            vi: "Kế hoạch 31/KH-BQLKKT, III.1: báo cáo trước ngày 15/6 và 15/12",
            en: "Plan 31/KH-BQLKKT, III.1: reports before 15/6 and 15/12"))

    static let freshness = [reviewOverdue, noFinalResult, noScan, quietSection, reportDue]
}

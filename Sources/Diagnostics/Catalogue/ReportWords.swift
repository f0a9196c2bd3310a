// What a report says (`tdkt report`).
extension Catalogue {
    package static let reportTitle = "BÁO CÁO"
    package static let state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    package static let motto = "Độc lập - Tự do - Hạnh phúc"
    /// What is filled in when the document is registered.
    package static let numberBlank = "Số: \u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}"
    package static let placeBlank = "…………"
    package static let sentTo = "Nơi nhận:"

    package static let reportCampaigns = "Phong trào thi đua trong kỳ"
    package static let reportDecisions = "Quyết định khen thưởng"
    package static let reportAwards = "Khen thưởng theo danh hiệu, hình thức"
    package static let reportRewardTypes = "Khen thưởng theo loại hình"
    package static let reportIndicators = "Kết quả so với chỉ tiêu"
    package static let reportExemplars = "Điển hình tiên tiến theo khâu"
    package static let reportExemplarList = "Danh sách điển hình tiên tiến"
    package static let reportRemarks = "Những điều chưa tính được hoặc cần lưu ý"
    package static let reportNoRemarks = "Không có."
    package static let reportNothing = "Không có trong kỳ."

    package static let total = "Tổng"
    package static let notTold = "Chưa ghi"
    package static let leaders = "Lãnh đạo"
    package static let workers = "Người lao động"
    package static let roleUnclear = "Cá nhân chưa rõ"
    package static let formNotTold = "Chưa ghi hình thức"
    package static let level = "Cấp"
    package static let launchLevel = "Cấp phát động"
    package static let rewardType = "Loại hình khen thưởng"
    package static let documentNumber = "Số, ký hiệu"
    package static let signedOn = "Ngày ký"
    package static let issuer = "Cơ quan ban hành"
    package static let declaredTotal = "Số ghi trong quyết định"
    package static let counted = "Số trong danh sách"
    package static let target = "Chỉ tiêu"
    package static let goal = "Mức phấn đấu"
    package static let period = "Kỳ"
    package static let result = "Kết quả"
    package static let verdict = "Đánh giá"
    package static let stage = "Khâu"
    package static let name = "Họ tên, tên tập thể"
    package static let unit = "Đơn vị"
    package static let article = "Bài"

    /// - Parameter period: “năm 2024”.
    package static func reportSubject(_ period: String) -> String {
        "Kết quả phong trào thi đua và công tác khen thưởng \(period)"
    }
    package static func reportIntroduction(agency: String, period: String, source: String, day: String) -> String {
        "\(agency) báo cáo kết quả phong trào thi đua và công tác khen thưởng \(period). Số liệu được tổng hợp \(day) "
            + "từ những nội dung đã đăng tại \(source)."
    }
    package static func reportClosing(agency: String, period: String) -> String {
        "Trên đây là báo cáo kết quả phong trào thi đua và công tác khen thưởng \(period) của \(agency)./."
    }
    package static func fromTo(_ first: String, _ last: String) -> String { "từ \(first) đến \(last)" }
}

// What a report could not count; nil when there is nothing to say.
extension Catalogue {
    package static func annulledDecisions(_ numbers: [String]) -> String? {
        told(numbers) { "Quyết định đã bị hủy bỏ, không tính: \($0)." }
    }
    package static func undatedDecisions(_ numbers: [String]) -> String? {
        told(numbers) { "Quyết định chưa ghi ngày ký, tính theo ngày đăng: \($0)." }
    }
    package static func decisionsWithoutList(_ numbers: [String]) -> String? {
        told(numbers) { "Quyết định chưa có danh sách được khen, không tính được số lượt khen: \($0)." }
    }
    package static func unclearRoles(_ count: Int) -> String? {
        count == 0
            ? nil
            : "\(count) lượt khen cá nhân chưa phân được lãnh đạo hay người lao động: danh sách không ghi chức vụ, hoặc chức vụ "
                + "không cho biết."
    }
    package static func unclassedAwards(_ count: Int) -> String? {
        count == 0 ? nil : "\(count) lượt khen huân chương, huy chương chưa ghi hạng."
    }
    package static func resultsOfOtherPeriods(_ titles: [String]) -> String? {
        told(titles) { "Kết quả của kỳ không kết thúc trong kỳ báo cáo, không tính: \($0)." }
    }
    package static func undatedResults(_ titles: [String]) -> String? {
        told(titles) { "Kết quả chưa ghi kỳ, tính theo ngày đăng: \($0)." }
    }
    package static func indicatorsWithoutTarget(_ count: Int) -> String? {
        count == 0 ? nil : "\(count) chỉ số không gắn với chỉ tiêu nào của phong trào, không so sánh được."
    }
    package static func contradictions(_ targets: [String]) -> String? {
        told(targets) { "Chỉ tiêu có giá trị khác nhau cho cùng một kỳ: \($0)." }
    }
    package static func targetsWithoutValue(_ targets: [String]) -> String? {
        told(targets) { "Chỉ tiêu chưa có kết quả trong kỳ: \($0)." }
    }
    package static func undatedCampaigns(_ titles: [String]) -> String? {
        told(titles) { "Phong trào chưa ghi thời gian, không tính: \($0)." }
    }
    package static func unpublished(_ titles: [String]) -> String? {
        told(titles) { "Bài chưa đăng hoặc không còn đăng, không tính: \($0)." }
    }
    package static func periodNotOver(_ day: String) -> String {
        "Kỳ báo cáo chưa kết thúc: số liệu tính đến \(day)."
    }
    package static func samplesCounted(_ count: Int) -> String? {
        count == 0 ? nil : "Số liệu gồm \(count) bài có nội dung mẫu."
    }

    private static func told(_ items: [String], _ sentence: (String) -> String) -> String? {
        items.isEmpty ? nil : sentence(items.joined(separator: "; "))
    }
}

// Words that the pages' code says to visitors. What belongs to the layout alone stands in the templates.
extension Catalogue {
    package static let tableLabel = "Bảng số liệu, cuộn ngang để xem hết"
    package static let home = "Trang chủ"
    package static let years = "Theo năm"
    package static let campaigns = "Phong trào thi đua"
    package static let register = "Bảng vàng"
    package static let awards = "Danh hiệu, hình thức khen thưởng"
    package static let units = "Phòng, đơn vị"
    package static let otherCampaigns = "Phong trào khác"
    package static let byYear = "Theo năm"
    package static let byKind = "Theo loại bài"
    package static let notFound = "Không tìm thấy trang"
    package static let gone = "Bài viết đã hết thời hạn đăng"

    package static func year(_ year: Int) -> String { "Năm \(year)" }
    package static let search = "Tìm kiếm"
    package static func honours(_ count: String) -> String { "\(count) lượt khen thưởng" }
    package static func page(_ number: Int) -> String { "Trang \(number)" }
    package static func inYear(_ year: Int) -> String { "năm \(year)" }
    package static func inYear(_ title: String, _ year: Int) -> String { "\(title) năm \(year)" }
    package static func from(_ day: String) -> String { "từ \(day)" }
    package static func until(_ day: String) -> String { "đến \(day)" }
    package static func firstHalf(_ year: Substring) -> String { "6 tháng đầu năm \(year)" }
    package static func secondHalf(_ year: Substring) -> String { "6 tháng cuối năm \(year)" }
    package static func years(_ first: Substring, _ last: Substring) -> String { "giai đoạn \(first)–\(last)" }
    package static func annulled(number: String) -> String { "\(number) (đã bị hủy bỏ)" }
    package static let shortFirstHalf = "6T đầu"
    package static let shortSecondHalf = "6T cuối"
    package static let unknownPeriod = "Không rõ kỳ"
    package static func chartDescription(goal: String, values: String) -> String {
        "Mức phấn đấu: \(goal). \(values)."
    }
    package static func noValues(_ years: [Int]) -> String {
        "Chưa có số liệu năm \(years.map(String.init).joined(separator: ", "))."
    }
    package static func severalValues(_ periods: [String]) -> String {
        "Có nhiều giá trị khác nhau cho cùng một kỳ: \(periods.joined(separator: "; "))."
    }
    package static func repeatedValues(_ periods: [String]) -> String {
        "Một giá trị được nêu ở nhiều bài: \(periods.joined(separator: "; "))."
    }
    package static func honoursOfDecision(_ count: Int) -> String { "\(count) lượt" }
    package static func daysLeft(_ days: Int) -> String {
        days == 0 ? "hôm nay là ngày cuối" : "còn \(days) ngày"
    }
    package static func workingDays(_ days: Int) -> String { "\(days) ngày làm việc" }
    package static func atLeast(_ value: String) -> String { "từ \(value) trở lên" }
    package static func atMost(_ value: String) -> String { "không quá \(value)" }

    package static let upcoming = "Sắp diễn ra"
    package static let ongoing = "Đang diễn ra"
    package static let ended = "Đã kết thúc"
    package static let consultationUpcoming = "Chưa bắt đầu lấy ý kiến"
    package static let consultationOpen = "Đang lấy ý kiến"
    package static let consultationClosed = "Đã kết thúc"
    package static let met = "Đạt"
    package static let exceeded = "Vượt"
    package static let missed = "Chưa đạt"
}

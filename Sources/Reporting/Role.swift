import Content
import Vietnamese

extension Recipient.Role {
    /// Whether a person leads or works under somebody, where the list tells it, else by the position's words; nil when
    /// neither tells.
    init?(of recipient: Recipient) {
        if let role = recipient.role {
            self = role
            return
        }
        guard let position = recipient.position.map(LookupKey.make) else { return nil }
        if Self.leads(position) {
            self = .leader
        } else if Self.workers.contains(where: { position.starts(with: $0) }) {
            self = .worker
        } else {
            return nil
        }
    }

    /// “Phó Trưởng phòng”, “Kế toán trưởng”.
    private static func leads(_ position: String) -> Bool {
        leaders.contains { position == $0 || position.hasPrefix($0 + " ") } || position.hasSuffix(headSuffix)
    }

    private static let headSuffix = " " + LookupKey.make("trưởng")

    private static let leaders = [
        "trưởng", "phó", "q. trưởng", "quyền trưởng", "phụ trách", "giám đốc", "tổng giám đốc", "chánh", "chủ tịch",
        "bí thư", "thủ trưởng", "hiệu trưởng",
    ].map { LookupKey.make($0) }

    private static let workers = [
        "chuyên viên", "nhân viên", "kế toán", "văn thư", "thủ quỹ", "thủ kho", "lái xe", "bảo vệ", "công nhân",
        "người lao động", "kỹ sư", "kỹ thuật viên", "giáo viên", "cán bộ", "cán sự", "công chức", "viên chức",
        "lưu trữ",
        "phục vụ", "thống kê", "đoàn viên", "hội viên",
    ].map { LookupKey.make($0) }
}

import Vietnamese

/// How high up an authority stands that grants awards (Luật 06/2022/QH15, Điều 77–80).
enum Authority: Int, Comparable {
    /// Thủ trưởng cơ quan, đơn vị; chủ tịch UBND cấp xã; giám đốc doanh nghiệp.
    case agency = 1
    case district
    /// Bộ trưởng; chủ tịch UBND tỉnh.
    case province
    case government
    case state

    static func < (one: Authority, other: Authority) -> Bool { one.rawValue < other.rawValue }

    /// Who decides on awards of a level.
    init(of level: Award.Level) {
        self =
            switch level {
            case .state: .state
            case .government: .government
            case .ministry, .province: .province
            case .district: .district
            case .agency, .commune, .enterprise: .agency
            }
    }

    /// Told from the issuer's name or, without one, from the number's symbol; nil when neither tells.
    init?(issuer: String?, number: DocumentNumber) {
        guard let found = issuer.map(Self.named) ?? Self.numbered(number) else { return nil }
        self = found
    }

    /// A general department or a city can stand at several levels: of such a name nothing is told.
    private static func named(_ issuer: String) -> Authority? {
        let full = LookupKey.make(issuer)
        let key = heads.first { full.hasPrefix($0) }.map { String(full.dropFirst($0.count)) } ?? full
        return names.first { name in name.words.contains { Self.has($0, in: key, atStart: name.isAtStart) } }?.authority
    }

    private static func has(_ words: String, in key: String, atStart: Bool) -> Bool {
        key == words || key.hasPrefix(words + " ") || !atStart && (" " + key + " ").contains(" " + words + " ")
    }

    /// Who heads an office stands as high as it does: “Giám đốc Sở Nội vụ”, “Trưởng Ban Quản lý”.
    private static let heads = ["tổng giám đốc", "giám đốc", "trưởng", "cục trưởng", "chi cục trưởng"].map {
        LookupKey.make($0) + " "
    }

    private typealias Name = (authority: Authority?, isAtStart: Bool, words: [String])

    /// The first that fits counts: “Sở Nội vụ tỉnh” is no province, “thị xã” no commune.
    private static let names: [Name] = [
        (.agency, true, ["ban quản lý", "bql", "sở", "chi cục", "cục", "trường", "công ty", "trung tâm", "văn phòng"]),
        (.state, false, ["chủ tịch nước", "quốc hội"]),
        (.government, false, ["thủ tướng", "thủ tướng chính phủ", "chính phủ"]),
        (nil, true, ["bộ chỉ huy", "bộ tư lệnh"]),
        (.province, true, ["bộ", "bộ trưởng"]),
        (nil, false, ["thành phố"]),
        (.district, false, ["huyện", "quận", "thị xã"]),
        (.agency, false, ["xã", "phường", "thị trấn"]),
        (.province, false, ["ubnd tỉnh", "ủy ban nhân dân tỉnh", "chủ tịch tỉnh"]),
    ].map { ($0.0, $0.1, $0.2.map(LookupKey.make)) }

    /// `123/QĐ-TTg`, `45/QĐ-CTN`.
    private static func numbered(_ number: DocumentNumber) -> Authority? {
        switch number.normal.split(separator: "-").last {
        case "CTN": .state
        case "TTG", "CP": .government
        default: nil
        }
    }
}

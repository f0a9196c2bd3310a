import Vietnamese

/// The title of a column, as offices write it: “Số CCCD”, “SĐT liên hệ”, “Ngày, tháng, năm sinh”, “So dien thoai”.
struct ColumnTitle {
    /// What personal data a column holds.
    enum Kind { case identity, phone, account, birthDate }

    let kind: Kind?
    /// Names of persons.
    let isName: Bool
    let isSchoolClass: Bool
    let isHome: Bool
    let isEmpty: Bool
    let isDay: Bool
    let isMonth: Bool
    /// Whether only a head has it, so that the rows after it are no heads.
    let isOfHead: Bool

    /// Whether it names what belongs to a person.
    var isMeaningful: Bool { kind != nil || isName || isSchoolClass || isHome }

    init(_ written: String) {
        let text = Self.plain(written.lowercased())
        let words = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        isEmpty = words.isEmpty
        isDay = ["ngày", "ngày sinh", "ngay", "ngay sinh"].contains(words)
        isMonth = ["tháng", "tháng sinh", "thang", "thang sinh"].contains(words)
        isName = Self.names.contains(words) || Self.openings.contains { words.hasPrefix($0) }
        isOfHead = isName || Self.usual.contains(words) || words.hasPrefix("tên ")
        isSchoolClass = Self.classes.contains(words)
        isHome = Self.homes.contains { text.hasSuffix($0) || text.hasPrefix($0) }
        kind = isEmpty || Self.ordinary.contains(words) ? nil : Self.kind(of: " \(words) ")
    }

    /// Without line breaks and marks of emphasis: “Số căn<br>cước”, “**Điện thoại**”.
    private static func plain(_ title: String) -> String {
        title.utf8.contains(UInt8(ascii: "<")) ? title.replacing(#/<[^<>]{1,20}>/#, with: " ") : title
    }

    private static let names: Set<String> = ["họ tên", "họ và tên", "tên", "name", "người được khen", "ho ten", "ten"]
    private static let usual: Set<String> = [
        "stt", "tt", "số tt", "số thứ tự", "đơn vị", "danh hiệu", "award", "unit", "chức vụ",
    ]
    /// Titles that nearly every list and table has, so that they need not be looked into.
    private static let ordinary = usual.union(names).union([
        "năm", "tổng", "ghi chú", "lý do", "thành tích", "nội dung", "hình thức khen thưởng", "position", "reason",
        "class",
        "kind", "số lượng", "kết quả", "chỉ tiêu", "danh hiệu hình thức khen thưởng", "hình thức",
    ])
    private static let openings = ["họ và tên", "họ tên", "ho va ten"]
    private static let classes: Set<String> = ["lớp", "lớp học", "học lớp"]
    private static let homes = ["địa chỉ", "nơi ở", "chỗ ở", "cư trú", "thường trú", "hộ khẩu", "hktt"]

    /// - Parameter title: words in small letters with a space around each.
    private static func kind(of title: String) -> Kind? {
        // Titles with marks are compared with marks: “nam sinh” are pupils, “năm sinh” is a date.
        let isPlain = title.utf8.allSatisfy { $0 < 0x80 }
        let bytes = Array(title.utf8)
        func has(_ words: Words) -> Bool { (isPlain ? words.plain : words.marked).contains { bytes.holds($0) } }
        guard let found = kinds.first(where: { has($0.words) })?.kind, !has(others) else { return nil }
        return found
    }

    /// Words to look for, and the same without marks.
    private struct Words {
        let marked: [[UInt8]]
        let plain: [[UInt8]]

        init(_ words: [String], onlyMarked: [String] = []) {
            marked = (words + onlyMarked).map { Array(" \($0) ".utf8) }
            plain = words.map { Array(" \(Fold.fold($0)) ".utf8) }
        }
    }

    private static let kinds: [(kind: Kind, words: Words)] = [
        (
            .identity,
            Words([
                "cccd", "cmnd", "cmt", "cmtnd", "căn cước", "chứng minh", "định danh cá nhân", "số định danh",
                "mã định danh", "số thẻ cc", "số cc", "thẻ cc", "giấy tờ tùy thân", "giấy tờ tuỳ thân", "hộ chiếu",
                "passport", "identity",
                "id card",
            ])
        ),
        (
            .phone,
            Words(
                [
                    "điện thoại", "sđt", "số đt", "di động", "đtdđ", "zalo", "phone", "tel", "mobile", "số máy",
                    "liên hệ", "đ thoại", "đthoại", "viber",
                ], onlyMarked: ["đt"])
        ),
        (.account, Words(["tài khoản", "stk", "số tk", "account"])),
        (
            .birthDate,
            Words(
                ["ngày sinh", "tháng năm sinh", "sinh ngày", "sinh năm", "birth", "birthday", "dob", "ntns"],
                onlyMarked: ["năm sinh"])
        ),
    ]

    /// With these a title means when and where a card was issued, how many there are, what they cost, or a body's own code.
    private static let others = Words([
        "ngày cấp", "nơi cấp", "đã cấp", "cấp ngày", "số lượng", "tổng số", "tỷ lệ", "tỉ lệ", "số người", "số tiền",
        "tiền điện thoại", "cước điện thoại", "kinh phí", "chi phí", "cơ quan", "đơn vị", "tổ chức", "văn bản", "số dư",
        "lượt", "thuê bao", "số cuộc", "cuộc gọi", "số hộ", "doanh thu",
    ])
}

extension [UInt8] {
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        return (0...(count - word.count)).contains { start in
            word.indices.allSatisfy { self[start + $0] == word[$0] }
        }
    }
}

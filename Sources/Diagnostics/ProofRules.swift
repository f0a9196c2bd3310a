// The rules about texts: personal data, marks of secrecy, damaged or misleading letters, structure (target Proofreading).

extension Rule {
    private static let personalData = Localized(
        vi: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: công khai tên, chức vụ, đơn vị, khen thưởng là đủ",
        en: "Law 91/2025/QH15 on personal data: name, position, unit and award are what a list needs")
    private static let unicode = Localized(
        vi: "TCVN 6909:2001, bắt buộc theo Quyết định 72/2002/QĐ-TTg", en: "TCVN 6909:2001 by Decision 72/2002/QĐ-TTg")
    private static let structure = Localized(
        vi: "WCAG 2.0, 1.3.1 và 2.4.6", en: "WCAG 2.0, 1.3.1 and 2.4.6")
    private static func practice(vi: String, en: String) -> Localized { Localized(vi: vi, en: "Practice: \(en)") }

    // MARK: Persons

    static let identityNumber = Rule(
        "person/identity-number", .error, vi: "Văn bản có số căn cước, chứng minh nhân dân",
        en: "A text holds somebody's identity number", source: personalData)
    static let phone = Rule(
        "person/phone", .warning, vi: "Văn bản có số điện thoại không phải của cơ quan",
        en: "A text holds a phone number that is not the office's own", source: personalData)
    static let bankAccount = Rule(
        "person/bank-account", .error, vi: "Văn bản có số tài khoản ngân hàng", en: "A text holds a bank account",
        source: personalData)
    static let email = Rule(
        "person/email", .warning, vi: "Văn bản có địa chỉ thư điện tử không phải của cơ quan",
        en: "A text holds an e-mail address that is not the office's own", source: personalData)
    static let birthDate = Rule(
        "person/birth-date", .warning, vi: "Văn bản có ngày tháng năm sinh", en: "A text holds somebody's birth date",
        source: personalData)
    static let homeAddress = Rule(
        "person/home-address", .warning, vi: "Văn bản có địa chỉ nhà riêng", en: "A text holds somebody's home address",
        source: personalData)
    static let minor = Rule(
        "person/minor", .warning, vi: "Trẻ em được nêu đủ họ tên cùng lớp học",
        en: "A child's full name stands beside the school class",
        source: Localized(
            vi: "Luật Trẻ em 102/2016/QH13, Điều 21; Luật 91/2025/QH15",
            en: "Law on children 102/2016/QH13, Article 21; Law 91/2025/QH15"))

    // MARK: Secrecy

    static let secrecyMark = Rule(
        "secrecy/mark", .error, vi: "Văn bản mang dấu chỉ độ mật hoặc “lưu hành nội bộ”",
        en: "A text bears a mark of secrecy or of internal circulation",
        source: Localized(
            vi: "Luật Bảo vệ bí mật nhà nước 117/2025/QH15; Luật 06/2022/QH15, Điều 85",
            en: "Law 117/2025/QH15 on state secrets; Law 06/2022/QH15, Article 85"))

    static let proofreading =
        persons + [secrecyMark] + letters + [
            vagueLink, headingSkip, emptyHeading, tableHeader, altFileName, longTitle, summaryCut,
        ]
    private static let persons = [identityNumber, phone, bankAccount, email, birthDate, homeAddress, minor]

    // MARK: Letters

    static let replacementCharacter = Rule(
        "text/replacement-character", .error, vi: "Chữ hỏng: ký tự thay thế U+FFFD",
        en: "A letter was lost: the replacement character U+FFFD", source: unicode)
    static let privateUse = Rule(
        "text/private-use", .error, vi: "Ký tự thuộc vùng dùng riêng của Unicode",
        en: "A character of Unicode's private use areas", source: unicode)
    static let invisible = Rule(
        "text/invisible", .warning, vi: "Ký tự không nhìn thấy: khoảng trắng cứng, dấu nối mềm, ký tự rộng bằng không",
        en: "Invisible characters: no-break spaces, soft hyphens, zero width", source: unicode)
    static let decomposed = Rule(
        "text/decomposed", .warning, vi: "Chữ có dấu viết bằng Unicode tổ hợp",
        en: "Letters with decomposed accents", source: unicode)
    static let legacyEncoding = Rule(
        "text/legacy-encoding", .error, vi: "Văn bản theo bảng mã cũ TCVN3 hoặc VNI",
        en: "A text in the old encodings TCVN3 or VNI", source: unicode)
    static let lookAlike = Rule(
        "text/look-alike", .warning, vi: "Chữ cái của bảng chữ khác lẫn trong từ",
        en: "A letter of another alphabet inside a Latin word",
        source: practice(vi: "tìm kiếm không thấy từ ấy", en: "search doesn't find such a word"))
    static let lostDiacritics = Rule(
        "text/lost-diacritics", .warning, vi: "Văn bản tiếng Việt không có dấu", en: "Vietnamese without its marks",
        source: practice(vi: "văn bản mất dấu", en: "marks were lost on the way"))
    static let allCapsTitle = Rule(
        "text/all-caps-title", .note, vi: "Tiêu đề viết toàn chữ in hoa", en: "A title in capitals throughout",
        source: practice(vi: "khó đọc trong danh sách", en: "hard to read in lists"))
    static let doubleSpace = Rule(
        "text/double-space", .note, vi: "Hai khoảng trắng liền nhau", en: "Two spaces between words",
        source: practice(vi: "lỗi gõ", en: "a slip of typing"))
    private static let letters = [
        replacementCharacter, privateUse, invisible, decomposed, legacyEncoding, lookAlike, lostDiacritics,
        allCapsTitle, doubleSpace,
    ]

    // MARK: Structure

    static let vagueLink = Rule(
        "link/vague-text", .warning, vi: "Chữ của liên kết chỉ là “tại đây”, “xem thêm”…",
        en: "A link says no more than “here” or “more”",
        source: Localized(
            vi: "Thông tư 32/2017/TT-BTTTT; WCAG 2.0, 2.4.4", en: "Circular 32/2017/TT-BTTTT; WCAG 2.0, 2.4.4"))
    static let headingSkip = Rule(
        "markdown/heading-skip", .warning, vi: "Tiêu đề mục nhảy cấp", en: "A heading skips a level", source: structure)
    static let emptyHeading = Rule(
        "markdown/empty-heading", .warning, vi: "Tiêu đề mục không có chữ", en: "A heading has no text",
        source: structure)
    static let tableHeader = Rule(
        "markdown/table-header", .warning, vi: "Bảng không có tên cột", en: "A table's header is empty",
        source: structure)
    static let altFileName = Rule(
        "image/alt-file-name", .warning, vi: "Lời mô tả ảnh chỉ là tên tệp", en: "An alt text is a file's name",
        source: Localized(vi: "WCAG 2.0, 1.1.1", en: "WCAG 2.0, 1.1.1"))
    static let longTitle = Rule(
        "front-matter/long-title", .note, vi: "Tiêu đề dài hơn 120 ký tự", en: "A title of more than 120 characters",
        source: practice(vi: "danh sách và kết quả tìm kiếm cắt bớt", en: "lists and search engines cut it"))
    static let summaryCut = Rule(
        "front-matter/summary-cut", .note, vi: "Sapo bị cắt giữa chừng", en: "A summary breaks off",
        source: practice(vi: "sapo là câu trọn vẹn", en: "a summary is a whole sentence"))
}

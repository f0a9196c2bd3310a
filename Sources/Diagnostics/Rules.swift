// Every rule, with what it follows. Messages are made from them in the catalogue.

extension Rule {
    private static let law = "Luật Thi đua, khen thưởng 06/2022/QH15"
    private static let plan = Localized(
        vi: "Kế hoạch 31/KH-BQLKKT, II.5: chính xác, kịp thời, công khai, minh bạch; xử lý việc báo cáo thành tích sai",
        en: "Plan 31/KH-BQLKKT, II.5: awards are accurate and transparent, false claims are dealt with")

    /// - Parameter numbers: of one article or several.
    private static func article(_ numbers: String) -> Localized {
        let isOne = numbers.allSatisfy(\.isNumber)
        return Localized(vi: "\(law), Điều \(numbers)", en: "\(law), Article\(isOne ? "" : "s") \(numbers)")
    }

    private static func practice(vi: String, en: String) -> Localized { Localized(vi: vi, en: "Practice: \(en)") }

    // MARK: Awards

    static let notInDecision = Rule(
        "award/not-in-decision", .error, vi: "Quyết định nêu ở bài điển hình không có tên người, tập thể ấy",
        en: "The decision that an exemplar's award names doesn't list that person or collective with that award",
        source: plan)
    static let otherUnit = Rule(
        "award/other-unit", .warning, vi: "Quyết định ghi tên ấy ở đơn vị khác",
        en: "The decision lists the name in another unit: a namesake, or a move that the article doesn't tell",
        source: plan)
    static let unknownDecision = Rule(
        "award/unknown-decision", .warning, vi: "Chuyên mục không có quyết định nêu ở bài điển hình",
        en: "The section has no decision of the number that an exemplar's award names", source: plan)
    static let noDecision = Rule(
        "award/no-decision", .warning, vi: "Khen thưởng ở bài điển hình không nêu số quyết định",
        en: "An exemplar's award names no decision", source: plan)
    static let annulledAward = Rule(
        "award/annulled", .error, vi: "Quyết định nêu ở bài điển hình đã bị hủy bỏ",
        en: "The decision that an exemplar's award names is annulled", source: article("93"))
    static let recipientKind = Rule(
        "award/recipient-kind", .error, vi: "Danh hiệu dành cho cá nhân trao cho tập thể, hoặc ngược lại",
        en: "An award for persons is given to a collective, or the other way", source: article("19, 20, 33–80"))
    static let aboveLevel = Rule(
        "award/above-level", .warning, vi: "Danh hiệu, hình thức vượt thẩm quyền của nơi ban hành quyết định",
        en: "An award is above what the issuing authority may grant (that the head of a management board counts among "
            + "those of Article 80.1 is inference)", source: article("77–80"))
    static let noClass = Rule(
        "award/no-class", .error, vi: "Ghi hạng cho danh hiệu, hình thức không chia hạng",
        en: "A class is given for an award that has none", source: article("33–80"))
    static let missingClass = Rule(
        "award/missing-class", .warning, vi: "Thiếu hạng của huân chương, huy chương có chia hạng",
        en: "An order or medal that comes in classes lacks its class", source: article("33–80"))
    static let prerequisite = Rule(
        "award/prerequisite", .note, vi: "Sổ vàng chưa ghi nhận đủ danh hiệu cần có trước",
        en:
            "The register doesn't hold the titles that this one requires (three CSTĐ cơ sở before CSTĐ cấp tỉnh or Bộ, two "
            + "of those before CSTĐ toàn quốc, a CSTĐ cơ sở in a Tập thể lao động xuất sắc); it may be incomplete",
        source: article("21–28"))

    static let awards = [
        notInDecision, otherUnit, unknownDecision, noDecision, annulledAward, recipientKind, aboveLevel, noClass,
        missingClass, prerequisite,
    ]

    // MARK: Decisions and other documents

    static let declaredTotal = Rule(
        "decision/declared-total", .error, vi: "Tổng số ghi trong quyết định khác số dòng của danh sách",
        en: "The total that the decision declares is not the number of rows", source: plan)
    static let repeatedRecipient = Rule(
        "decision/repeated-recipient", .warning, vi: "Một người, tập thể có tên hai lần cho cùng một khen thưởng",
        en: "One decision lists the same recipient twice for one award", source: plan)
    static let repeatedNumber = Rule(
        "decision/repeated-number", .error, vi: "Hai quyết định cùng số, cùng cơ quan, cùng năm",
        en: "Two decisions have one number, issuer and year",
        source: practice(
            vi: "Nghị định 30/2020/NĐ-CP: số văn bản đánh riêng theo năm",
            en: "Nghị định 30/2020/NĐ-CP numbers documents from 1 each year"))
    static let issuedAfterDate = Rule(
        "document/issued-after-date", .error, vi: "Ngày ký sau ngày đăng",
        en: "A document is published before it was signed",
        source: practice(
            vi: "không thể đăng trước khi ký", en: "one of the two dates is wrong"))
    static let malformedDocumentNumber = Rule(
        "document-number/malformed", .warning, vi: "Số, ký hiệu không đúng thể thức",
        en: "A document number has none of the official forms",
        source: Localized(vi: "Nghị định 30/2020/NĐ-CP, Phụ lục I, III", en: "Nghị định 30/2020/NĐ-CP, Annexes I, III"))
    static let shortConsultation = Rule(
        "consultation/too-short", .warning, vi: "Lấy ý kiến dưới 10 ngày làm việc",
        en: "A consultation is open for fewer than 10 working days (holidays of site.yaml taken off)",
        source: Localized(vi: "Nghị định 98/2023/NĐ-CP, Điều 46.2", en: "Nghị định 98/2023/NĐ-CP, Article 46.2"))
    static let decisions = [
        declaredTotal, repeatedRecipient, repeatedNumber, issuedAfterDate, malformedDocumentNumber, shortConsultation,
    ]

    // MARK: Results

    static let repeatedValue = Rule(
        "result/repeated-value", .warning, vi: "Một chỉ tiêu có hai giá trị giống nhau cho cùng một kỳ",
        en: "Two results give a target the same value for one period", source: plan)
    static let contradictingValues = Rule(
        "result/contradicting-values", .warning, vi: "Một chỉ tiêu có hai giá trị khác nhau cho cùng một kỳ",
        en: "Results give a target different values for one period", source: plan)

    static let otherMeasure = Rule(
        "result/other-measure", .error, vi: "Kết quả ghi đơn vị tính khác đơn vị tính của chỉ tiêu",
        en: "A result measures a target in another unit than the campaign does",
        source: practice(
            vi: "hai số khác đơn vị tính không so sánh được", en: "numbers of two measures can't be compared"))

    // MARK: Lists from spreadsheets

    static let csvUnknownColumn = Rule(
        "csv/unknown-column", .warning, vi: "Tên cột gần giống một cột dùng được, nên không dùng",
        en: "A column of a list is not used, though its name is nearly one that is",
        source: practice(vi: "lỗi gõ tên cột làm mất dữ liệu", en: "a slip in a header loses data in silence"))
    static let csvDuplicateColumn = Rule(
        "csv/duplicate-column", .warning, vi: "Hai cột của danh sách cùng nghĩa",
        en: "Two columns of a list mean the same; the first is used",
        source: practice(vi: "không rõ cột nào đúng", en: "it is not clear which one is right"))

    static let lists = [csvUnknownColumn, csvDuplicateColumn]

    static let results = [repeatedValue, contradictingValues, otherMeasure]

    // MARK: Text and references

    private static let accessibility = Localized(vi: "WCAG 2.0, 1.1.1 và 1.3.1", en: "WCAG 2.0, 1.1.1 and 1.3.1")

    static let titleFullStop = Rule(
        "front-matter/title-full-stop", .warning, vi: "Tiêu đề kết thúc bằng dấu chấm",
        en: "A title ends with a full stop", source: practice(vi: "lối trình bày", en: "house style of news titles"))
    static let missingSummary = Rule(
        "front-matter/missing-summary", .warning, vi: "Bài chưa có sapo", en: "An article has no summary",
        source: practice(vi: "danh sách và nguồn tin dùng sapo", en: "lists and feeds show it"))
    static let unitNotValid = Rule(
        "reference/unit-not-valid", .warning, vi: "Đơn vị không mang tên ấy vào ngày đăng",
        en: "A unit did not have that name on the article's date",
        source: practice(vi: "đơn vị đổi tên, sáp nhập", en: "units are renamed and merged"))
    static let linkToHidden = Rule(
        "link/hidden", .error, vi: "Liên kết tới bản nháp", en: "A link leads to a draft",
        source: practice(vi: "liên kết hỏng", en: "a dead link"))
    static let linkToLater = Rule(
        "link/later", .warning, vi: "Liên kết tới bài hẹn giờ lên trang muộn hơn",
        en: "A link leads to an article that appears later", source: practice(vi: "liên kết hỏng", en: "a dead link"))
    static let linkToExpired = Rule(
        "link/expired", .warning, vi: "Liên kết tới bài đã hết thời hạn đăng",
        en: "A link leads to an article that has expired", source: practice(vi: "liên kết hỏng", en: "a dead link"))
    static let missingAlt = Rule(
        "image/missing-alt", .warning, vi: "Ảnh chưa có lời mô tả", en: "An image has no alt text",
        source: accessibility)
    static let headingLevelOne = Rule(
        "markdown/heading-level-one", .warning, vi: "Tiêu đề cấp 1 trong thân bài",
        en: "The body has a level 1 heading", source: accessibility)

    static let text = [
        titleFullStop, missingSummary, unitNotValid, linkToHidden, linkToLater, linkToExpired, missingAlt,
        headingLevelOne,
    ]
}

// What the rules about awards, decisions and results say (docs/reference/checks.md).
extension Message {
    package static func notInDecision(_ award: String, name: String, number: String) -> Message {
        Message(
            .notInDecision, vi: "Quyết định \(number) không có “\(name)” với “\(award)”",
            en: "The decision \(number) doesn't list “\(name)” with “\(award)”",
            help: Localized(
                vi: "Đối chiếu với quyết định: sửa tên, danh hiệu, số quyết định, hoặc bổ sung danh sách.",
                en: "Compare with the decision: mend the name, the award, the number, or the list."))
    }

    package static func otherUnit(name: String, number: String, unit: String) -> Message {
        Message(
            .otherUnit, vi: "Quyết định \(number) ghi “\(name)” ở đơn vị “\(unit)”",
            en: "The decision \(number) lists “\(name)” in the unit “\(unit)”",
            help: Localized(
                vi: "Nếu là người khác trùng tên, sửa số quyết định; nếu chuyển đơn vị, nêu trong bài.",
                en: "If it is a namesake, mend the number; if the person has moved, say so in the article."))
    }

    /// - Parameter year: of the award, where the section has such a number of other years alone.
    package static func unknownDecision(_ number: String, year: Int? = nil, nearest: String? = nil) -> Message {
        Message(
            .unknownDecision, vi: "Chuyên mục không có quyết định \(number)\(year.map { " năm \($0)" } ?? "")",
            en: "The section has no decision \(number)\(year.map { " of \($0)" } ?? "")",
            help: nearest.flatMap { Catalogue.suggestion($0, among: []) }
                ?? Localized(
                    vi: "Đăng quyết định ấy trong quyet-dinh/, để người xem đối chiếu được.",
                    en: "Publish that decision in quyet-dinh/, so that visitors can compare."))
    }

    package static func noDecision(_ award: String) -> Message {
        Message(
            .noDecision, vi: "“\(award)” không nêu số quyết định", en: "“\(award)” names no decision",
            help: Localized(vi: "Thêm khóa decision: 45/QĐ-…", en: "Add the key decision: 45/QĐ-…"))
    }

    package static func annulledAward(_ award: String, number: String) -> Message {
        Message(
            .annulledAward, vi: "Quyết định \(number) đã bị hủy bỏ, nên “\(award)” không còn giá trị",
            en: "The decision \(number) is annulled, and “\(award)” with it",
            help: Localized(vi: "Bỏ khen thưởng này khỏi bài.", en: "Take this award out of the article."))
    }

    package static func recipientKind(_ award: String, given: Localized, meant: [Localized]) -> Message {
        Message(
            .recipientKind,
            vi: "“\(award)” dành cho \(meant.map(\.vi).joined(separator: ", ")), không dành cho \(given.vi)",
            en: "“\(award)” is for \(meant.map(\.en).joined(separator: ", ")), not for \(given.en)",
            help: Localized(
                vi: "Sửa cột đối tượng (kind) hoặc danh hiệu cho đúng quyết định.",
                en: "Mend the kind or the award as the decision has it."))
    }

    package static func aboveLevel(_ awards: [String], issuer: String) -> Message {
        let awards = "“\(awards.joined(separator: "”, “"))”"
        return Message(
            .aboveLevel, vi: "\(awards) vượt thẩm quyền của \(issuer)", en: "Above what \(issuer) may grant: \(awards)",
            help: Localized(
                vi:
                    "Xem lại cơ quan ban hành (issuer), số quyết định và danh hiệu; thẩm quyền: Luật 06/2022/QH15, Điều 77–80.",
                en: "Look at the issuer, the number and the award again; see Law 06/2022/QH15, Articles 77–80."))
    }

    package static func noClass(_ award: String) -> Message {
        Message(
            .noClass, vi: "“\(award)” không chia hạng", en: "“\(award)” has no classes",
            help: Localized(vi: "Bỏ hạng.", en: "Remove the class."))
    }

    package static func missingClass(_ award: String) -> Message {
        Message(
            .missingClass, vi: "“\(award)” chưa ghi hạng", en: "“\(award)” lacks its class",
            help: Localized(
                vi: "Ghi hạng Nhất, Nhì hoặc Ba theo quyết định.", en: "Add class 1, 2 or 3 as the decision has it."))
    }

    /// - Parameters:
    ///   - earlier: the titles that are required, any of them so many times.
    ///   - known: the years in which the register holds one.
    package static func prerequisite(
        _ award: String, name: String, count: Int, earlier: [String], known: [Int]
    ) -> Message {
        let years = known.map(String.init).joined(separator: ", ")
        return Message(
            .prerequisite,
            vi: "“\(award)” của \(name) cần \(count) lần “\(earlier.joined(separator: "” hoặc “"))” liên tục trước đó; "
                + (known.isEmpty ? "sổ vàng chưa ghi nhận lần nào" : "sổ vàng ghi nhận năm \(years)"),
            en:
                "“\(award)” of \(name) requires “\(earlier.joined(separator: "” or “"))” \(count) years on end before it; "
                + (known.isEmpty ? "the register holds none" : "the register holds \(years)"),
            help: Localized(
                vi: "Có thể sổ còn thiếu quyết định các năm trước: bổ sung nếu có.",
                en: "Earlier decisions may be missing: add them if there are any."))
    }

    package static func prerequisiteInUnit(_ award: String, unit: String, earlier: String) -> Message {
        Message(
            .prerequisite,
            vi: "“\(award)” của \(unit) cần có ít nhất một “\(earlier)” trong đơn vị; sổ vàng chưa ghi nhận ai",
            en: "“\(award)” of \(unit) requires a “\(earlier)” in the unit; the register holds none",
            help: Localized(
                vi: "Có thể sổ còn thiếu quyết định, hoặc danh sách thiếu đơn vị: bổ sung nếu có.",
                en: "A decision, or units in a list, may be missing: add them if there are any."))
    }

    package static func morePrerequisites(_ count: Int) -> Message {
        Message(
            .prerequisite, vi: "Còn \(count) trường hợp khác như các lưu ý trên, ở các quyết định cũ hơn",
            en: "\(count) more such cases in earlier decisions")
    }

    package static func declaredTotal(_ declared: Int, rows: Int) -> Message {
        Message(
            .declaredTotal, vi: "Quyết định ghi tổng số \(declared), danh sách có \(rows)",
            en: "The decision declares \(declared), the list has \(rows)",
            help: Localized(
                vi: "Đối chiếu danh sách với bản quét của quyết định.", en: "Compare the list with the decision's scan."
            ))
    }

    package static func repeatedRecipient(_ name: String, award: String) -> Message {
        Message(
            .repeatedRecipient, vi: "“\(name)” đã có trong danh sách với “\(award)”",
            en: "“\(name)” is already listed with “\(award)”",
            help: Localized(
                vi: "Xóa dòng thừa; nếu là hai người trùng tên, ghi chức vụ khác nhau của mỗi người.",
                en: "Remove one; if they are namesakes, give each one's own position."))
    }

    package static func repeatedNumber(_ number: String, with other: String) -> Message {
        Message(
            .repeatedNumber, vi: "Số \(number) cùng năm đã là của \(other)",
            en: "The number \(number) of that year already belongs to \(other)",
            help: Localized(
                vi: "Sửa số, cơ quan hoặc ngày ký; mỗi quyết định chỉ đăng một bài.",
                en: "Mend the number, the issuer or the date; a decision has one article."))
    }

    package static func issuedAfterDate() -> Message {
        Message(
            .issuedAfterDate, vi: "Ngày ký sau ngày đăng bài", en: "It was signed after the article's date",
            help: Localized(vi: "Sửa issued hoặc date.", en: "Mend issued or date."))
    }

    package static func shortConsultation(workingDays: Int) -> Message {
        Message(
            .shortConsultation, vi: "Chỉ lấy ý kiến trong \(workingDays) ngày làm việc, cần ít nhất 10",
            en: "It is open for \(workingDays) working days; 10 are required",
            help: Localized(
                vi: "Nghị định 98/2023/NĐ-CP, Điều 46.2. Lùi ngày closes; ngày lễ khai ở holidays trong site.yaml.",
                en: "Decree 98/2023, Article 46.2. Move closes; holidays stand in site.yaml."))
    }

    package static func repeatedValue(_ target: String, period: String, with other: String) -> Message {
        Message(
            .repeatedValue, vi: "\(other) đã nêu cùng giá trị của “\(target)” cho kỳ \(period)",
            en: "\(other) already gives the same value of “\(target)” for \(period)",
            help: Localized(vi: "Để giá trị ở một bài.", en: "Keep it in one article."))
    }

    package static func contradictingValue(_ target: String, period: String, value: String, with other: String)
        -> Message
    {
        Message(
            .contradictingValues, vi: "\(other) nêu giá trị khác của “\(target)” cho kỳ \(period): \(value)",
            en: "\(other) gives another value of “\(target)” for \(period): \(value)",
            help: Localized(
                vi: "Đối chiếu với báo cáo và sửa bài sai.", en: "Compare with the report and mend the wrong one."))
    }

    package static func otherMeasure(_ unit: String, of target: String, expected: String) -> Message {
        Message(
            .otherMeasure, vi: "“\(target)” tính bằng “\(expected)”, kết quả này ghi “\(unit)”",
            en: "“\(target)” is measured in “\(expected)”, this result says “\(unit)”",
            help: Localized(
                vi: "Quy đổi giá trị về “\(expected)” và bỏ khóa unit.",
                en: "Convert the value to “\(expected)” and leave out the key unit."))
    }
}

// How rules are weighed in `site.yaml`.
extension Message {
    package static let silencedCode = "checks/silenced"

    package static func silencedRule(_ code: String, count: Int) -> Message {
        Message(
            silencedCode, .note, vi: "Quy tắc \(code) đang tắt: \(count) chỗ không được báo",
            en: "The rule \(code) is off: \(count) findings are not told")
    }

    package static func idleRule(_ code: String) -> Message {
        Message(
            "checks/idle", .note, vi: "Quy tắc \(code) đang tắt nhưng không còn chỗ nào vi phạm",
            en: "The rule \(code) is off, but nothing breaks it any more",
            help: Localized(
                vi: "Bỏ dòng này để quy tắc có hiệu lực lại.", en: "Take the line away, so that it holds again."))
    }

    package static func unknownCode(_ code: String, nearest: String?) -> Message {
        Message(
            "checks/unknown-code", vi: "Không có mã “\(code)”", en: "Unknown code “\(code)”",
            help: Catalogue.suggestion(nearest, among: [])
                ?? Localized(
                    vi: "Các mã ở docs/reference/checks.md.", en: "See docs/reference/checks.md for the codes."))
    }
}

import Diagnostics
import Vietnamese

// Numbers that belong to persons.
extension Scan {
    /// - Returns: where to go on.
    mutating func readNumber(at offset: Int) -> Int {
        if sheet.isEncoded(at: offset) { hasDisguise = true }
        let token = NumberToken(at: offset, in: sheet)
        let first = token.groups[0]
        if first.count <= 2 || first.count == 4 { readSmallNumber(first) }
        if (7...8).contains(first.count), let found = passport(first) {
            add(found, offset - 1, about: offset - 1..<first.upperBound)
        }
        if let found = bareNumber(at: first) {
            add(found.message, offset, about: found.range)
            return found.range.upperBound
        }
        guard token.digits >= 8 else { return readLooseNumber(at: first) }
        if let found = bankAccount(token) ?? identityNumber(token) {
            add(found, offset, about: offset..<token.end)
            return token.end
        }
        for group in token.groups.indices where group == 0 || isSpaced(token.groups[group]) {
            guard let range = phone(token, from: group) else { continue }
            if isPhone(range) { add(.phone(sheet.text(range)), range.lowerBound, about: range) }
            return max(range.upperBound, first.upperBound)
        }
        return readLooseNumber(at: first)
    }

    private func isSpaced(_ group: Range<Int>) -> Bool { [32, 0xA0, 0xAF].contains(sheet[group.lowerBound - 1]) }

    /// A day of birth, a class, a house number.
    private mutating func readSmallNumber(_ group: Range<Int>) {
        let offset = group.lowerBound
        if group.count <= 2, sheet.holds("\u{1EDB}p ", endingAt: offset), sheet[offset - 6] | 32 == 108 {
            if let name = PupilName(at: offset - 6, class: group, in: sheet) {
                add(.minor(name.text), name.offset, about: name.offset..<name.offset + name.length)
            }
        }
        if sheet[offset - 1] == 32 { houseNumber(at: offset) }
        guard let year = sheet.date(at: group), (1920...2020).contains(year) else { return }
        let end = sheet.dateEnd(from: offset)
        let isBirth =
            BirthLabel.ends(sheet.label(of: offset))
            || sheet.holds(" (", at: end) && BirthLabel.begins(sheet.after(end))
            || sheet.tableStart != nil && sheet.title(beside: offset..<end) == .birthDate
        if isBirth { add(.birthDate(), offset, about: offset..<end) }
    }

    // MARK: Phones

    private func phone(_ token: NumberToken, from group: Int) -> Range<Int>? {
        let first = token.groups[group]
        let isInternational =
            sheet[first.lowerBound] == 56 && sheet[first.lowerBound + 1] == 52
            && (sheet[first.lowerBound - 1] == 43 || first.count == 11)
        if isInternational {
            return whole(token.groups(from: group, digits: 11)) ?? landline(token.groups(from: group, digits: 12))
        }
        guard first.count >= 3, sheet[first.lowerBound] == 48 else { return nil }
        switch sheet[first.lowerBound + 1] {
        // 0084912345678
        case 48: return first.count == 13 && sheet.holds("0084", at: first.lowerBound) ? first : nil
        case 50: return whole(token.groups(from: group, digits: 11))
        case 51, 53, 55, 56, 57: return whole(token.groups(from: group, digits: 10))
        default: return nil
        }
    }

    /// +84 269 3824 123
    private func landline(_ groups: ArraySlice<Range<Int>>?) -> Range<Int>? {
        guard let range = whole(groups), let area = groups?.dropFirst().first else { return nil }
        return sheet[area.lowerBound] == 50 ? range : nil
    }

    private func whole(_ groups: ArraySlice<Range<Int>>?) -> Range<Int>? {
        guard let groups, let first = groups.first, let last = groups.last,
            groups.allSatisfy({ $0.count >= 2 || groups.count == 4 })
        else { return nil }
        return first.lowerBound..<last.upperBound
    }

    func isPhone(_ range: Range<Int>) -> Bool {
        guard !sheet.isPart(range), !contacts.allow(sheet.text(range)) else { return false }
        let label = sheet.label(of: range.lowerBound)
        if let other = Labels.last(Labels.codes, in: label) {
            guard let phone = Labels.last(Labels.phones, in: label), phone > other else { return false }
        }
        let after = sheet.after(range.upperBound)
        return !Labels.isCounted(after) && !after.lowercased().hasPrefix(" (mã ")
    }

    // MARK: Identity numbers

    private func identityNumber(_ token: NumberToken) -> Message? {
        guard token.digits == 12 || token.digits == 9, token.groups.allSatisfy({ $0.count >= 3 }) else { return nil }
        let range = token.groups[0].lowerBound..<token.end
        guard !sheet.isPart(range) else { return nil }
        let label = sheet.label(of: range.lowerBound)
        let isLabelled = Labels.last(Labels.identities, in: label) != nil
        let isOther = Labels.last(Labels.codes + Labels.phones, in: label) ?? -1
        guard isLabelled ? (Labels.last(Labels.identities, in: label) ?? -1) > isOther : isOther < 0 else { return nil }
        guard
            isLabelled
                || (token.digits == 12 && Sheet.isIdentity(token.groups.flatMap { $0.map { Int(sheet[$0]) - 48 } }))
        else { return nil }
        return Labels.isCounted(sheet.after(range.upperBound)) ? nil : .identityNumber(sheet.text(range))
    }

    /// A letter and seven or eight digits, where it is said to be one: many other codes look so.
    private func passport(_ digits: Range<Int>) -> Message? {
        let start = digits.lowerBound - 1
        guard sheet[start].isASCIILetter, !sheet[start - 1].isWordByte, sheet.label(of: start).contains("hộ chiếu")
        else { return nil }
        return .identityNumber(sheet.text(start..<digits.upperBound))
    }

    // MARK: Bank accounts

    private func bankAccount(_ token: NumberToken) -> Message? {
        guard (8...24).contains(token.digits), !token.isAmount(in: sheet) else { return nil }
        let range = token.groups[0].lowerBound..<token.end
        guard !sheet.isPart(range) else { return nil }
        if sheet.tableStart != nil, sheet.title(beside: range) == .account {
            return contacts.allow(sheet.text(range)) ? nil : .bankAccount(sheet.text(range))
        }
        let label = sheet.label(of: range.lowerBound)
        guard let account = Labels.last(Labels.accounts, in: label),
            account > Labels.last(Labels.phones + Labels.identities, in: label) ?? -1,
            !label.suffix(from: label.utf8.index(label.startIndex, offsetBy: account)).contains(". "),
            sheet.date(at: token.groups[0]) == nil
        else { return nil }
        guard !Labels.isCounted(sheet.after(range.upperBound)), !contacts.allow(sheet.text(range)) else { return nil }
        return .bankAccount(sheet.text(range))
    }
}

extension Sheet {
    /// Whether twelve digits are an identity number's, as the law forms it.
    static func isIdentity(_ digits: [Int]) -> Bool { PersonalNumbers.isIdentity(digits) }
}

/// Words by which offices say what a number is.
enum Labels {
    static let phones = ["điện thoại", "đt", "sđt", "di động", "zalo", "liên hệ", "hotline", "phone", "tel", "số máy"]
    static let identities = [
        "căn cước", "cccd", "cmnd", "chứng minh", "cmt", "định danh", "identity", "số thẻ cc", "giấy tờ tùy thân",
    ]
    static let accounts = ["tài khoản", "stk", "số tk", "tk số", "tk:", "account"]
    static let codes =
        accounts + [
            "mã số", "mst", "số hiệu", "hồ sơ", "mã ", "seri", "hóa đơn", "hoá đơn", "biên lai", "đơn số", "số đơn",
            "vận đơn", "dự án số", "quyết định số", "giấy phép", "bảo hiểm", "số vào sổ", "tham chiếu",
        ]

    /// Where the last of the words begins, in bytes.
    static func last(_ words: [String], in label: String) -> Int? {
        label.withBytes { label in
            words.lazy.compactMap { word in word.withBytes { Self.last($0, in: label) } }.max()
        }
    }

    private static func last(_ word: UnsafeBufferPointer<UInt8>, in label: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = label.count - word.count
        while start >= 0 {
            if label[start] == word[0], (1..<word.count).allSatisfy({ label[start + $0] == word[$0] }) {
                // “đt” is a label, “thanh đt” would be none: short words stand by themselves.
                let isQuoted = start >= 3 && label[start - 3] == 0xE2
                return start == 0 || isQuoted || !label[start - 1].isWordByte ? start : nil
            }
            start -= 1
        }
        return nil
    }

    /// Whether what follows makes a number an amount of something.
    static func isCounted(_ after: String) -> Bool {
        let after = after.lowercased().drop { $0 == " " }
        let units = [
            "đồng", "vnđ", "vnd", "đ ", "đ.", "đ,", "triệu", "tỷ", "tỉ ", "nghìn", "người", "lượt", "tài khoản", "hộ ",
            "usd", "%", "m2", "m²", "tấn", "kwh", "sản phẩm", "lao động", "cổ phiếu",
            "thuê bao", "thẻ", "cuộc gọi", "máy ",
        ]
        return units.contains { after.hasPrefix($0) }
    }
}

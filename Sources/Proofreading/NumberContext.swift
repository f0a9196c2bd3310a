// Whether a number is one by itself, or part of an address, a file's name, a document number or a code.
extension Sheet {
    /// `SK-0912…`, `0912…/QĐ`, `anh-0912….jpg`, `x0912…`.
    func isPart(_ range: Range<Int>) -> Bool { isPartBefore(range.lowerBound) || isPartBehind(range.upperBound) }

    private func isPartBefore(_ start: Int) -> Bool {
        let (before, second) = (self[start - 1], self[start - 2])
        switch before {
        case 44: return kind != .csv && (second.isASCIILetter || second.isDigit && !hasWholeNumber(endingAt: start - 1))
        case 45: return second.isDigit || second.isASCIILetter && !isName(endingAt: start - 1)
        case 46: return second.isDigit
        case 47, 61: return !isContactAddress(endingAt: start)
        case 95: return second.isWordByte || second.isDigit || second == 47 || second == 45
        case 35, 38: return true
        default: break
        }
        if before.isDigit { return true }
        if before.isASCIILetter { return !isGluedLabel(endingAt: start) }
        // A space that breaks no line, and signs such as dashes and quotes.
        return before >= 0x80 && before != 0xA0 && self[start - 3] != 0xE2 && !(before == 0xB7 && second == 0xC2)
    }

    private func isPartBehind(_ end: Int) -> Bool {
        let (next, second) = (self[end], self[end + 1])
        switch next {
        // 0269.3824123/0912345678 are two phones.
        case 47: return second != 48
        case 95: return second.isWordByte || second.isDigit
        case 37: return true
        case 44: return kind != .csv && second.isDigit && !hasWholeNumber(at: end + 1)
        case 45: return second.isASCIILetter
        case 46: return second.isASCIILetter || second.isDigit && kind != .csv
        default: return next.isASCIILetter
        }
    }

    /// Whether a phone or identity number ends here, so that a comma behind it parts two of them.
    private func hasWholeNumber(endingAt end: Int) -> Bool {
        var start = end
        while self[start - 1].isDigit { start -= 1 }
        return isWhole(start..<end)
    }

    private func hasWholeNumber(at start: Int) -> Bool { isWhole(start..<digitsEnd(from: start)) }

    private func isWhole(_ digits: Range<Int>) -> Bool {
        (9...12).contains(digits.count) && self[digits.lowerBound] == 48
    }

    /// “Nguyễn Văn A-”: two words with capitals, of which the first has small letters, too.
    private func isName(endingAt end: Int) -> Bool {
        var start = end
        while self[start - 1].isWordByte, end - start < 24 { start -= 1 }
        guard self[start - 1] == 32, self[start - 2].isWordByte else { return false }
        let (last, other) = (text(start..<end), word(around: start - 2))
        let isCapital = { (word: String) in word.first?.isUppercase ?? false }
        return isCapital(last) && isCapital(other) && other.contains(where: \.isLowercase)
            && (last.count == 1 || last.contains(where: \.isLowercase))
    }

    private static let contacts = ["zalo.me/", "wa.me/", "viber.click/", "zalo.me/pc?phone="]
    private static let keys: Set<Substring> = [
        "cccd", "cmnd", "cmt", "cancuoc", "can_cuoc", "sdt", "dt", "dienthoai", "dien_thoai", "so_dien_thoai", "tel",
        "phone", "phonenumber", "phone_number", "mobile", "zalo", "number",
    ]

    /// `https://zalo.me/0912345678`, `?cccd=064185001234`: an address whose last part is called a number of a person.
    private func isContactAddress(endingAt end: Int) -> Bool {
        let before = before(end, limit: 40)
        if Self.contacts.contains(where: before.hasSuffix) { return true }
        guard before.hasSuffix("=") else { return false }
        return Self.keys.contains(before.dropLast().suffix(while: { $0.isLetter || $0 == "_" }))
    }

    private static let glued: Set<Substring> = [
        "đt", "sđt", "đtdđ", "cccd", "cmnd", "cmt", "tel", "zalo", "phone", "mobile", "hotline",
    ]

    /// `ĐT0912345678`: a label without a space behind it.
    private func isGluedLabel(endingAt end: Int) -> Bool {
        Self.glued.contains(before(end, limit: 16).suffix(while: \.isLetter))
    }
}

extension String {
    /// The longest end whose characters all fit.
    fileprivate func suffix(while isFitting: (Character) -> Bool) -> Substring { self[...].suffix(while: isFitting) }
}
extension Substring {
    fileprivate func suffix(while isFitting: (Character) -> Bool) -> Substring {
        self[(lastIndex { !isFitting($0) }.map(index(after:)) ?? startIndex)...]
    }
}

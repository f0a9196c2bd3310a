/// Finds what can be the number of a person in a short text, such as a message or the name of a file: phones and identity
/// numbers however they are grouped, and any nine digits on end.
package struct PersonalNumbers {
    package struct Found {
        package enum Kind {
            case phone, identity
            /// Nine or more digits on end: an identity number, a phone, an account, or some other number.
            case other
        }

        package let kind: Kind
        /// The places of its digits.
        package let places: [Int]
        /// From its first digit to its last one.
        package var range: Range<Int> { places[0]..<places[places.count - 1] + 1 }
    }

    package private(set) var found: [Found] = []
    private let text: [Unicode.Scalar]

    package init(in text: [Unicode.Scalar]) {
        self.text = text
        var place = 0
        while place < text.count {
            guard WrittenDigit(at: place, in: text) != nil else {
                place += 1
                continue
            }
            let chain = DigitChain(at: place, in: text)
            let numbers = numbers(of: chain)
            found += numbers
            place = max(chain.groups[0].end, numbers.last?.range.upperBound ?? 0)
        }
    }

    /// Whether the text has nine digits with no letter between them, as every number of a person. Bytes that could begin a digit of
    /// another script count as digits.
    package static func mayBe(in text: String) -> Bool {
        var (digits, last) = (0, UInt8(0))
        return text.holds { byte in
            // E1 begins Vietnamese letters too, with B8 to BB behind it.
            let mayBegin = byte >= 0xD9 && byte != 0xE1 && byte != 0xE2 || last == 0xE1 && byte < 0xB8
            // 9.12E+08
            if byte == UInt8(ascii: "+"), last | 32 == UInt8(ascii: "e") { return true }
            if (48...57).contains(byte) || mayBegin {
                digits += 1
            } else if (65...90).contains(byte & ~32) {
                digits = 0
            }
            last = byte
            return digits == 9
        }
    }

    private func numbers(of chain: DigitChain) -> [Found] {
        let groups = chain.groups
        if let whole = whole(groups[0]) { return [whole] }
        if let bare = bare(groups) { return [bare] }
        for first in groups.indices {
            if first > 0, whole(groups[first]) != nil { return [] }
            if let number = grouped(groups[first...]) { return isDocument(number.range.upperBound) ? [] : [number] }
        }
        return []
    }

    // MARK: On end

    private func whole(_ group: DigitChain.Group) -> Found? {
        guard group.digits.count >= 9, !Self.isMoment(group.digits), !isDocument(group.end) else { return nil }
        let isIdentity = group.digits.count == 12 && group.digits[0] == 0
        let isPhone = Self.isPhone(group.digits) || abroad([group]) != nil
        return Found(kind: isIdentity ? .identity : isPhone ? .phone : .other, places: group.places)
    }

    /// 20240520083000, as cameras and programs name files.
    private static func isMoment(_ digits: [Int]) -> Bool {
        guard digits.count == 12 || digits.count == 14, digits[0] == 2, digits[1] == 0 else { return false }
        return (1...12).contains(digits[4] * 10 + digits[5]) && (1...31).contains(digits[6] * 10 + digits[7])
    }

    /// Whether a document's type follows, as in 0912345678/QĐ-UBND; a folder with a file below it is none.
    private func isDocument(_ end: Int) -> Bool {
        guard text.indices.contains(end), text[end] == "/" else { return false }
        let type = text[(end + 1)...].prefix { $0.properties.isUppercase || $0 == "-" }
        guard type.prefix(while: \.properties.isUppercase).count >= 2 else { return false }
        guard let next = text[type.endIndex...].first else { return true }
        if next == "_" || next == "/" || next.properties.isAlphabetic { return false }
        let behind = type.endIndex + 1
        return next != "." || !text.indices.contains(behind) || !text[behind].properties.isAlphabetic
    }

    // MARK: In groups

    private func grouped(_ groups: ArraySlice<DigitChain.Group>) -> Found? {
        let first = groups[groups.startIndex]
        if let number = abroad(groups) { return number }
        guard first.digits[0] == 0 else { return nil }
        if let parts = Self.parts(of: groups, digits: 12), parts.count > 1, parts.allSatisfy({ $0.digits.count >= 3 }) {
            return Found(kind: .identity, places: parts.flatMap(\.places))
        }
        return here(groups)
    }

    /// 0912 345 678, 0269.3824.123, 0912/345/678; in pairs only with spaces or a label, since plots and versions have full stops.
    private func here(_ groups: ArraySlice<DigitChain.Group>) -> Found? {
        let length = groups[groups.startIndex].digits.starts(with: [0, 2]) ? 11 : 10
        guard let parts = Self.parts(of: groups, digits: length), parts.count > 1 else { return nil }
        let isInPairs = parts.count == 5 && parts.allSatisfy { $0.digits.count == 2 }
        let isSpaced = parts.dropFirst().allSatisfy { $0.gap == " " }
        guard
            isInPairs
                ? isSpaced || isLabelled(groups[groups.startIndex].first) : groups[groups.startIndex].digits.count >= 3
        else { return nil }
        let hasYear = parts.dropFirst().contains { $0.isYear && $0.gap.contains("/") }
        let digits = parts.flatMap(\.digits)
        return Self.isPhone(digits) && !hasYear ? Found(kind: .phone, places: parts.flatMap(\.places)) : nil
    }

    private func isLabelled(_ start: Int) -> Bool {
        let before = text[..<start].suffix(14).map(String.init).joined().lowercased()
        return ["đt", "thoại", "zalo", "tel", "di động", "phone"].contains { before.contains($0) }
    }

    /// +84 912 345 678, 0084 912…, +84 (0)912…
    private func abroad(_ groups: ArraySlice<DigitChain.Group>) -> Found? {
        let first = groups[groups.startIndex].digits
        let hasPlus = groups[groups.startIndex].first > 0 && text[groups[groups.startIndex].first - 1] == "+"
        let prefix = first.starts(with: [0, 0, 8, 4]) ? 4 : hasPlus && first.starts(with: [8, 4]) ? 2 : 0
        guard prefix > 0 else { return nil }
        for length in [9, 10, 11] {
            guard let parts = Self.parts(of: groups, digits: prefix + length) else { continue }
            let rest = Array(parts.flatMap(\.digits).dropFirst(prefix))
            if Self.isPhone(rest[0] == 0 ? rest : [0] + rest) {
                return Found(kind: .phone, places: parts.flatMap(\.places))
            }
        }
        return nil
    }

    /// 64,085,001,234 and 912 345 678: a number of a person without its zero, and not one of đồng.
    private func bare(_ groups: [DigitChain.Group]) -> Found? {
        guard (3...4).contains(groups.count), groups[0].digits[0] != 0, groups[0].digits.count <= 3,
            groups.dropFirst().allSatisfy({ $0.digits.count == 3 && $0.gap == groups[1].gap }),
            !isAmount(groups[groups.count - 1].end)
        else { return nil }
        let digits = groups.flatMap(\.digits)
        let isIdentity = digits.count >= 10 && Self.isIdentity([Int](repeating: 0, count: 12 - digits.count) + digits)
        let isSpaced = groups[1].gap == " " && digits.count == 9 && [3, 5, 7, 8, 9].contains(digits[0])
        guard isIdentity || isSpaced else { return nil }
        return Found(kind: isIdentity ? .identity : .phone, places: groups.flatMap(\.places))
    }

    private func isAmount(_ end: Int) -> Bool {
        let after = text[end...].prefix(8).map(String.init).joined().lowercased().drop { $0 == " " }
        return ["đ", "vn", "usd", "tr", "tỷ", "tỉ", "ng", "lượt", "%"].contains { after.hasPrefix($0) }
    }

    /// Province, century with sex, and year of birth, as the law fixes them (Nghị định 137/2015/NĐ-CP): few other numbers
    /// fit.
    /// - Parameter digits: of another number than twelve, none fits.
    package static func isIdentity(_ digits: [Int]) -> Bool {
        guard digits.count == 12 else { return false }
        let province = digits[0] * 100 + digits[1] * 10 + digits[2]
        let year = 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5]
        return (1...96).contains(province) && digits[3] <= 3 && (1920...2024).contains(year)
    }

    /// As many groups as make up the number of digits.
    private static func parts(
        of groups: ArraySlice<DigitChain.Group>, digits: Int
    ) -> ArraySlice<DigitChain.Group>? {
        var (sum, end) = (0, groups.startIndex)
        while end < groups.endIndex, sum < digits { (sum, end) = (sum + groups[end].digits.count, end + 1) }
        return sum == digits ? groups[..<end] : nil
    }

    private static func isPhone(_ digits: [Int]) -> Bool {
        guard digits.count >= 10, digits[0] == 0 else { return false }
        return digits[1] == 2 ? digits.count == 11 : digits.count == 10 && [3, 5, 7, 8, 9].contains(digits[1])
    }
}

// What messages quote of content: a link's words, a cell, an award that is none. Numbers and addresses that the proofreader
// would report wherever they are (phones, identity numbers, e-mail) are masked in them. Everything else stays as it is
// written, since an editor looks for it: 31/KH-BQLKKT, 2024-05-20, 12.500.000.
extension PersonalData {
    /// Messages about a target, the machine or the way of calling speak of accounts and releases, not of content.
    static func mayBeQuoted(in code: String) -> Bool {
        !["publish/", "tool/", "output/"].contains { code.utf8.starts(with: $0.utf8) }
    }

    /// The text with phone numbers, identity numbers and e-mail addresses masked.
    static func discreet(_ text: String) -> String {
        guard mayHold(text.utf8) else { return text }
        var scalars = Array(text.unicodeScalars)
        for number in numbers(in: scalars) { mask(&scalars, number) }
        maskMailboxes(&scalars)
        return scalars.map(String.init).joined()
    }

    /// No personal number has fewer than nine digits.
    private static func mayHold(_ bytes: String.UTF8View) -> Bool {
        var digits = 0
        for byte in bytes {
            if byte == UInt8(ascii: "@") { return true }
            if (48...57).contains(byte) { digits += 1 }
        }
        return digits >= 9
    }

    private static func mask(_ scalars: inout [Unicode.Scalar], _ range: Range<Int>) {
        let digits = range.filter { scalars[$0].isASCIIDigit }
        for place in digits.dropFirst(4) { scalars[place] = dot }
    }

    // MARK: Numbers

    private static func numbers(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var (found, place) = ([Range<Int>](), 0)
        while place < text.count {
            guard text[place].isASCIIDigit else {
                place += 1
                continue
            }
            let number = DigitGroups(at: place, in: text)
            if let range = number.personal { found.append(range) }
            place = number.personal?.upperBound ?? number.groups[0].upperBound
        }
        return found
    }

    // MARK: E-mail

    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "svg", "webp"]

    private static func maskMailboxes(_ text: inout [Unicode.Scalar]) {
        for at in text.indices where text[at] == "@" {
            var (start, end) = (at, at + 1)
            while start > 0, text[start - 1].isOfMailbox { start -= 1 }
            while end < text.count, text[end].isOfDomain { end += 1 }
            while end > at, !text[end - 1].isASCIILetter { end -= 1 }
            let ending = text[at..<end].reversed().prefix(while: \.isASCIILetter).reversed().map(String.init).joined()
            // “logo@2x.png” is a picture.
            guard start < at, ending.utf8.count >= 2, !pictures.contains(ending.lowercased()),
                at + 1 < end - ending.utf8.count, text[end - ending.utf8.count - 1] == "."
            else { continue }
            for place in (start + 1)..<at where text[place].isASCIIDigit || text[place].isASCIILetter {
                text[place] = dot
            }
        }
    }
}

/// Digits in groups with a space, full stop or hyphen between them.
private struct DigitGroups {
    let groups: [Range<Int>]
    private let text: [Unicode.Scalar]

    init(at start: Int, in text: [Unicode.Scalar]) {
        var (groups, place) = ([Range<Int>](), start)
        while groups.count < 10 {
            let first = place
            while place < text.count, text[place].isASCIIDigit { place += 1 }
            groups.append(first..<place)
            guard place + 1 < text.count, text[place].isGroupGap, text[place + 1].isASCIIDigit else { break }
            place += 1
        }
        (self.groups, self.text) = (groups, text)
    }

    /// The part that is a phone or identity number: 0912 345 678, +84 912…, 064 080 001 234, or nine to twelve digits on end, as
    /// a spreadsheet leaves them without their zeros.
    var personal: Range<Int>? {
        guard let last = groups.last else { return nil }
        let whole = groups[0].lowerBound..<last.upperBound
        if groups.count == 1 { return (9...12).contains(whole.count) && !isPart(whole) ? whole : nil }
        let isIdentity = text[whole.lowerBound] == "0" && digits(of: groups[...]) == 12
        if isIdentity, groups.allSatisfy({ $0.count >= 3 }), !isPart(whole) { return whole }
        return groups.indices.lazy.compactMap(phone).first
    }

    private func digits(of groups: ArraySlice<Range<Int>>) -> Int { groups.reduce(0) { $0 + $1.count } }

    private func phone(from first: Int) -> Range<Int>? {
        let start = groups[first].lowerBound
        let isAbroad = start > 0 && text[start - 1] == "+" && text[start] == "8" && groups[first].count >= 2
        let isHere = text[start] == "0" && groups[first].count >= 3 && "235789".unicodeScalars.contains(text[start + 1])
        guard isAbroad || isHere else { return nil }
        let length = isAbroad || text[start + 1] == "2" ? 11 : 10
        guard let last = groups.indices.dropFirst(first).first(where: { digits(of: groups[first...$0]) >= length })
        else { return nil }
        let range = start..<groups[last].upperBound
        return digits(of: groups[first...last]) == length && !isPart(range) ? range : nil
    }

    /// Whether the number is part of an address, a file's name, a document number or a code: `SK-0912…`, `0912…/QĐ`.
    private func isPart(_ range: Range<Int>) -> Bool {
        func scalar(_ place: Int) -> Unicode.Scalar { text.indices.contains(place) ? text[place] : " " }
        let (before, next) = (scalar(range.lowerBound - 1), scalar(range.upperBound))
        if before.isWord || "/_=#&".unicodeScalars.contains(before) { return true }
        if "-,".unicodeScalars.contains(before), scalar(range.lowerBound - 2).isWord { return true }
        if next.isWord || "/_%".unicodeScalars.contains(next) { return true }
        return "-.,".unicodeScalars.contains(next) && scalar(range.upperBound + 1).isWord
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { (48...57).contains(value) }
    fileprivate var isASCIILetter: Bool { (65...90).contains(value & ~32) && isASCII }
    fileprivate var isWord: Bool { isASCIIDigit || isASCIILetter || value >= 0xC0 && properties.isAlphabetic }
    fileprivate var isGroupGap: Bool { [0x20, 0x2D, 0x2E, 0xA0, 0x202F].contains(value) }
    fileprivate var isOfMailbox: Bool { isASCIIDigit || isASCIILetter || "._%+-".unicodeScalars.contains(self) }
    fileprivate var isOfDomain: Bool { isASCIIDigit || isASCIILetter || ".-".unicodeScalars.contains(self) }
}

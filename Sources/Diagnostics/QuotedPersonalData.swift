// What messages and excerpts quote: a link's words or address, a cell, a file's name, a line of a source. What can be the
// number or e-mail address of a person is masked, wherever it is in the text. The first four digits stay, so that an editor
// finds the place; so does what is written otherwise: 31/KH-BQLKKT, 2024-05-20, 12.500.000.
extension PersonalData {
    /// Messages about a target, the machine or the way of calling speak of accounts and releases, not of content. The one about an
    /// address that vanishes quotes a page's title.
    static func mayBeQuoted(in code: String) -> Bool {
        code == "publish/vanished-address"
            || !["publish/", "tool/", "output/"].contains { code.utf8.starts(with: $0.utf8) }
    }

    /// The text with phone numbers, identity numbers and e-mail addresses masked, scalar for scalar.
    package static func discreet(_ text: String) -> String {
        guard mayBeMasked(text) else { return text }
        return String(String.UnicodeScalarView(discreet(Array(text.unicodeScalars))))
    }

    /// Whether a look at the text's scalars is worth it. By bytes, since nearly no message and no line has such data.
    static func mayBeMasked(_ text: String) -> Bool {
        PersonalNumbers.mayBe(in: text) || mayHoldMailbox(text) || BirthDates.mayBe(in: text)
    }

    static func discreet(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text = scalars
        for number in PersonalNumbers(in: scalars).found {
            for place in number.places.dropFirst(4) { text[place] = dot }
        }
        for place in PowersOfTen(in: scalars).places + BirthDates(in: scalars).places { text[place] = dot }
        maskMailboxes(&text)
        return text
    }

    // MARK: E-mail

    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "svg", "webp"]

    /// `@`, also fullwidth and as links or HTML write it.
    private static func mayHoldMailbox(_ text: String) -> Bool {
        text.holds { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "#") || $0 == 0xEF }
    }

    private static func maskMailboxes(_ text: inout [Unicode.Scalar]) {
        for at in text.indices {
            let escaped = WrittenDigit.code(at: at, in: text).flatMap { $0.value == 64 ? $0.length : nil }
            guard text[at] == "@" || text[at] == "\u{FF20}" || escaped != nil else { continue }
            let domain = at + (escaped ?? 1)
            var (start, end) = (at, domain)
            while start > 0, text[start - 1].isOfMailbox { start -= 1 }
            while end < text.count, text[end].isOfDomain { end += 1 }
            while end > domain, !text[end - 1].isASCIILetter { end -= 1 }
            let ending = text[domain..<end].reversed().prefix(while: \.isASCIILetter).reversed().map(String.init)
                .joined()
            // “logo@2x.png” is a picture.
            guard start < at, ending.utf8.count >= 2, !pictures.contains(ending.lowercased()),
                domain < end - ending.utf8.count, text[end - ending.utf8.count - 1] == "."
            else { continue }
            for place in (start + 1)..<at where text[place].decimalValue != nil || text[place].isASCIILetter {
                text[place] = dot
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { (65...90).contains(value & ~32) && isASCII }
    fileprivate var isOfMailbox: Bool {
        hasNoWidth || decimalValue != nil || isASCIILetter || "._%+-•\\".unicodeScalars.contains(self)
    }
    fileprivate var isOfDomain: Bool {
        hasNoWidth || decimalValue != nil || isASCIILetter || ".-".unicodeScalars.contains(self)
    }
}

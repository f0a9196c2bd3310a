/// The number and symbol of an official document (số, ký hiệu văn bản), read tolerantly and printed as written.
package struct DocumentNumber: Sendable {
    /// As the editor wrote it, without spaces at the ends.
    package let written: String
    /// For comparing: form C and upper case, no spaces around / and -, every dash a -, no zeros before the number and
    /// no word "số" before it. `05/QĐ-X`, `5 /qđ – x` and `Số: 5/QĐ-X` are one document.
    package let normal: String
    /// The way of numbering that it follows, or nil when it is not well formed.
    package let form: Form?
    /// The letters of the document type as the law spells them (QĐ, KH, CTr, QyĐ …); nil for công văn, which have none,
    /// for laws numbered by their Quốc hội, and when the number is not well formed.
    package let typeAbbreviation: String?

    package var isWellFormed: Bool { form != nil }

    package init(_ text: String) {
        written = DocumentNumber.trimmed(text)
        normal = NormalNumber.make(text)
        (form, typeAbbreviation) = Form.read(normal) ?? (nil, nil)
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.unicodeScalars.drop(while: Scalars.isSpace)
        let end = start.lastIndex { !Scalars.isSpace($0) }
        return end.map { String(start[...$0]) } ?? ""
    }
}

extension DocumentNumber: Hashable {
    package static func == (left: DocumentNumber, right: DocumentNumber) -> Bool { left.normal == right.normal }

    package func hash(into hasher: inout Hasher) { hasher.combine(normal) }
}

/// The comparison form of a document number.
private enum NormalNumber {
    static func make(_ text: String) -> String {
        var normal = String.UnicodeScalarView()
        var isApart = false
        for scalar in text.nfc.uppercased().unicodeScalars {
            let kind = Scalars.kind(scalar)
            if kind == .invisible { continue }
            if kind == .space {
                isApart = true
                continue
            }
            let sign = unified(scalar)
            if isApart, let last = normal.last, !joins(last), !joins(sign) { normal.append(" ") }
            isApart = false
            normal.append(sign)
        }
        return String(withoutZeros(withoutLabel(normal[...])))
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "-" }

    /// Dashes, slashes and Đ have doubles that look the same.
    private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212: "-"
        case 0x2044, 0x2215: "/"
        case 0xD0, 0x189: "Đ"
        default: scalar
        }
    }

    private static func withoutLabel(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        guard text.starts(with: "SỐ".unicodeScalars) else { return text }
        return text.dropFirst(2).drop { $0 == ":" || $0 == " " }
    }

    private static func withoutZeros(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        let rest = text.drop { $0 == "0" }
        if let next = rest.first, Scalars.isDigit(next.value) { return rest }
        return rest.startIndex == text.startIndex ? text : text[text.index(before: rest.startIndex)...]
    }
}

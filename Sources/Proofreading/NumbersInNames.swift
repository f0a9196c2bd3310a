import Diagnostics
import Vietnamese

// Numbers of persons in the names of files and folders: names become addresses, which search engines and logs keep.
extension Proofreader {
    /// What a path below the content tree says of persons, each number once: `ds-0912345678/064080001234.txt`.
    /// - Parameter isAttachment: whether the path is an attached file's, rather than the article's own.
    package func problems(inPath path: String, isAttachment: Bool) -> [Message] {
        numbers(inPath: path).map { .numberInName($0, path, isAttachment: isAttachment) }
    }

    /// What an old address says of persons, which leads to an article.
    package func problems(inAlias address: String) -> [Message] { numbers(inPath: address).map(Message.numberInAlias) }

    private func numbers(inPath path: String) -> [Message.NamedNumber] {
        guard PersonalNumbers.mayBe(in: path) else { return [] }
        var found: [Message.NamedNumber] = []
        for name in path.split(separator: "/").map(String.init) where PersonalNumbers.mayBe(in: name) {
            for number in NamedNumbers(name).numbers where !contacts.allow(number.text) && !found.contains(number) {
                found.append(number)
            }
        }
        return found
    }
}

/// The numbers of persons in one name. Names that programs make, of moments or of letters mixed with digits, hold none.
private struct NamedNumbers {
    private(set) var numbers: [Message.NamedNumber] = []
    private let name: [Unicode.Scalar]
    /// What the name says that its numbers are.
    private let saysIdentity: Bool
    private let saysPhone: Bool

    private static let identities = ["cccd", "cmnd", "cmt", "can cuoc", "chung minh", "dinh danh"]
    private static let phones = ["sdt", "dt", "dien thoai", "phone", "tel", "zalo", "mobile"]

    init(_ name: String) {
        self.name = Array(name.unicodeScalars)
        let words = Fold.fold(name).split { !$0.isLetter }.joined(separator: " ")
        func says(_ labels: [String]) -> Bool { labels.contains { " \(words) ".contains(" \($0) ") } }
        (saysIdentity, saysPhone) = (says(Self.identities), says(Self.phones))
        numbers = PersonalNumbers(in: self.name).found.compactMap(named)
    }

    private func named(_ number: PersonalNumbers.Found) -> Message.NamedNumber? {
        guard isApart(number.range) else { return nil }
        let text = name[number.range].map(String.init).joined()
        let digits = number.places.compactMap { name[$0].decimalValue }
        switch number.kind {
        case .phone: return .phone(text)
        case .identity: return saysIdentity || Sheet.isIdentity(digits) ? .identity(text) : nil
        case .other where digits.count > 12: return nil
        case .other: return saysIdentity ? .identity(text) : saysPhone ? .phone(text) : nil
        }
    }

    /// Whether letters beside the number are a word, as in `sdt0912345678`, and no part of a code, as in `3f0912345678a1`.
    private func isApart(_ range: Range<Int>) -> Bool {
        let before = name[..<range.lowerBound].reversed().prefix { Self.isOfWord($0) }
        let after = name[range.upperBound...].prefix { Self.isOfWord($0) }
        return before.allSatisfy { $0.decimalValue == nil } && after.allSatisfy { $0.decimalValue == nil }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.decimalValue != nil
    }
}

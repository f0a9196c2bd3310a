import Vietnamese

/// A word as the index knows it (docs/reference/search.md, "Words").
struct Word: Hashable, Sendable {
    /// Without case, marks and apostrophes: what a query typed without marks finds it by.
    let term: String
    /// With its marks, wherever its tone stands: by which the very word ranks above others that fold alike.
    let exact: String

    var isNumber: Bool { term.utf8.first.map { (48...57).contains($0) } ?? false }

    /// Bytes of the longest term: longer runs of letters are no words.
    static let longest = 24

    private init?(_ text: String) {
        term = Word.trimmed(Fold.fold(text).filter { $0 != "'" && $0 != " " })
        guard !term.isEmpty, term.utf8.count <= Self.longest else { return nil }
        exact = isASCII(text) ? term : ToneKey.make(text)
    }

    /// 031 and 31 are one number.
    private static func trimmed(_ term: String) -> String {
        guard term.utf8.first == 48 else { return term }
        let rest = term.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    /// The words that one run of letters, digits and apostrophes stands for, side by side: 45QD is 45 and QD, H’Nhuên is H and
    /// Nhuên. What an apostrophe joins is found as one word, too.
    static func words(of run: String) -> (words: [Word], joined: [Word]) {
        var (parts, joins): ([String], [String]) = ([], [])
        for piece in run.split(whereSeparator: { "'‘’ʼʻ".contains($0) }) {
            parts += Self.parts(String(piece))
        }
        if parts.count > 1, run.unicodeScalars.contains(where: { "'‘’ʼʻ".unicodeScalars.contains($0) }) {
            joins = [parts.joined()]
        }
        return (parts.compactMap { Word($0) }, joins.compactMap { Word($0) })
    }

    /// Letters and digits apart.
    private static func parts(_ text: String) -> [String] {
        var (parts, isDigit): ([String.UnicodeScalarView], Bool?) = ([], nil)
        for scalar in text.unicodeScalars {
            let digit = (48...57).contains(scalar.value)
            if digit == isDigit { parts[parts.count - 1].append(scalar) } else { parts.append(.init([scalar])) }
            isDigit = digit
        }
        return parts.map { String($0) }
    }
}

private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

extension String {
    /// FNV-1a of the text's UTF-8 in 32 bits: the script in the browser makes the same.
    var searchHash: UInt32 {
        withBytes { $0.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
    }
}

/// Two words side by side (docs/reference/search.md, "Pairs"). Each pair has one of so many places, which others share: what is asked for together is hardly ever
/// taken for what it isn't, and the pairs themselves need not be kept.
///
/// A page of 600 words has one place of 200 at 17 bits; with many pages more would be taken for others.
struct Pairs: Sendable {
    let bits: UInt32
    var count: Int { 1 << Int(bits) }

    init(pageCount: Int) { bits = pageCount > 3000 ? 17 : pageCount > 500 ? 16 : 14 }

    func place(_ first: UInt32, _ second: UInt32) -> Int {
        var mixed = (first &* 0x9E37_79B1) ^ second
        mixed ^= mixed >> 15
        mixed = mixed &* 0x85EB_CA6B
        mixed ^= mixed >> 13
        return Int(mixed >> (32 - bits))
    }
}

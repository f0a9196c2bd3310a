import Diagnostics
import Vietnamese

extension RecipientKind {
    /// As sentences name it.
    var words: Localized {
        switch self {
        case .person: Localized(vi: "cá nhân", en: "persons")
        case .collective: Localized(vi: "tập thể", en: "collectives")
        case .household: Localized(vi: "hộ gia đình", en: "households")
        }
    }
}

/// Words by which lists say what a row or a recipient is.
enum RecipientWords {
    /// By lookup key.
    static let kinds = keyed([
        (RecipientKind.person, ["Cá nhân", "CN", "Lãnh đạo", "Người lao động"]),
        (.collective, ["Tập thể", "TT", "Doanh nghiệp"]),
        (.household, ["Hộ gia đình", "HGĐ"]),
    ])

    static let roles = keyed([
        (Recipient.Role.leader, ["Lãnh đạo", "Lãnh đạo, quản lý"]), (.worker, ["Người lao động", "NLĐ"]),
    ])

    static let answers = keyed([
        (true, ["true", "yes", "1", "x", "có"]), (false, ["false", "no", "0", "không", "-"]),
    ])

    private static func keyed<Value>(_ entries: [(Value, [String])]) -> [String: Value] {
        Dictionary(
            entries.flatMap { value, names in names.map { (LookupKey.make($0), value) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a name that begins with these words belongs to: “Phòng Kế hoạch”, “Hộ ông …”. Words that are surnames, too
    /// (Đoàn, Mai, Cao), are not among them.
    static func kind(ofName name: TextKey) -> RecipientKind? {
        let first = String(decoding: name.text.utf8.prefix { $0 != 32 }, as: UTF8.self)
        return beginnings[first]?.first { name.text == $0.words || name.text.hasPrefix($0.words + " ") }?.kind
    }

    /// By first word.
    private static let beginnings: [String: [(words: String, kind: RecipientKind)]] = Dictionary(
        grouping: [
            (
                RecipientKind.collective,
                [
                    "ban quản lý", "ban giám đốc", "ban chỉ huy", "ban chấp hành", "bộ phận", "bql", "chi bộ",
                    "chi cục", "chi nhánh", "chi đoàn", "công ty", "công đoàn", "cục", "doanh nghiệp", "hợp tác xã",
                    "nhà máy", "phòng", "sở", "tập thể", "tổ", "tổng công ty", "trung tâm", "trường", "ubnd",
                    "văn phòng", "xã", "xí nghiệp", "ủy ban", "đảng bộ", "đội",
                ]
            ), (.household, ["hộ", "gia đình"]),
        ].flatMap { kind, names in names.map { (LookupKey.make($0), kind) } }
    ) { String($0.words.prefix { $0 != " " }) }
}

extension AwardVocabulary {
    /// What a recipient is when the list doesn't say: what the award is for; when it is for several, what the name tells,
    /// else a person.
    func likelyKind(for award: AwardReference, name: TextKey) -> RecipientKind {
        let kinds = award.id.flatMap { self[$0]?.recipients } ?? RecipientKind.allCases
        if kinds.count == 1 { return kinds[0] }
        return RecipientWords.kind(ofName: name).flatMap { kinds.contains($0) ? $0 : nil } ?? .person
    }
}

extension CSVRows.Row {
    /// “(1), (2), (3)” or “A, B, 1, 2”, as printed tables number their columns below the header.
    var isColumnNumbers: Bool { cells.allSatisfy { Self.isNumber($0) || $0 == "A" || $0 == "B" } }

    /// “II. Cá nhân”, “Tổng cộng: 12”: besides numbers the only text of a row.
    var isCaption: Bool {
        var texts = cells.lazy.filter { !Self.isNumber($0) }.makeIterator()
        guard let text = texts.next(), texts.next() == nil else { return false }
        let key = LookupKey.make(text)
        let words = key.split(separator: " ", maxSplits: 1)
        let isNumbered = words.count == 2 && words[0].hasSuffix(".") && Self.isNumber(String(words[0]))
        return RecipientWords.isCaption(isNumbered ? words[1] : key[...])
    }

    /// Arabic or Roman, with or without brackets or a point; so is an empty cell.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.lazy.filter { $0 != 40 && $0 != 41 && $0 != 46 }
        return digits.allSatisfy { (48...57).contains($0) } || digits.allSatisfy { "IVXivx".utf8.contains($0) }
    }
}

extension RecipientWords {
    private static let blocks = ["cá nhân", "tập thể", "hộ gia đình", "doanh nghiệp"].map(LookupKey.make)
    private static let totals = ["tổng cộng", "tổng số", "cộng"].map(LookupKey.make)

    /// “Tập thể (05)” heads a block; “Tập thể Phòng Kế hoạch” is a name.
    fileprivate static func isCaption(_ key: Substring) -> Bool {
        blocks.contains { key == $0 || key.hasPrefix($0 + " (") || key.hasPrefix($0 + ":") }
            || totals.contains { key == $0 || key.hasPrefix($0 + " ") || key.hasPrefix($0 + ":") }
    }
}

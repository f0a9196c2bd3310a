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
        (RecipientKind.person, ["Cá nhân", "CN", "Lãnh đạo", "Lãnh đạo, quản lý", "Người lao động"]),
        (.collective, ["Tập thể", "TT", "Doanh nghiệp", "Tổ chức"]),
        (.household, ["Hộ gia đình", "HGĐ", "Hộ"]),
    ])

    static let roles = keyed([
        (Recipient.Role.leader, ["Lãnh đạo", "Lãnh đạo, quản lý"]), (.worker, ["Người lao động", "NLĐ"]),
    ])

    static let answers = keyed([
        (true, ["true", "yes", "1", "x", "có", "v", "✓", "✔", "☑"]), (false, ["false", "no", "0", "không", "-"]),
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
    /// What a recipient is when the row doesn't say: what the award is for; when it is for several, what the caption above
    /// says, then what the name tells, else a person.
    func likelyKind(for award: AwardReference, name: TextKey, below caption: RecipientKind? = nil) -> RecipientKind {
        let kinds = award.id.flatMap { self[$0]?.recipients } ?? RecipientKind.allCases
        if kinds.count == 1 { return kinds[0] }
        return (caption ?? RecipientWords.kind(ofName: name)).flatMap { kinds.contains($0) ? $0 : nil } ?? .person
    }
}

/// A row that is no recipient's.
enum RecipientCaption {
    /// “II. Cá nhân”: what follows is of that kind; nil for captions of no one kind (“Doanh nghiệp, hộ gia đình”).
    case block(RecipientKind?)
    /// “Tổng cộng: 12”, “Danh sách này có 12 người”, “Người lập biểu”.
    case note
}

extension CSVRows.Row {
    /// “(1), (2), (3)” or “A, B, 1, 2”, as printed tables number their columns below the header.
    var isColumnNumbers: Bool { cells.allSatisfy(Self.isNumber) && cells.count { !$0.isEmpty } > 1 }

    /// What a row says that holds one text besides numbers, or a sum of two; nil for any other.
    var caption: RecipientCaption? {
        var texts = cells.lazy.filter { !Self.isNumber($0) }.makeIterator()
        guard let text = texts.next() else { return nil }
        let isAlone = texts.next() == nil
        guard isAlone || (texts.next() == nil && RecipientWords.mayBeSum(text)) else { return nil }
        let key = LookupKey.make(text)
        if RecipientWords.isSum(key) { return .note }
        return isAlone ? RecipientWords.caption(key) : nil
    }

    /// Arabic, Roman or a letter, with or without brackets or a point; so is an empty cell.
    fileprivate static func isNumber(_ text: String) -> Bool {
        let signs = text.utf8.lazy.filter { $0 != 40 && $0 != 41 && $0 != 46 }
        return signs.allSatisfy { (48...57).contains($0) } || signs.allSatisfy { "IVXivx".utf8.contains($0) }
            || text.utf8.count < 4 && signs.count == 1 && signs.allSatisfy { (65...90).contains($0) }
    }
}

extension RecipientWords {
    private static let blocks: [(words: String, kind: RecipientKind?)] = [
        ("cá nhân", .person), ("tập thể", .collective), ("hộ gia đình", .household), ("doanh nghiệp", .collective),
        ("tập thể, hộ gia đình", nil), ("doanh nghiệp, hộ gia đình", nil), ("tập thể và cá nhân", nil),
    ].map { (LookupKey.make($0.0), $0.1) }
    private static let sums = ["tổng cộng", "tổng số", "cộng", "tổng"].map(LookupKey.make)
    private static let notes = [
        "danh sách này", "(danh sách", "ấn định danh sách", "người lập", "lập biểu", "nơi nhận", "ghi chú:",
    ].map(LookupKey.make)

    /// Whether a text is worth a look: its first byte is that of a sum's word.
    fileprivate static func mayBeSum(_ text: String) -> Bool {
        text.utf8.first.map { "TtCc".utf8.contains($0) } ?? false
    }

    /// “Tổng số: 12”; not “Tổng công ty”, and no name that begins with “Cộng”.
    fileprivate static func isSum(_ key: String) -> Bool {
        sums.contains { key == $0 || key.hasPrefix($0 + ":") || $0.contains(" ") && key.hasPrefix($0 + " ") }
    }

    /// “Tập thể (05)” heads a block; “Tập thể Phòng Kế hoạch” is a name.
    fileprivate static func caption(_ key: String) -> RecipientCaption? {
        let words = key.split(separator: " ", maxSplits: 1)
        let isNumbered = words.count == 2 && words[0].hasSuffix(".") && CSVRows.Row.isNumber(words[0].uppercased())
        let text = isNumbered ? words[1] : key[...]
        if isSum(String(text)) || notes.contains(where: { text.hasPrefix($0) }) { return .note }
        return blocks.first { text == $0.words || text.hasPrefix($0.words + " (") || text.hasPrefix($0.words + ":") }
            .map { .block($0.kind) }
    }
}

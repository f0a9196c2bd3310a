import Diagnostics
import Vietnamese

/// Recipients from a spreadsheet's CSV: its header in the keys' English, in Vietnamese, or as the provincial award
/// systems' template writes it.
struct RecipientTable {
    private(set) var recipients: [Recipient] = []
    private(set) var problems: [Diagnostic] = []
    private let path: String
    private let vocabulary: AwardVocabulary
    /// What has been looked up: a list names the same award row after row.
    private var awards: [WrittenAward: AwardReference] = [:]

    private struct WrittenAward: Hashable {
        let text: String
        let number: Int?
    }

    init(_ text: String, path: String, vocabulary: AwardVocabulary) {
        self.path = path
        self.vocabulary = vocabulary
        do throws(CSVRows.Problem) {
            read(try CSVRows(text).rows)
        } catch {
            switch error {
            case .stray(let line): report(.csvQuoteStray(), line: line)
            case .unclosed(let line): report(.csvQuoteUnclosed(), line: line)
            case .other(let problem): report(.badCSV(problem), line: nil)
            }
        }
    }

    private enum Column: Int, CaseIterable {
        case name, kind, position, unit, award, `class`, reason, posthumous, sortKey

        /// Header texts as lookup keys hold them.
        var names: [String] {
            switch self {
            case .name:
                ["name", "họ và tên", "họ tên", "tên", "tên tập thể/cá nhân/hộ gia đình", "tên tập thể, cá nhân"]
            case .kind: ["kind", "phân loại đối tượng", "đối tượng", "loại đối tượng"]
            case .position: ["position", "chức vụ", "chức danh"]
            case .unit: ["unit", "đơn vị", "đơn vị công tác", "phòng", "cơ quan"]
            case .award:
                [
                    "award", "danh hiệu", "danh hiệu thi đua/hình thức khen thưởng", "hình thức khen thưởng",
                    "danh hiệu thi đua", "hình thức", "khen thưởng",
                ]
            case .class: ["class", "hạng"]
            case .reason: ["reason", "thành tích", "lý do", "nội dung khen thưởng", "lý do khen thưởng"]
            case .posthumous: ["posthumous", "truy tặng"]
            case .sortKey: ["sort_key", "khóa sắp xếp"]
            }
        }
    }

    /// Column by the lookup key of each of its header texts.
    private static let columnsByName: [String: Column] = Dictionary(
        Column.allCases.flatMap { column in column.names.map { (LookupKey.make($0), column) } },
        uniquingKeysWith: { first, _ in first })

    private mutating func read(_ rows: [CSVRows.Row]) {
        guard let header = rows.first else { return }
        let columns = Columns(header: header.cells.map { Self.columnsByName[Self.key(ofHeader: $0)] })
        guard columns.have(.name), columns.have(.award) else {
            let names = header.cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            report(.csvHeader(names), line: header.line)
            return
        }
        for row in rows.dropFirst() where !row.isEmpty {
            read(Row(cells: row.cells, columns: columns), line: row.line)
        }
    }

    /// Line breaks inside a header are spaces, also behind a slash: “cá nhân/⏎hộ gia đình”.
    private static func key(ofHeader text: String) -> String {
        let key = LookupKey.make(text)
        guard key.utf8.contains(47) else { return key }
        return key.replacing("/ ", with: "/").replacing(" /", with: "/")
    }

    private mutating func read(_ row: Row, line: Int) {
        guard let name = row[.name], let written = row[.award] else {
            report(.csvRowIncomplete(), line: line)
            return
        }
        let number = row[.class].flatMap(AwardReference.classNumber)
        if let text = row[.class], number == nil { report(.badAwardClass(text), line: line) }
        let award = resolve(WrittenAward(text: written, number: number))
        if award.id == nil, vocabulary.isComplete {
            report(.unknownAward(written, nearest: vocabulary.nearest(to: written)), line: line)
        }
        recipients.append(
            Recipient(
                name: name, kind: kind(row[.kind], award: award, line: line), position: row[.position],
                unit: row[.unit], award: award, reason: row[.reason],
                isPosthumous: row[.posthumous].map(Self.isYes) ?? false, sortKey: row[.sortKey]))
    }

    private mutating func resolve(_ written: WrittenAward) -> AwardReference {
        if let known = awards[written] { return known }
        let award = vocabulary.resolve(written.text, class: written.number)
        awards[written] = award
        return award
    }

    private mutating func kind(_ text: String?, award: AwardReference, line: Int) -> RecipientKind {
        guard let text else { return vocabulary.likelyKind(for: award) }
        if let kind = RecipientKind(rawValue: text) { return kind }
        if let kind = Self.kinds[LookupKey.make(text)] { return kind }
        report(.unknownChoice(text, known: RecipientKind.allCases.map(\.rawValue)), line: line)
        return .person
    }

    private static let kindNames: [(RecipientKind, [String])] = [
        (.person, ["Cá nhân", "CN", "Lãnh đạo", "Người lao động"]), (.collective, ["Tập thể", "TT", "Doanh nghiệp"]),
        (.household, ["Hộ gia đình", "HGĐ"]),
    ]

    private static let kinds: [String: RecipientKind] = Dictionary(
        kindNames.flatMap { kind, names in names.map { (LookupKey.make($0), kind) } },
        uniquingKeysWith: { first, _ in first })

    private static func isYes(_ text: String) -> Bool {
        ["true", "yes", "1", "x", "có"].contains(LookupKey.make(text))
    }

    private mutating func report(_ message: Message, line: Int?) {
        problems.append(Diagnostic(message, at: SourceLocation(path, line: line)))
    }

    /// Where each column stands in the rows; -1 for one that is not there.
    private struct Columns {
        private var places = [Int](repeating: -1, count: Column.allCases.count)

        /// - Parameter header: what each of the table's columns is; the first of a kind counts.
        init(header: [Column?]) {
            for (place, column) in header.enumerated() {
                if let column, !have(column) { places[column.rawValue] = place }
            }
        }

        func have(_ column: Column) -> Bool { places[column.rawValue] >= 0 }

        subscript(column: Column) -> Int { places[column.rawValue] }
    }

    private struct Row {
        let cells: [String]
        let columns: Columns

        /// The cell's text; nil when it is empty or not there.
        subscript(column: Column) -> String? {
            let place = columns[column]
            guard cells.indices.contains(place), !cells[place].isEmpty else { return nil }
            return cells[place]
        }
    }
}

import Diagnostics
import SwiftCSV
import Vietnamese

/// Recipients from a spreadsheet's CSV: comma, semicolon or tab; header in the keys' English, in Vietnamese, or as the
/// provincial award systems' template writes it. The only file that knows SwiftCSV.
struct RecipientTable {
    private(set) var recipients: [Recipient] = []
    private(set) var problems: [Diagnostic] = []
    private let path: String
    private let vocabulary: AwardVocabulary

    init(_ text: String, path: String, vocabulary: AwardVocabulary) {
        self.path = path
        self.vocabulary = vocabulary
        let delimiter = Self.delimiter(of: text)
        guard text.utf8.contains(34) else {
            let rows = Self.rows(ofPlain: text, delimiter)
            read(header: rows[0], rows: Array(rows.dropFirst()))
            return
        }
        if let (fault, line) = QuoteCheck.fault(in: text, separator: delimiter.rawValue.asciiValue ?? 44) {
            report(fault == .stray ? .csvQuoteStray() : .csvQuoteUnclosed(), line: line)
            return
        }
        do {
            let table = try EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false)
            read(header: table.header, rows: table.rows)
        } catch {
            report(.badCSV("\(error)"), line: nil)
        }
    }

    /// The rows of a text without a single quote, which needs no parser: SwiftCSV looks at every Character, which
    /// for a list of twenty rows costs as much as reading the rest of its article (docs/performance.md).
    private static func rows(ofPlain text: String, _ delimiter: CSVDelimiter) -> [[String]] {
        let separator = delimiter.rawValue.asciiValue ?? 44
        return text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map { String(Substring($0)) }
        }
    }

    private enum Column: CaseIterable {
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

    private mutating func read(header: [String], rows: [[String]]) {
        var indices: [Column: Int] = [:]
        for (index, name) in header.enumerated() {
            guard let column = Self.columnsByName[Self.key(ofHeader: name)], indices[column] == nil else { continue }
            indices[column] = index
        }
        guard let name = indices[.name], let award = indices[.award] else {
            report(.csvHeader(header.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }), line: 1)
            return
        }
        var line = 1 + Self.lines(in: header)
        for row in rows {
            if row.contains(where: { !$0.trimmed.isEmpty }) {
                readRow(Row(cells: row, indices: indices), name: name, award: award, line: line)
            }
            line += Self.lines(in: row)
        }
    }

    /// Line breaks inside a header are spaces, also behind a slash: “cá nhân/⏎hộ gia đình”.
    private static func key(ofHeader text: String) -> String {
        LookupKey.make(text).replacing("/ ", with: "/").replacing(" /", with: "/")
    }

    private mutating func readRow(_ row: Row, name: Int, award: Int, line: Int) {
        guard let name = row[.name], let written = row[.award] else {
            report(.csvRowIncomplete(), line: line)
            return
        }
        let number = row[.class].flatMap(AwardReference.classNumber)
        if let text = row[.class], number == nil { report(.badAwardClass(text), line: line) }
        let award = vocabulary.resolve(written, class: number)
        if award.id == nil {
            report(.unknownAward(written, nearest: vocabulary.nearest(to: written)), line: line)
        }
        recipients.append(
            Recipient(
                name: name, kind: kind(row[.kind], award: award, line: line), position: row[.position],
                unit: row[.unit], award: award, reason: row[.reason],
                isPosthumous: row[.posthumous].map(Self.isYes) ?? false, sortKey: row[.sortKey]))
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

    /// Lines of the file that a row takes: one, and one more for each line break inside its cells.
    private static func lines(in row: [String]) -> Int {
        1 + row.reduce(0) { $0 + $1.utf8.count { $0 == 10 } }
    }

    /// The separator that the header line holds most often, outside quotes.
    private static func delimiter(of text: String) -> CSVDelimiter {
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false)
        for byte in text.utf8 {
            if byte == 34 { quoted.toggle() }
            guard !quoted else { continue }
            if byte == 10 { break }
            commas += byte == 44 ? 1 : 0
            semicolons += byte == 59 ? 1 : 0
            tabs += byte == 9 ? 1 : 0
        }
        if tabs > max(commas, semicolons) { return .tab }
        return semicolons > commas ? .semicolon : .comma
    }

    private struct Row {
        let cells: [String]
        let indices: [Column: Int]

        /// The cell's text, trimmed; nil when it is empty or not there.
        subscript(column: Column) -> String? {
            guard let index = indices[column], index < cells.count else { return nil }
            let text = cells[index].trimmed
            return text.isEmpty ? nil : text
        }
    }
}

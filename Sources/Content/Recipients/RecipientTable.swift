import Diagnostics
import Vietnamese

/// Recipients from a spreadsheet's CSV: its header in the keys' English, in Vietnamese, or as the provincial award
/// systems' template writes it. A title may stand above the header, a row of column numbers below it.
struct RecipientTable {
    private(set) var recipients: [Recipient] = []
    private(set) var problems: [Diagnostic] = []
    let path: String
    private let vocabulary: AwardVocabulary
    private var cells: FilledCells
    /// What the last caption says of the rows below it.
    private var blockKind: RecipientKind?
    /// What has been looked up: a list names the same award row after row.
    private var awards: [WrittenAward: AwardReference] = [:]

    private struct WrittenAward: Hashable {
        let text: TextKey
        let number: Int?
    }

    /// - Parameter filled: columns in which an empty cell means what the cell above means.
    init(_ text: String, path: String, vocabulary: AwardVocabulary, filled: [FilledColumn] = []) {
        self.path = path
        self.vocabulary = vocabulary
        cells = FilledCells(filled)
        // Spreadsheets' hard spaces; 0xC2 begins them, and hardly anything else in Vietnamese.
        let text = text.utf8.contains(0xC2) ? text.replacing("\u{A0}", with: " ") : text
        let separators = CSVSeparator.likely(in: text)
        for separator in separators {
            guard let rows = try? CSVRows(text, separator).rows, let header = RecipientHeader(in: rows) else {
                continue
            }
            read(rows, header)
            return
        }
        reportUnreadable(text, separators[0])
    }

    private mutating func reportUnreadable(_ text: String, _ separator: CSVSeparator) {
        do throws(CSVRows.Problem) {
            guard let first = try CSVRows(text, separator).rows.first(where: { !$0.isEmpty }) else { return }
            let names = first.cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            report(.csvHeader(names.filter { !$0.isEmpty }), line: first.line)
        } catch {
            switch error {
            case .stray(let line): report(.csvQuoteStray(), line: line)
            case .unclosed(let line): report(.csvQuoteUnclosed(), line: line)
            case .other(let problem): report(.badCSV(problem), line: nil)
            }
        }
    }

    private mutating func read(_ rows: [CSVRows.Row], _ header: RecipientHeader) {
        let top = rows[header.index]
        cells.places = header.places
        for text in header.repeated { report(.csvDuplicateColumn(text), line: top.line) }
        for column in header.misspelt {
            report(.csvUnknownColumn(column.text, nearest: column.nearest), line: top.line)
        }
        for row in rows.dropFirst(header.index + 1) where !row.isEmpty {
            // Spreadsheets repeat the header on each printed page; a caption begins another block of rows.
            if isHeader(row, header) || row.isColumnNumbers { continue }
            switch row.caption {
            case .block(let kind)?: (blockKind, _) = (kind, cells.endBlock())
            case .note?: cells.endBlock()
            case nil: read(row, header)
            }
        }
    }

    private mutating func read(_ row: CSVRows.Row, _ header: RecipientHeader) {
        cells.enter(row.cells, numberedAt: header.numberPlace)
        if let stray = header.unnamed.lazy.compactMap({ row.text(at: $0) }).first {
            report(.csvUnnamedCell(stray), line: row.line)
        }
        if let surplus = row.cells.dropFirst(header.width).first(where: { !$0.isEmpty }) {
            report(.csvSurplusCell(surplus), line: row.line)
        }
        let second = header.secondAward.flatMap { row.text(at: $0) }
        // Nothing is taken from above where the row has an award of its own.
        let awards = [second == nil ? cells[.award] : cells.written(.award), second].compactMap { $0 }
        guard let given = cells[.name], !awards.isEmpty else {
            report(.csvRowIncomplete(), line: row.line)
            return
        }
        for written in awards { add(given, written, isPaired: awards.count > 1, line: row.line) }
    }

    private mutating func add(_ given: String, _ written: String, isPaired: Bool, line: Int) {
        guard let award = award(written, isPaired: isPaired, line: line) else { return }
        let name = cells[.familyName].map { "\($0) \(given)" } ?? given
        let key = TextKey(recipient: name)
        let (kind, role) = kind(key, award, line: line)
        recipients.append(
            Recipient(
                name: name, kind: kind, role: self.role(line: line) ?? role, position: cells[.position],
                unit: cells[.unit], award: award, reason: cells[.reason], isPosthumous: isPosthumous(line: line),
                sortKey: cells[.sortKey], place: SourcePlace(line: line, column: 0), key: key))
    }

    /// Whether a row names the columns again, in whatever letters; seldom looked into, since most awards are known by then.
    private func isHeader(_ row: CSVRows.Row, _ header: RecipientHeader) -> Bool {
        func text(_ column: RecipientColumn) -> String {
            let place = header.places[column.rawValue]
            return place < row.cells.count ? row.cells[place] : ""
        }
        let award = text(.award)
        return !award.isEmpty && awards[WrittenAward(text: TextKey(award), number: nil)] == nil
            && RecipientColumn(header: award) == .award && RecipientColumn(header: text(.name)) == .name
    }

    /// Nil after a report of a class that is none.
    /// - Parameter isPaired: whether the row has another award, to which its class may belong.
    private mutating func award(_ written: String, isPaired: Bool, line: Int) -> AwardReference? {
        let text = cells[.class].flatMap { ["-", "–", "—"].contains($0) ? nil : $0 }
        let number = text.flatMap(AwardReference.classNumber)
        if let text, number == nil {
            report(.badAwardClass(text), line: line)
            return nil
        }
        let key = WrittenAward(text: TextKey(written), number: number)
        let award = awards[key] ?? vocabulary.resolve(written, class: number)
        awards[key] = award
        if isPaired, number != nil, award.id.flatMap({ vocabulary[$0] })?.hasClasses == false {
            return vocabulary.resolve(written)
        }
        if let text, award.id != nil, award.class != number { report(.otherAwardClass(text, written), line: line) }
        if award.id == nil, vocabulary.isComplete {
            report(.unknownAward(written, nearest: vocabulary.nearest(to: written)), line: line)
        }
        return award
    }

    private mutating func kind(
        _ name: TextKey, _ award: AwardReference, line: Int
    ) -> (RecipientKind, Recipient.Role?) {
        guard let text = cells[.kind] else {
            return (vocabulary.likelyKind(for: award, name: name, below: blockKind), nil)
        }
        if let kind = RecipientKind(rawValue: text) { return (kind, nil) }
        let key = LookupKey.make(text)
        if let kind = RecipientWords.kinds[key] { return (kind, RecipientWords.roles[key]) }
        report(.unknownChoice(text, known: RecipientKind.allCases.map(\.rawValue)), line: line)
        return (.person, nil)
    }

    private mutating func role(line: Int) -> Recipient.Role? {
        guard let text = cells[.role] else { return nil }
        if let role = Recipient.Role(rawValue: text) ?? RecipientWords.roles[LookupKey.make(text)] { return role }
        report(.unknownChoice(text, known: Recipient.Role.allCases.map(\.rawValue)), line: line)
        return nil
    }

    private mutating func isPosthumous(line: Int) -> Bool {
        guard let text = cells[.posthumous] else { return false }
        if let isPosthumous = RecipientWords.answers[LookupKey.make(text)] { return isPosthumous }
        report(.expectedBoolean(), line: line)
        return false
    }

    private mutating func report(_ message: Message, line: Int?) {
        problems.append(Diagnostic(message, at: SourceLocation(path, line: line)))
    }
}

/// The cells of one row after another, an empty one of a filled column standing for the one above.
private struct FilledCells {
    private let filled: [FilledColumn]
    private var above: [FilledColumn: String] = [:]
    private var cells: [String] = []
    /// Whether the row may take what it lacks from above: where rows are numbered, one without a number is a note or a
    /// signature, and nobody's name.
    private var isFilled = true
    /// By the columns' raw values.
    var places: [Int] = []

    init(_ filled: [FilledColumn]) { self.filled = filled }

    mutating func enter(_ cells: [String], numberedAt place: Int?) {
        self.cells = cells
        guard !filled.isEmpty else { return }
        isFilled = place.map { $0 < cells.count && cells[$0].utf8.contains { (48...57).contains($0) } } ?? true
        // The class above is that of the award above.
        if written(.award) != nil { above[.class] = nil }
        for column in filled { above[column] = written(column.column) ?? above[column] }
    }

    mutating func endBlock() { above = [:] }

    /// The cell's text; nil when it is empty or not there.
    subscript(column: RecipientColumn) -> String? {
        if let text = written(column) { return text }
        return filled.isEmpty || !isFilled ? nil : filled.first { $0.column == column }.flatMap { above[$0] }
    }

    /// What the row itself has.
    func written(_ column: RecipientColumn) -> String? {
        let place = places[column.rawValue]
        guard place >= 0, place < cells.count, !cells[place].isEmpty else { return nil }
        return cells[place]
    }
}

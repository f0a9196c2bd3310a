import SwiftCSV
import Vietnamese

/// What stands between the cells of a spreadsheet's CSV.
enum CSVSeparator: CaseIterable {
    case comma, semicolon, tab

    fileprivate var delimiter: CSVDelimiter {
        switch self {
        case .comma: .comma
        case .semicolon: .semicolon
        case .tab: .tab
        }
    }

    fileprivate var byte: UInt8 { delimiter.rawValue.asciiValue ?? 44 }

    /// The likeliest first: those that the first lines hold most often outside quotes.
    static func likely(in text: String) -> [CSVSeparator] {
        var (counts, lines, isQuoted) = ([Int](repeating: 0, count: 256), 0, false)
        var text = text
        text.withUTF8 { text in
            for byte in text {
                if byte == 34 { isQuoted.toggle() }
                guard !isQuoted else { continue }
                counts[Int(byte)] += 1
                if byte == 10 { lines += 1 }
                if lines == RecipientHeader.searchedRows { break }
            }
        }
        return allCases.sorted { counts[Int($0.byte)] > counts[Int($1.byte)] }
    }
}

/// The rows of a CSV text. The only file that knows SwiftCSV.
struct CSVRows {
    struct Row {
        /// The line of the file on which the row begins, from 1.
        let line: Int
        /// Without white space at their ends.
        let cells: [String]

        var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

        /// A cell's text; nil for a number, for an empty cell, and for none.
        func text(at place: Int) -> String? {
            guard place < cells.count, cells[place].utf8.contains(where: { !(40...57).contains($0) }) else {
                return nil
            }
            return cells[place]
        }
    }

    enum Problem: Error {
        case stray(line: Int)
        case unclosed(line: Int)
        case other(String)
    }

    let rows: [Row]

    init(_ text: String, _ separator: CSVSeparator) throws(Problem) {
        guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(34) }) ?? true else {
            rows = Self.rows(ofPlain: text, separator.byte)
            return
        }
        switch QuoteCheck.fault(in: text, separator: separator.byte) {
        case (.stray, let line)?: throw .stray(line: line)
        case (.unclosed, let line)?: throw .unclosed(line: line)
        case nil: break
        }
        let table: EnumeratedCSV
        do { table = try EnumeratedCSV(string: text, delimiter: separator.delimiter, loadColumns: false) } catch {
            throw .other("\(error)")
        }
        var (rows, line): ([Row], Int) = ([], 1)
        for cells in [table.header] + table.rows {
            rows.append(Row(line: line, cells: cells.map(\.trimmed)))
            // One line, and one more for each line break inside its cells.
            line += 1 + cells.reduce(0) { $0 + $1.utf8.count { $0 == 10 } }
        }
        self.rows = rows
    }

    /// The rows of a text without a single quote, which needs no parser: SwiftCSV looks at every Character, which
    /// for a list of twenty rows costs as much as reading the rest of its article (docs/developers/performance.md).
    private static func rows(ofPlain text: String, _ separator: UInt8) -> [Row] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated().map { index, line in
                let cells = line.split(separator: separator, omittingEmptySubsequences: false)
                return Row(line: index + 1, cells: cells.map { String(decoding: $0.trimmed, as: UTF8.self) })
            }
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without white space at both ends.
    fileprivate var trimmed: Self {
        var (start, end) = (startIndex, endIndex)
        while start < end, String.isSpace(self[start]) { start += 1 }
        while start < end, String.isSpace(self[end - 1]) { end -= 1 }
        return self[start..<end]
    }
}

import SwiftCSV
import Vietnamese

/// The rows of a spreadsheet's CSV: comma, semicolon or tab, whichever the first line holds most. The only file that
/// knows SwiftCSV.
struct CSVRows {
    struct Row {
        /// The line of the file on which the row begins, from 1.
        let line: Int
        /// Without white space at their ends.
        let cells: [String]

        var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
    }

    enum Problem: Error {
        case stray(line: Int)
        case unclosed(line: Int)
        case other(String)
    }

    let rows: [Row]

    init(_ text: String) throws(Problem) {
        let delimiter = Self.delimiter(of: text)
        let separator = delimiter.rawValue.asciiValue ?? 44
        guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(34) }) ?? true else {
            rows = Self.rows(ofPlain: text, separator)
            return
        }
        switch QuoteCheck.fault(in: text, separator: separator) {
        case (.stray, let line)?: throw .stray(line: line)
        case (.unclosed, let line)?: throw .unclosed(line: line)
        case nil: break
        }
        let table: EnumeratedCSV
        do { table = try EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false) } catch {
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
    /// for a list of twenty rows costs as much as reading the rest of its article (docs/performance.md).
    private static func rows(ofPlain text: String, _ separator: UInt8) -> [Row] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated().map { index, line in
                let cells = line.split(separator: separator, omittingEmptySubsequences: false)
                return Row(line: index + 1, cells: cells.map { String(decoding: $0.trimmed, as: UTF8.self) })
            }
        }
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

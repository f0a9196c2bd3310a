import Diagnostics
import Foundation

/// The terminal: results on standard output, everything else on standard error.
struct Console: Sendable {
    let language: Language
    let format: DiagnosticFormat
    /// Whether a progress line makes sense.
    private let isTerminal = isatty(2) == 1

    func report(_ problems: [Diagnostic]) throws {
        let formatter = DiagnosticFormatter(language: language, sourceLine: Self.sourceLine)
        for problem in problems {
            switch format {
            case .text: error(formatter.text(problem) + "\n")
            case .json: output(try DiagnosticRecord(problem).json())
            }
        }
    }

    func output(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    func error(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Replaces the progress line; an empty text takes it away.
    func progress(_ text: Localized?) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text?[language] ?? "")".utf8))
    }

    /// A line of a file for the excerpt below a message.
    private static func sourceLine(_ path: String, _ line: Int) -> String? {
        guard let data = FileManager.default.contents(atPath: path), data.count <= 16 << 20 else { return nil }
        let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        guard line >= 1, line <= lines.count else { return nil }
        let found = line == 1 && lines[0].first == "\u{FEFF}" ? lines[0].dropFirst() : lines[line - 1]
        return found.precomposedStringWithCanonicalMapping
    }
}

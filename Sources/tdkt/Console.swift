import Diagnostics
import Foundation

/// The terminal: results on standard output, everything else on standard error.
struct Console: Sendable {
    let language: Language
    let format: DiagnosticFormat
    /// Whether a progress line makes sense.
    private let isTerminal = isatty(2) == 1

    func report(_ problems: [Diagnostic]) throws {
        let excerpts = SourceExcerpts()
        let formatter = DiagnosticFormatter(language: language, sourceLine: excerpts.line)
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
}

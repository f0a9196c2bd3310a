import ArgumentParser
import Diagnostics
import Foundation
import Parallelism
import SiteBuilder

/// The terminal: results on standard output, everything else on standard error.
struct Console: Sendable {
    let language: Language
    let format: DiagnosticFormat
    /// Whether a progress line makes sense.
    private let isTerminal = isatty(2) == 1

    /// File by file, in the order of their paths; within one in the order in which they come.
    func report(_ problems: [Diagnostic], jobs: Int = 1) async throws {
        let files = Dictionary(grouping: problems, by: \.location.path).sorted { $0.key.precedes($1.key) }
        let texts = try await files.concurrentMap(jobs: jobs) { try lines($0.value) }
        switch format {
        case .text: FileHandle.standardError.write(Data(texts.joined().utf8))
        case .json: FileHandle.standardOutput.write(Data(texts.joined().utf8))
        }
    }

    /// What is said of one file.
    private func lines(_ problems: [Diagnostic]) throws -> String {
        switch format {
        case .text:
            let formatter = DiagnosticFormatter(language: language, sourceLine: SourceExcerpts().line)
            return problems.map { formatter.text($0) + "\n\n" }.joined()
        case .json: return try problems.map { try DiagnosticRecord($0).json() + "\n" }.joined()
        }
    }

    /// Says one thing that the editor must mend, and ends the command.
    func fail(_ message: Message, at place: String) async throws -> Never {
        try await report([Diagnostic(message, at: SourceLocation(place))])
        throw ExitCode.problems
    }

    /// Without an end of the line, for an answer to follow.
    func ask(_ question: String) { FileHandle.standardError.write(Data(question.utf8)) }

    func error(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Replaces the progress line; an empty text takes it away.
    func progress(_ text: Localized?) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text?[language] ?? "")".utf8))
    }
}

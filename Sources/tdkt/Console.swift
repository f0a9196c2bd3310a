import ArgumentParser
import Diagnostics
import Foundation
import Parallelism
import SiteBuilder

/// The terminal: results on standard output, everything else on standard error. The one place that writes to either: what
/// comes from content, file names or servers is made visible here, and never steers the terminal.
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
        case .text: Self.write(Array(texts.joined().utf8), to: .standardError)
        case .json: Self.say(report: texts.joined())
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

    /// Says one thing, and ends the command.
    func fail(_ message: Message, at place: String) async throws -> Never {
        try await report([Diagnostic(message, at: SourceLocation(place))])
        throw ExitCode(of: message)
    }

    /// Without an end of the line, for an answer to follow.
    func ask(_ question: String) { Self.write(Array(Visible.line(question).utf8), to: .standardError) }

    /// One line on standard error, whatever is quoted in it.
    func error(_ line: String) { Self.write(Array((Visible.line(line) + "\n").utf8), to: .standardError) }

    /// Replaces the progress line; an empty text takes it away.
    func progress(_ text: Localized?) {
        guard isTerminal else { return }
        let line = Visible.line(text?[language] ?? "")
        Self.write(Array("\r\u{1B}[K\(line)".utf8), to: .standardError)
    }
}

// Results.
extension Console {
    /// One line of a result. A tab that parts its fields is given by itself.
    static func say(_ fields: [String]) {
        write(Array((fields.map(Visible.line).joined(separator: "\t") + "\n").utf8))
    }

    /// JSON that steers no terminal.
    static func say(json: [UInt8]) { write(Array(Visible.json(String(decoding: json, as: UTF8.self)).utf8)) }

    /// A report whose lines are one-line texts each.
    static func say(report: String) { write(Array(report.utf8)) }

    /// A file's bytes, for another program; on a terminal without what would steer it.
    static func say(document: [UInt8]) {
        guard isatty(1) == 1 else { return write(document) }
        write(Array(Visible.document(String(decoding: document, as: UTF8.self)).utf8))
    }

    /// Ends the program with what its arguments ask for, or what is wrong with them.
    static func end(saying text: String, _ code: ExitCode) -> Never {
        let bytes = text.isEmpty ? [] : Array((Visible.document(text) + "\n").utf8)
        write(bytes, to: code.isSuccess ? .standardOutput : .standardError)
        exit(code.rawValue)
    }

    /// Whoever listens may have gone away, as `head -1` does: that stops no command's work.
    private static func write(_ bytes: [UInt8], to handle: FileHandle = .standardOutput) {
        try? handle.write(contentsOf: Data(bytes))
    }
}

import Foundation

/// The machine-readable form of a diagnostic (`--format json`, and what the manifest remembers): all that the text shows.
package struct DiagnosticRecord: Codable, Sendable {
    package let code: String
    package let severity: Severity
    package let path: String
    package let line: Int?
    package let column: Int?
    package let message: [String: String]
    package let help: [String: String]?

    package init(_ diagnostic: Diagnostic) {
        code = diagnostic.message.code
        severity = diagnostic.message.severity
        path = diagnostic.location.path
        line = diagnostic.location.line
        column = diagnostic.location.column
        message = diagnostic.message.text.byLanguage
        help = diagnostic.message.help?.byLanguage
    }

    package var diagnostic: Diagnostic {
        let text = Localized(byLanguage: message)
        let message = Message(
            code, severity, isMachineFault: false, spoken: text, help: help.map(Localized.init(byLanguage:)))
        return Diagnostic(message, at: SourceLocation(path, line: line, column: column))
    }

    /// One line of JSON, keys in order.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Visible.json(String(decoding: try encoder.encode(self), as: UTF8.self))
    }

    package init(json: String) throws {
        self = try JSONDecoder().decode(DiagnosticRecord.self, from: Data(json.utf8))
    }

    /// Reads records that were written one by one, in one go.
    package static func all(json lines: [String]) throws -> [DiagnosticRecord] {
        try JSONDecoder().decode([DiagnosticRecord].self, from: Data("[\(lines.joined(separator: ","))]".utf8))
    }
}

extension Localized {
    fileprivate var byLanguage: [String: String] { ["vi": vi, "en": en] }

    fileprivate init(byLanguage texts: [String: String]) {
        self.init(vi: texts["vi"] ?? "", en: texts["en"] ?? "")
    }
}

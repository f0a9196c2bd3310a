/// Puts diagnostics into the words and the layout that a terminal shows:
///
///     content/dien-hinh/a.md:3:7: lỗi: Không có khóa “titel” [front-matter/unknown-key]
///       3 | titel: Gương sáng
///         | ^
///       gợi ý: Ý bạn là “title”?
package struct DiagnosticFormatter: Sendable {
    package let language: Language
    /// A line of a source file for the excerpt, personal data in it masked; nil when it cannot be had.
    package let sourceLine: @Sendable (_ path: String, _ line: Int) -> String?

    package init(
        language: Language, sourceLine: @escaping @Sendable (_ path: String, _ line: Int) -> String? = { _, _ in nil }
    ) {
        self.language = language
        self.sourceLine = sourceLine
    }

    package func text(_ diagnostic: Diagnostic) -> String {
        let message = diagnostic.message
        var lines = [
            "\(diagnostic.location.words): \(message.severity.label[language]): \(message.text[language]) [\(message.code)]"
        ]
        lines += excerpt(diagnostic).map(Self.lines) ?? []
        if let help = message.help {
            lines.append("  \(Catalogue.help[language]): \(help[language])")
        }
        return lines.joined(separator: "\n")
    }

    /// The line of the source that a diagnostic is about; nil when it is about no line, or the line cannot be had. When the
    /// diagnostic is about personal data, every number in the line is masked, whatever it is.
    package func excerpt(_ diagnostic: Diagnostic) -> Excerpt? {
        let location = diagnostic.location
        guard let number = location.line, let line = sourceLine(location.path, number) else { return nil }
        let code = diagnostic.message.code
        return Excerpt(
            line, number: number, column: location.column, maskedFor: PersonalData.isMeant(byCode: code) ? code : nil)
    }

    private static func lines(_ excerpt: Excerpt) -> [String] {
        let margin = String(repeating: " ", count: String(excerpt.line).count)
        let source = "  \(excerpt.line) | \(excerpt.text)"
        return excerpt.caret.map { [source, "  \(margin) | \(String(repeating: " ", count: $0))^"] } ?? [source]
    }
}

extension Severity {
    package var label: Localized {
        switch self {
        case .error: Catalogue.error
        case .warning: Catalogue.warning
        case .note: Catalogue.note
        }
    }
}

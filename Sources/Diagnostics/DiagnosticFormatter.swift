/// Puts diagnostics into the words and the layout that a terminal shows:
///
///     content/dien-hinh/a.md:3:7: lỗi: Không có khóa “titel” [front-matter/unknown-key]
///       3 | titel: Gương sáng
///         | ^
///       gợi ý: Ý bạn là “title”?
package struct DiagnosticFormatter: Sendable {
    package let language: Language
    /// A line of a source file, for the excerpt; nil when it cannot be had.
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
            "\(position(diagnostic.location)): \(label(message.severity)): \(message.text[language]) [\(message.code)]"
        ]
        lines += excerpt(diagnostic.location)
        if let help = message.help {
            lines.append("  \(Catalogue.help[language]): \(help[language])")
        }
        return lines.joined(separator: "\n")
    }

    private func position(_ location: SourceLocation) -> String {
        ([location.path] + [location.line, location.column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }

    private func label(_ severity: Severity) -> String {
        switch severity {
        case .error: Catalogue.error[language]
        case .warning: Catalogue.warning[language]
        case .note: Catalogue.note[language]
        }
    }

    private func excerpt(_ location: SourceLocation) -> [String] {
        guard let number = location.line, let line = sourceLine(location.path, number) else { return [] }
        let (shown, caret) = window(line, column: location.column)
        let margin = String(repeating: " ", count: String(number).count)
        let source = "  \(number) | \(shown)"
        return caret.map { [source, "  \(margin) | \(String(repeating: " ", count: $0))^"] } ?? [source]
    }

    /// At most 100 scalars of the line, with the column among them, and the caret's offset in that.
    private func window(_ line: String, column: Int?) -> (String, Int?) {
        let scalars = Array(line.unicodeScalars.map { $0.value < 32 ? " " : $0 })
        let offset = column.map { Swift.max(0, Swift.min($0 - 1, scalars.count)) }
        let start = Swift.max(0, (offset ?? 0) - 70)
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: scalars[start...].prefix(100))
        // A combining mark takes no room of its own in the terminal.
        let caret = offset.map { end in scalars[start..<end].count { !$0.isDiacriticMark } }
        return (String(shown), caret)
    }
}

extension Unicode.Scalar {
    /// None stands before U+0300, and a look into Unicode's tables takes longer than all else that is done with a letter.
    fileprivate var isDiacriticMark: Bool { value >= 0x300 && properties.generalCategory == .nonspacingMark }
}

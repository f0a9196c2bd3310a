/// The language in which the tool speaks to the editor.
package enum Language: String, Sendable, CaseIterable { case vi, en }

/// One sentence in both languages of the tool. Written side by side so that neither is forgotten.
package struct Localized: Sendable, Hashable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    package subscript(_ language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}

/// How much a problem weighs: an error keeps the section from being written, a warning only when the build is strict, a
/// note never.
package enum Severity: String, Sendable, Hashable, Codable, CaseIterable { case error, warning, note }

/// A place in a source file. Lines and columns count from 1; a column counts Unicode scalars of the NFC text.
package struct SourceLocation: Sendable, Hashable {
    /// As the editor would type it: `content/tin-tuc/a.md`.
    package let path: String
    package let line: Int?
    package let column: Int?

    package init(_ path: String, line: Int? = nil, column: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
    }
}

extension SourceLocation {
    /// As editors and terminals know how to open it: `content/tin-tuc/a.md:3:7`.
    package var words: String {
        ([shownPath] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }

    /// The path on one line, whatever a file is called.
    package var shownPath: String { Visible.line(path) }
}

/// What went wrong, in words, with what to do about it; every one of them is made in the catalogue.
///
/// Whatever it quotes of content, file names or servers, each text is one line without control characters, and personal
/// data in it are masked. So text, JSON, SARIF, the preview's bar and the desk all say the same.
package struct Message: Sendable, Hashable {
    /// Stable, for filters and documentation: `front-matter/unknown-key`.
    package let code: String
    package let severity: Severity
    package let text: Localized
    package let help: Localized?
    /// The machine, the network or the target failed: no permission, a full disk. The command ends with 2 instead of 1
    /// (somebody must decide or mend something).
    package let isMachineFault: Bool

    package init(
        _ code: String, _ severity: Severity = .error, isMachineFault: Bool = false, vi: String, en: String,
        help: Localized? = nil
    ) {
        self.init(
            code, severity, isMachineFault: isMachineFault, spoken: Localized(vi: vi, en: en).spoken(of: code),
            help: help?.spoken(of: code))
    }

    /// From texts of another message.
    init(_ code: String, _ severity: Severity, isMachineFault: Bool, spoken text: Localized, help: Localized?) {
        self.code = code
        self.severity = severity
        self.isMachineFault = isMachineFault
        self.text = text
        self.help = help
    }

    /// What a rule says of one place: its code, and its weight unless the office gives it another.
    package init(_ rule: Rule, vi: String, en: String, help: Localized? = nil) {
        self.init(rule.code, rule.severity, vi: vi, en: en, help: help)
    }

    func weighing(_ severity: Severity) -> Message {
        Message(code, severity, isMachineFault: isMachineFault, spoken: text, help: help)
    }
}

/// A message at its place.
package struct Diagnostic: Sendable, Hashable {
    package let message: Message
    package let location: SourceLocation

    package init(_ message: Message, at location: SourceLocation) {
        self.message = message
        self.location = location
    }

    package var isError: Bool { message.severity == .error }
    package var isNote: Bool { message.severity == .note }

    /// The same, weighing more or less.
    package func weighing(_ severity: Severity) -> Diagnostic {
        Diagnostic(message.weighing(severity), at: location)
    }
}

extension Sequence where Element == Diagnostic {
    package var hasErrors: Bool { contains(where: \.isError) }

    /// By file, line and column, each thing said once: the order in which an editor works through them.
    package func sortedBySource() -> [Diagnostic] {
        func key(_ diagnostic: Diagnostic) -> (Int, Int, String) {
            (diagnostic.location.line ?? 0, diagnostic.location.column ?? 0, diagnostic.message.code)
        }
        let sorted = sorted { one, other in
            let (path, otherPath) = (one.location.path, other.location.path)
            if path.precedes(otherPath) { return true }
            return !otherPath.precedes(path) && key(one) < key(other)
        }
        return sorted.reduce(into: []) { kept, diagnostic in
            let other = kept.lastIndex {
                $0.location != diagnostic.location || $0.message.code != diagnostic.message.code
            }
            if !kept[((other ?? -1) + 1)...].contains(diagnostic) { kept.append(diagnostic) }
        }
    }
}

/// What keeps a command from being done, apart from problems in content. Its message knows the exit code: 2 when the machine,
/// the network or the target failed (no permission, a full disk), 1 when somebody must decide or mend something.
package struct ToolFailure: Error, Sendable {
    package let diagnostic: Diagnostic

    package init(_ message: Message, at path: String) {
        diagnostic = Diagnostic(message, at: SourceLocation(path))
    }
}

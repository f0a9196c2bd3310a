/// Diagnostics as somebody works through them: file by file, those with the most serious first, and so within a file.
package struct GroupedReport: Sendable {
    package struct File: Sendable {
        package let path: String
        package let problems: [Diagnostic]
        package var count: ProblemCount { ProblemCount(problems) }
    }

    package let files: [File]

    /// - Parameter problems: by file and line.
    package init(_ problems: [Diagnostic]) {
        files = Dictionary(grouping: problems, by: \.location.path).map { path, problems in
            File(
                path: path,
                problems: Severity.allCases.flatMap { level in problems.filter { $0.message.severity == level } })
        }.sorted { one, other in
            let (rank, otherRank) = (Self.rank(one), Self.rank(other))
            return rank == otherRank ? one.path.precedes(other.path) : rank < otherRank
        }
    }

    private static func rank(_ file: File) -> Int {
        file.problems.first.flatMap { Severity.allCases.firstIndex(of: $0.message.severity) } ?? 0
    }

    /// One file's, under a heading with its counts.
    package func text(of file: File, _ formatter: DiagnosticFormatter) -> String {
        "── \(Visible.line(file.path)): \(file.count.words[formatter.language])\n\n"
            + file.problems.map { formatter.text($0) + "\n\n" }.joined()
    }
}

/// How many of each weight, and of each code.
package struct ProblemCount: Sendable, Hashable {
    package let errors: Int
    package let warnings: Int
    package let notes: Int

    package init(_ problems: [Diagnostic]) {
        errors = problems.count(where: \.isError)
        notes = problems.count(where: \.isNote)
        warnings = problems.count - errors - notes
    }

    /// “1 lỗi, 2 cảnh báo”; what there is none of is left out.
    package var words: Localized {
        let parts = [
            (errors, Localized(vi: "lỗi", en: errors == 1 ? "error" : "errors")),
            (warnings, Localized(vi: "cảnh báo", en: warnings == 1 ? "warning" : "warnings")),
            (notes, Localized(vi: "lưu ý", en: notes == 1 ? "note" : "notes")),
        ].filter { $0.0 > 0 }
        func joined(_ language: Language) -> String {
            parts.map { "\($0.0) \($0.1[language])" }.joined(separator: ", ")
        }
        return parts.isEmpty
            ? Localized(vi: "không có gì phải sửa", en: "nothing to mend")
            : Localized(vi: joined(.vi), en: joined(.en))
    }

    /// By code, most frequent first.
    package static func byCode(_ problems: [Diagnostic]) -> [(code: String, count: Int)] {
        Dictionary(grouping: problems, by: \.message.code).map { ($0.key, $0.value.count) }
            .sorted { $0.1 == $1.1 ? $0.0.precedes($1.0) : $0.1 > $1.1 }
    }
}

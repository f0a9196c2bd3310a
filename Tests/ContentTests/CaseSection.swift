import Content
import Diagnostics
import SectionSupport

/// A content tree in memory, as case files write it.
struct CaseSection {
    let texts: [String: String]

    static let standard = [
        "site.yaml": "title: Thi đua\nagency: Ban Quản lý\nbase_url: https://example.gov.vn/tdkt/\n",
        "units.yaml": """
        - {id: van-phong, name: Văn phòng Ban, short: Văn phòng, aliases: [VP Ban]}
        - {id: to-so-hoa, name: Tổ Số hóa, from: 2023-01-01, to: 2024-12-31}
        """,
    ]

    /// - Parameter input: files, each after a line `>>> path`.
    init(_ input: String) {
        var (texts, path, lines): ([String: String], String?, [Substring]) = (Self.standard, nil, [])
        func finish() {
            if let path { texts[path] = lines.joined(separator: "\n") }
        }
        for line in input.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(">>> ") {
                finish()
                (path, lines) = (String(line.dropFirst(4)), [])
            } else {
                lines.append(line)
            }
        }
        finish()
        self.texts = texts
    }

    init(path: String, text: String) {
        texts = Self.standard.merging([path: text]) { _, new in new }
    }

    var tree: SourceTree { SectionFiles(texts).tree }

    func content() async throws -> SectionContent { try await SectionContent(parsing: tree, jobs: 2) }

    /// Every problem as the terminal shows it; without problems, every article's values.
    func report() async throws -> String {
        let content = try await content()
        let formatter = DiagnosticFormatter(language: .vi) { [texts] path, line in
            Self.line(line, of: texts[String(path.dropFirst("content/".count))] ?? "")
        }
        // The cases are about what becomes of such letters (those about telling them are proof-letters.test).
        let problems = content.problems.filter { !Self.letters.contains($0.message.code) }
        // A case can switch off what it is not about.
        guard problems.allSatisfy({ $0.message.code == "checks/silenced" }) else {
            return problems.sortedBySource().map(formatter.text).joined(separator: "\n")
        }
        return content.articles.map(\.dump).joined(separator: "\n")
    }

    private static let letters: Set<String> = ["text/decomposed", "text/double-space", "text/invisible"]

    private static func line(_ number: Int, of text: String) -> String? {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }))
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
    }
}

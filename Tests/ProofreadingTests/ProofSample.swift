import Content
import Diagnostics
import SectionSupport
import TestSupport

/// A line of a case: a text where the case says that it stands.
struct ProofSample {
    let text: String
    let mustFire: Bool
    let isKnownWrong: Bool
    /// Whether only persons and secrecy are looked at.
    private let isPersonal: Bool

    static func all(of example: Case) -> [ProofSample] {
        let isPersonal = example.title.hasPrefix("person/") || example.title.hasPrefix("secrecy/")
        func samples(_ text: String, _ mustFire: Bool) -> [ProofSample] {
            text.split(separator: "\n").map { line in
                let isKnownWrong = line.hasPrefix("? ")
                return ProofSample(
                    text: String(isKnownWrong ? line.dropFirst(2) : line), mustFire: mustFire,
                    isKnownWrong: isKnownWrong, isPersonal: isPersonal)
            }
        }
        return samples(example.input, true) + samples(example.expected, false)
    }

    /// The codes of this target's rules that the text sets off.
    func codes() async throws -> Set<String> {
        let tree = SectionFiles(files).tree
        let problems = try await SectionContent(parsing: tree, jobs: 1).problems
        return Set(problems.map(\.message.code).filter(isMeant))
    }

    private static let structure: Set<String> = [
        "link/vague-text", "markdown/heading-skip", "markdown/empty-heading", "markdown/table-header",
        "image/alt-file-name", "front-matter/long-title", "front-matter/summary-cut",
    ]

    private func isMeant(_ code: String) -> Bool {
        let isOfPersons = code.hasPrefix("person/") || code.hasPrefix("secrecy/")
        return isPersonal ? isOfPersons : isOfPersons || code.hasPrefix("text/") || Self.structure.contains(code)
    }

    private var files: [String: String] {
        let lines = text.replacing("⏎", with: "\n")
        var (title, summary, body) = ("Một bài", "Một câu.", "Nội dung.")
        var files = ["site.yaml": "title: Thi đua\nagency: Ban Quản lý\nbase_url: https://example.gov.vn/\n"]
        if lines.hasPrefix("csv:") {
            files["quyet-dinh/a.csv"] = String(lines.dropFirst(4))
            files["quyet-dinh/a.md"] = """
                ---
                title: Quyết định
                date: 2024-05-12
                number: 45/QĐ-BQLKKT
                issued: 2024-05-12
                issuer: Ban Quản lý
                recipients_file: a.csv
                ---
                """
            return files
        }
        if lines.hasPrefix("title: ") {
            title = String(lines.dropFirst(7))
        } else if lines.hasPrefix("summary: ") {
            summary = String(lines.dropFirst(9))
        } else {
            body = lines
        }
        let quoted = [title, summary].map { "'" + $0.replacing("'", with: "''") + "'" }
        files["tin-tuc/a.md"] = "---\ntitle: \(quoted[0])\ndate: 2024-05-12\nsummary: \(quoted[1])\n---\n\n\(body)\n"
        return files
    }
}

import Diagnostics
import SiteBuilder

/// What a check found, on standard output.
struct CheckReport {
    private let problems: [Diagnostic]
    private let pages: Int
    private let language: Language

    init(_ problems: [Diagnostic], pages: Int, language: Language) {
        (self.problems, self.pages, self.language) = (problems, pages, language)
    }

    func say(as format: CheckCommand.Format) throws {
        switch format {
        case .text: Console.say(report: text)
        case .json: for problem in problems { Console.say(report: try DiagnosticRecord(problem).json() + "\n") }
        case .sarif:
            Console.say(json: try SARIFReport(problems, language: language, version: Tdkt.version).json())
        }
    }

    private var text: String {
        let report = GroupedReport(problems)
        let formatter = DiagnosticFormatter(language: language, sourceLine: SourceExcerpts().line)
        return report.files.map { report.text(of: $0, formatter) }.joined() + counts
    }

    private var counts: String {
        let codes = ProblemCount.byCode(problems)
        let width = codes.first.map { String($0.count).count } ?? 0
        let lines = codes.map { code, count in
            "\(String(repeating: " ", count: width - String(count).count))\(count)  \(code)\n"
        }
        let summary = Catalogue.checked(pages: pages, ProblemCount(problems).words)[language]
        return lines.joined() + (lines.isEmpty ? "" : "\n") + summary + "\n"
            + (codes.isEmpty ? "" : Catalogue.explainHint(codes[0].code)[language] + "\n")
    }
}

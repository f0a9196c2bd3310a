import Diagnostics
import SiteBuilder
import SiteModel

/// Problems as JSON for the script in the page: the words in one language, and the line that is meant.
struct ProblemWriter {
    private let language: Language
    private let formatter: DiagnosticFormatter

    init(_ language: Language) {
        self.language = language
        formatter = DiagnosticFormatter(language: language, sourceLine: SourceExcerpts().line)
    }

    func append(_ problems: some Sequence<Diagnostic>, to list: inout JSONWriter) {
        for problem in problems {
            let (message, location) = (problem.message, problem.location)
            list.element { json in
                json.member("code", message.code)
                json.member("severity", message.severity.rawValue)
                json.member("label", message.severity.label[language])
                json.member("place", location.words)
                json.member("message", message.text[language])
                json.member("help", message.help?[language])
                guard let excerpt = formatter.excerpt(problem) else { return }
                json.member("line", excerpt.line)
                json.member("excerpt", excerpt.text)
                if let caret = excerpt.caret { json.member("caret", caret) }
            }
        }
    }
}

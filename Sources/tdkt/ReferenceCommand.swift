import ArgumentParser
import Diagnostics
import Rendering

/// Prints a page of `docs/reference/` that is made from the sources; `make docs` writes them, a test compares them.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "In một trang của docs/reference/. (Print a page of docs/reference/.)",
        shouldDisplay: false)

    @Argument(help: "templates, checks")
    var page: Page

    enum Page: String, CaseIterable, ExpressibleByArgument {
        case templates, checks

        var markdown: String {
            switch self {
            case .templates: TemplateReference.markdown
            case .checks: RuleReference.markdown
            }
        }
    }

    func run() { Console.say(report: page.markdown) }
}

import ArgumentParser
import Foundation
import Rendering

/// Prints `docs/templates.md`; `make docs` writes it, a test compares it.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template-reference", abstract: "In docs/templates.md. (Print docs/templates.md.)",
        shouldDisplay: false)

    func run() { FileHandle.standardOutput.write(Data(TemplateReference.markdown.utf8)) }
}

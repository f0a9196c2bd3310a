import Diagnostics
import Rendering
import SiteBuilder

/// The templates as they are now, and the last ones that were sound.
struct Theme: Sendable {
    /// Nil when there never was a sound one.
    let library: TemplateLibrary?
    let problems: [Diagnostic]

    /// - Throws: `ToolFailure` when there is no such folder.
    init(_ folder: String, last: Theme?) throws {
        let theme = try SourceReader.disk.templates(folder)
        let library = TemplateLibrary(theme.set)
        problems = theme.problems + library.problems
        self.library = problems.hasErrors ? last?.library : library
    }
}

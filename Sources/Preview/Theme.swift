import Diagnostics
import Rendering
import SiteBuilder

/// The templates as they are now, and the last ones that were sound. (A class of constants: what was made by one is told
/// by identity.)
final class Theme: Sendable {
    /// Nil when there never was a sound one.
    let library: TemplateLibrary?
    let problems: [Diagnostic]
    private let set: TemplateSet

    /// The theme in a folder: the last one, when no byte of it is other.
    /// - Throws: `ToolFailure` when there is no such folder.
    static func read(_ folder: String, last: Theme?) throws -> Theme {
        let (set, problems) = try SourceReader.disk.templates(folder)
        if let last, last.set == set, problems.isEmpty { return last }
        return Theme(set, problems, last: last)
    }

    private init(_ set: TemplateSet, _ problems: [Diagnostic], last: Theme?) {
        let library = TemplateLibrary(set)
        (self.set, self.problems) = (set, problems + library.problems)
        self.library = self.problems.hasErrors ? last?.library : library
    }
}

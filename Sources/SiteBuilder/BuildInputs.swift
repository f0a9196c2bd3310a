import Content
import Diagnostics
import Rendering

/// Where a build reads its texts: the editor's folders, or a copy that somebody approved.
package struct BuildInputs: Sendable {
    package let content: @Sendable () throws -> SourceTree
    package let theme: @Sendable () throws -> (set: TemplateSet, problems: [Diagnostic])

    package init(
        content: @escaping @Sendable () throws -> SourceTree,
        theme: @escaping @Sendable () throws -> (set: TemplateSet, problems: [Diagnostic])
    ) {
        (self.content, self.theme) = (content, theme)
    }

    /// - Throws: `ToolFailure`, from its closures, when a folder is not there.
    package static func disk(content: String, templates: String) -> BuildInputs {
        BuildInputs(
            content: { try SourceReader.disk.content(content) }, theme: { try SourceReader.disk.templates(templates) })
    }
}

/// The texts that a section was built from, so that the same section can be built again.
package struct BuiltSources: Sendable {
    package let tree: SourceTree
    package let theme: TemplateSet
    /// SHA-256 in hexadecimal of the files that the build read in whole, by their path on the disk below the content folder.
    package let digests: [String: String]
}

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

    /// - Throws: `ToolFailure` when a folder is not there.
    package func sources() throws -> SectionSources {
        let (set, problems) = try theme()
        return SectionSources(tree: try content(), theme: set, themeProblems: problems)
    }

    /// - Throws: `ToolFailure`, from its closures, when a folder is not there.
    package static func disk(content: String, templates: String) -> BuildInputs {
        BuildInputs(
            content: { try SourceReader.disk.content(content) }, theme: { try SourceReader.disk.templates(templates) })
    }
}

/// What a build reads: content whose files are read when they are parsed, and a theme.
package struct SectionSources: Sendable {
    package var tree: SourceTree
    package let theme: TemplateSet
    /// Of listing and reading the theme.
    package let themeProblems: [Diagnostic]
    /// Of targets of a publish that lie over the folders of the run.
    package var targetProblems: [Diagnostic] = []

    package init(tree: SourceTree, theme: TemplateSet, themeProblems: [Diagnostic]) {
        self.tree = tree
        self.theme = theme
        self.themeProblems = themeProblems
    }
}

/// The texts that a section was built from, so that the same section can be built again.
package struct BuiltSources: Sendable {
    package let tree: SourceTree
    package let theme: TemplateSet
    /// SHA-256 in hexadecimal of the files that the build read in whole, by their path on the disk below the content folder.
    package let digests: [String: String]
}

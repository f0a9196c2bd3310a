import Content
import Diagnostics
import FileSystem

extension Build.Options {
    /// Refuses folders of the output that lead elsewhere than somebody meant, or lie over the inputs.
    /// - Throws: `ToolFailure`.
    func checkFolders() throws {
        for (folder, option) in [(output, "--output"), (fragments, "--fragments")] {
            guard let folder else { continue }
            try checkPath(folder)
            for input in [content, templates] {
                if Disk.isSame(folder, orInside: input) { throw ToolFailure(.outputInsideInput(option), at: folder) }
                if Disk.isSame(input, orInside: folder) { throw ToolFailure(.outputAboveInput(option), at: folder) }
            }
        }
        guard let fragments else { return }
        if Disk.isSame(fragments, orInside: output) || Disk.isSame(output, orInside: fragments) {
            throw ToolFailure(.fragmentsInsideOutput(), at: fragments)
        }
    }

    /// What the build reads.
    /// - Throws: `ToolFailure` when a folder is not there.
    func sources() throws -> SectionSources {
        var sources = try reading.sources()
        sources.targetProblems = targetProblems(in: sources.tree)
        return sources
    }

    /// What the folders of this run say of the targets in `site.yaml`. What was approved says it of other folders.
    private func targetProblems(in tree: SourceTree) -> [Diagnostic] {
        guard inputs == nil, let site = Configuration(tree).site, !site.targets.isEmpty else { return [] }
        let folders = RunFolders(content: content, templates: templates, output: output, fragments: fragments)
        return folders.problems(of: site.targets)
    }

    private func checkPath(_ folder: String) throws {
        // A shell has expanded `~` and variables, unless they came from quotes or a timer.
        let written = PathFault(in: folder) ?? (folder == "~" || folder.hasPrefix("~/") ? .unexpanded : nil)
        if let fault = written { throw ToolFailure(.badOutputPath(folder, fault), at: folder) }
        let place = Disk.place(of: folder)
        if place == "/" { throw ToolFailure(.badOutputPath(folder, .root), at: folder) }
        // A timer builds what was approved in there.
        if inputs == nil, StateFolder.isPart(of: folder) {
            throw ToolFailure(.badOutputPath(folder, .state), at: folder)
        }
        if let home = Disk.homeDirectory, place == Disk.place(of: home) {
            throw ToolFailure(.badOutputPath(folder, .home), at: folder)
        }
        if Disk.isOfSystem(place) { throw ToolFailure(.badOutputPath(folder, .system), at: folder) }
    }
}

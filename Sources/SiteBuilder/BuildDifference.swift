import Compression
import Content
import Hashing
import Parallelism
import Rendering
import SiteModel

/// What a build would change of what an earlier one wrote.
package struct BuildDifference: Sendable {
    /// Files that are new.
    package let added: [SectionFile]
    /// Files whose bytes are others.
    package let changed: [SectionFile]
    /// Files that would go, below the output folder. Their compressed forms go with them and are not named; neither are files
    /// that are named by their content, mostly since others replace them.
    package let removed: [String]
    /// How many files that are named by their content would go.
    package let removedAssets: Int

    /// - Parameters:
    ///   - output: the folder of the earlier build; one without a manifest holds nothing of ours.
    ///   - content: the content folder, beside which the manifest is kept.
    ///   - files: what attachments are read from.
    /// - Throws: `ToolFailure` for an output folder that no build would write to.
    package init(
        of site: Site, _ library: TemplateLibrary, files: SourceTree, to output: String, content: String, jobs: Int
    ) async throws {
        let state = StateFolder(content: content, output: output)
        let written = try OutputWriter(root: output, state: state).previous.files
        let section = try await SectionFiles(site, library, tree: files, jobs: jobs)
        let digests = try await section.files.concurrentMap(jobs: jobs) { file in
            // What can't be read differs from all that was written.
            (try? section.digest(of: file))?.hex
        }
        let all = zip(section.files, digests).map { (file: $0.0, now: $0.1, before: written[$0.0.path]) }
        added = all.filter { $0.before == nil }.map(\.file)
        changed = all.filter { $0.before != nil && $0.before != $0.now }.map(\.file)
        let here = Set(section.files.map(\.path))
        let gone = written.keys.filter { file in
            !here.contains(file) && !Compressor.isVariant(file) { written[$0] != nil }
        }
        removed = gone.filter { !SectionFile.isNamedByContent($0) }.sorted { $0.precedes($1) }
        removedAssets = gone.count - removed.count
    }
}

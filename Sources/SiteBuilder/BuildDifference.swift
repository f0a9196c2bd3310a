import Compression
import Content
import Diagnostics
import Hashing
import Parallelism
import Rendering
import SiteModel

/// What a build would change of what an earlier one wrote.
package struct BuildDifference: Sendable {
    /// Files that are new.
    package private(set) var added: [SiteFile] = []
    /// Files with other bytes than before.
    package private(set) var changed: [SiteFile] = []
    /// Paths below the output folder of files that would go. Compressed forms go with their files and are not listed. Neither are
    /// files named by their content, since others mostly replace them.
    package private(set) var removed: [String] = []
    /// The number of files named by their content that would go.
    package let removedAssets: Int

    /// - Parameters:
    ///   - tree: the source of attachments.
    ///   - output: the folder of the earlier build. One without a manifest has nothing of ours.
    ///   - content: the content folder. The manifest is kept beside it.
    /// - Throws: `ToolFailure` for an output folder that no build would write to.
    package init(
        of site: Site, _ library: TemplateLibrary, tree: SourceTree, to output: String, content: String, jobs: Int
    ) async throws {
        let state = StateFolder(content: content, output: output)
        let written = try OutputWriter(root: output, state: state).previous.files
        let section = try await SiteOutput(site, library, tree: tree, jobs: jobs)
        let files = section.files
        // A file that cannot be read differs from everything that was written.
        let digests = try await files.concurrentMap(jobs: jobs) { (try? section.digest(of: $0))?.hex }
        for (file, digest) in zip(files, digests) {
            switch written[file.path] {
            case nil: added.append(file)
            case digest: break
            default: changed.append(file)
            }
        }
        let present = Set(files.map(\.path))
        let gone = written.keys.filter { path in
            !present.contains(path) && !Compressor.isVariant(path) { written[$0] != nil }
        }
        removed = gone.filter { !SiteFile.isNamedByContent($0) }.sorted { $0.precedes($1) }
        removedAssets = gone.count - removed.count
    }
}

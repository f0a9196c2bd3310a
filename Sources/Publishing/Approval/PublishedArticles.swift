import FileSystem
import Hashing
import SiteBuilder
import Synchronization
import Vietnamese

/// What this PC knows of articles at a web server: those of the last release that was published from here, as long as nothing
/// says that another one is live.
package final class PublishedArticles: Sendable {
    package enum State: Sendable, Equatable {
        case unknown
        case absent
        /// The article's file is as it was published.
        case same
        case edited
    }

    private struct Known: Sendable {
        let stamps: [FileStamp?]
        /// Digest by path of the articles that are live; nil when that is not known.
        let digests: [String: String]?
    }

    private let folders: RunFolders
    private let state: StateFolder
    private let known = Mutex<Known?>(nil)

    package init(_ folders: RunFolders) {
        self.folders = folders
        state = StateFolder(content: folders.content, output: folders.output)
    }

    /// - Parameter source: an article's path below the content folder.
    package func state(of source: String) -> State {
        guard let digests = current.digests else { return .unknown }
        guard let digest = digests[source] else { return .absent }
        let bytes = try? Disk.read("\(folders.content)/\(source)")
        return bytes.map { Digest(of: $0).hex } == digest ? .same : .edited
    }

    /// Read again only when a publish has written since.
    private var current: Known {
        let target = (try? Targets(folders))?.all.first?.name
        let files = ["published", "approved/\(target ?? "").json"].map { FileStamp(state.file($0)) }
        return known.withLock { known in
            if let known, known.stamps == files { return known }
            let found = Known(stamps: files, digests: target.flatMap(digests))
            known = found
            return found
        }
    }

    private func digests(_ target: String) -> [String: String]? {
        guard let approval = try? ApprovalStore(state, jobs: 1).approval(for: target),
            let memory = try? Disk.read(state.file("published")),
            String(decoding: memory, as: UTF8.self).split(separator: "\n").contains(
                "live \(target) \(approval.release)")
        else { return nil }
        let published = Set(approval.published)
        let texts = approval.texts.map { ($0.key.nfc, $0.value) }.filter { published.contains($0.0) }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }
}

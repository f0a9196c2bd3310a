import Diagnostics
import FileSystem

/// The notes that earlier versions kept inside the output folder. The first build or publish of this version takes them over and
/// removes them: an output holds only what visitors may see.
package struct EarlierState: Sendable {
    private let root: String

    package init(root: String) { self.root = root }

    private var manifestPath: String { "\(root)/.tdkt-manifest" }
    private var publishedPath: String { "\(root)/.tdkt-published" }
    private var lockPath: String { "\(root)/.tdkt-publishing" }
    var staging: String { "\(root)/.tdkt-staging" }

    /// Whether an earlier version has written here since this one did.
    var isThere: Bool { [manifestPath, publishedPath, lockPath].contains { Disk.kind(of: $0) != nil } }

    var manifest: Manifest? { Manifest(at: manifestPath) }

    /// Moves the memory of publishes into the state folder and removes the rest.
    func leave(to state: StateFolder) throws(DiskError) {
        guard isThere else { return }
        try movePublished(to: state)
        for path in [manifestPath, lockPath] { try Disk.removeFile(path) }
    }

    /// Moves the memory of publishes into the state folder.
    package func movePublished(to state: StateFolder) throws(DiskError) {
        guard Disk.kind(of: publishedPath) == .file else { return }
        try Disk.write(Disk.read(publishedPath), to: state.file("published"))
        try Disk.removeFile(publishedPath)
    }
}

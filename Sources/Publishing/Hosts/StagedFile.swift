import FileSystem
import Hashing

/// A new file that waits beside its place until it is whole, and is then renamed there.
enum StagedFile {
    static let suffix = ".tdkt-moi"

    static func isOne(_ path: String) -> Bool { path.hasSuffix(suffix) }

    /// Copies a file into its place in one step; everybody may read it there. A copy that fails leaves nothing.
    static func copy(_ source: String, to target: String) throws(DiskError) {
        let staged = path(for: target)
        do throws(DiskError) {
            try Disk.copy(source, to: staged)
        } catch {
            try? Disk.removeFile(staged)
            throw error
        }
        Disk.share(staged, like: target)
        try place(staged, at: target)
    }

    /// Renames a file or a link into its place; one that can't get there is removed.
    static func place(_ staged: String, at target: String) throws(DiskError) {
        do throws(DiskError) {
            try Disk.rename(staged, to: target)
        } catch {
            try? Disk.removeFile(staged)
            throw error
        }
    }

    /// In the same folder, so that it inherits the group and the access list of its place. Web servers refuse names that begin
    /// with a dot, so that one that a power cut has left is not served; and a name of fixed length is never too long.
    private static func path(for target: String) -> String {
        let slash = target.utf8.lastIndex(of: 47).map { target.utf8.index(after: $0) } ?? target.startIndex
        return "\(target[..<slash]).\(Digest(of: Array(target[slash...].utf8)).hex.prefix(12))\(suffix)"
    }

    /// Removes those that a run has left below a folder that was cut off.
    static func removeAll(below folder: String) throws(DiskError) {
        guard Disk.kind(of: folder) == .directory else { return }
        for file in try Disk.files(below: folder) where isOne(file.path) {
            try Disk.removeFile("\(folder)/\(file.path)")
        }
    }
}

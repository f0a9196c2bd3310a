#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Who may read what: permissions of what a web server serves. They are only ever added.
extension Disk {
    /// Owner, group and others may read a file; in a folder they may also look things up.
    private static func needed(_ kind: Entry) -> mode_t { kind == .directory ? 0o555 : 0o444 }

    /// Makes a folder and those above it. Everybody may read the ones that it makes; those that exist stay as they are.
    package static func makeOpenDirectory(_ path: String) throws(DiskError) {
        if kind(of: path) != nil { return }
        if let slash = path.utf8.lastIndex(of: 47), slash > path.startIndex {
            try makeOpenDirectory(String(path[..<slash]))
        }
        // The umask takes away what the account withholds from all its files, as for every program.
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last(path) }
        share(path)
    }

    package static func makeOpenDirectory(above path: String) throws(DiskError) {
        guard let slash = path.utf8.lastIndex(of: 47), slash > path.startIndex else { return }
        try makeOpenDirectory(String(path[..<slash]))
    }

    /// Lets everybody read a file, or a folder's list of names.
    /// - Parameter other: a file whose permissions it gets as well, when there is one.
    /// - Returns: whether everybody may read it now; only the owner can change that.
    @discardableResult
    package static func share(_ path: String, like other: String? = nil) -> Bool {
        guard let kind = kind(of: path), kind != .symbolicLink, let mode = mode(of: path) else { return true }
        let wanted = mode | needed(kind) | (other.flatMap(Self.mode) ?? 0)
        if mode == wanted { return true }
        // Some file systems have no permissions of their own, and say nothing when they should be changed.
        guard chmod(path, wanted) == 0, let mode = Self.mode(of: path) else { return false }
        return mode & needed(kind) == needed(kind)
    }

    /// The permission bits, also those of set-group-ID; nil when there is nothing at the path.
    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    }

    /// The files and folders below a folder that are not for everybody to read; folders with a slash at the end.
    package static func closed(below folder: String) throws(DiskError) -> [String] {
        var (closed, waiting): ([String], [String]) = ([], [""])
        while let inner = waiting.popLast() {
            for entry in try entries(of: inner.isEmpty ? folder : "\(folder)/\(inner)") {
                let path = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
                if entry.kind == .directory { waiting.append(path) }
                guard entry.kind != .symbolicLink, let mode = mode(of: "\(folder)/\(path)") else { continue }
                if mode & needed(entry.kind) != needed(entry.kind) {
                    closed.append(entry.kind == .directory ? path + "/" : path)
                }
            }
        }
        return closed
    }

    /// Lets everybody read all files and folders below a folder.
    /// - Returns: those that are closed all the same, since they are another account's.
    package static func shareAll(below folder: String) throws(DiskError) -> [String] {
        try closed(below: folder).filter { !share("\(folder)/\($0)") }
    }

    /// Whether this process may make files in a folder.
    package static func mayWrite(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

    /// Whether the group of a folder, or others, may read and traverse it.
    package static func isShared(withGroup folder: String) -> Bool {
        mode(of: folder).map { $0 & 0o050 == 0o050 || $0 & 0o005 == 0o005 } ?? true
    }

    /// Whether the file system keeps who may read a file. A Windows share, for one, knows that otherwise.
    /// - Parameter probe: a path at which nothing is.
    package static func keepsPermissions(at probe: String) throws(DiskError) -> Bool {
        try write([], to: probe)
        defer { try? removeFile(probe) }
        return chmod(probe, 0o600) == 0 && share(probe)
    }
}

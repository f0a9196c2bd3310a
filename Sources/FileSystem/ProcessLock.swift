#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An advisory lock that one process at a time holds (`flock`). The system lets go of it when the process ends, however it ends.
package final class ProcessLock: Sendable {
    private let descriptor: Int32

    /// Locks a file, which is made when there is none.
    /// - Returns: nil when another process holds it.
    package convenience init?(_ path: String) throws(DiskError) {
        try self.init(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }

    /// Locks a folder that exists. Some network file systems have no locks on folders and answer with an error.
    /// - Returns: nil when another process holds it.
    package convenience init?(folder: String) throws(DiskError) {
        try self.init(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    }

    private init?(_ path: String, _ flags: Int32) throws(DiskError) {
        descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw .last(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { return nil }
            throw DiskError(code: code, path: path)
        }
    }

    /// Replaces the locked file's text, which says who holds it.
    package func note(_ text: String) {
        let bytes = Array(text.utf8)
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit { close(descriptor) }
}

extension Disk {
    /// Whether this process may make files in a folder.
    package static func mayWrite(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

    /// Whether both paths are on one file system, so that a file can be renamed from one to the other; false when one is missing.
    package static func areOnOneDevice(_ path: String, _ other: String) -> Bool {
        var (one, two) = (stat(), stat())
        return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
    }

    /// The path itself, or the nearest folder above it that is there.
    package static func existing(_ path: String) -> String {
        var path = path
        while kind(of: path) == nil, path != ".", path != "/" {
            let slash = path.lastIndex(of: "/")
            path = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        }
        return path
    }

    /// Copies a file, or a folder with everything in it.
    package static func copyTree(_ source: String, to target: String) throws(DiskError) {
        guard kind(of: source) == .directory else {
            try makeDirectory(above: target)
            return try copy(source, to: target)
        }
        try makeDirectory(target)
        for entry in try entries(of: source) { try copyTree("\(source)/\(entry.name)", to: "\(target)/\(entry.name)") }
    }
}

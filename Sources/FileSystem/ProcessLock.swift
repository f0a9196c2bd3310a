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

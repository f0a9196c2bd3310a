#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open regular file. Whatever else has the name is refused at once: a named pipe, whose opening would wait for somebody
/// at its other end, a socket, a device, a directory, a symbolic link.
package struct RegularFile: ~Copyable {
    package let descriptor: Int32
    /// In bytes, when it was opened.
    package let size: Int

    /// - Parameters:
    ///   - flags: of open(2); it is never followed through a link, and never open in programs that this one starts.
    ///   - mode: the permissions of a new file, before umask.
    package init(_ path: String, _ flags: Int32, mode: mode_t = 0o644) throws(DiskError) {
        let flags = flags | O_CLOEXEC | O_NOFOLLOW
        var descriptor = open(path, flags | O_NONBLOCK, mode)
        // Somebody else has a lease on it, which the system takes back when it may wait (fcntl(2), F_SETLEASE).
        if descriptor < 0, errno == EWOULDBLOCK, Disk.kind(of: path) == .file { descriptor = open(path, flags, mode) }
        guard descriptor >= 0 else { throw errno == ENXIO ? Self.refusal(of: path) : .last(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let error = DiskError.last(path)
            systemClose(descriptor)
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            systemClose(descriptor)
            throw Self.refusal(of: path)
        }
        (self.descriptor, size) = (descriptor, Int(status.st_size))
    }

    private static func refusal(of path: String) -> DiskError { DiskError(code: DiskError.notRegular, path: path) }

    package borrowing func close() { systemClose(descriptor) }
}

private let systemClose: @Sendable (Int32) -> Void = { _ = close($0) }

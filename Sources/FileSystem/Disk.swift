#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A system call that failed, with what it was about.
package struct DiskError: Error, Sendable, CustomStringConvertible {
    package let code: Int32
    package let path: String

    /// The system's own words: `Permission denied`.
    package var description: String {
        code == Self.notRegular ? "Not a regular file" : String(cString: strerror(code))
    }

    /// No system call's number: a named pipe, a socket or a device is where a file was expected.
    static let notRegular: Int32 = -1

    package static func last(_ path: String) -> DiskError { DiskError(code: errno, path: path) }

    /// This process may not write there.
    package static func denied(_ path: String) -> DiskError { DiskError(code: EACCES, path: path) }

    /// No such file or folder.
    package var isMissing: Bool { code == ENOENT }

    /// The name is in use.
    package var isTaken: Bool { code == EEXIST }

    /// A rename from one file system to another.
    package var isOtherDevice: Bool { code == EXDEV }

    /// The file system has no such thing.
    package var isUnsupported: Bool { [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(code) }
}

/// The file system, by POSIX calls: Foundation's cost several times as much for a file, and hide what went wrong.
package enum Disk {
    package enum Entry: Sendable, Hashable {
        case file, directory, symbolicLink, other
        /// Anything whose name is not UTF-8: no path leads to it, so that it can be neither opened nor removed.
        case unnamed
    }

    /// At most `limit` bytes of a file. Symbolic links, pipes, sockets and devices are refused.
    package static func read(_ path: String, limit: Int = .max) throws(DiskError) -> [UInt8] {
        let file = try RegularFile(path, O_RDONLY)
        defer { file.close() }
        let descriptor = file.descriptor
        var failure: DiskError?
        let size = min(file.size, limit)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let step = Self.retrying { systemRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count) }
                guard step > 0 else {
                    if step < 0 { failure = .last(path) }
                    return
                }
                count += step
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes a new file, replacing one of that name. The caller renames it into place.
    package static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        let descriptor = try RegularFile(path, O_WRONLY | O_CREAT | O_TRUNC).descriptor
        var failure: DiskError?
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let step = Self.retrying {
                    systemWrite(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                }
                guard step >= 0 else {
                    failure = .last(path)
                    return
                }
                written += step
            }
        }
        // Network file systems tell of a full disk only here.
        if close(descriptor) != 0, failure == nil { failure = .last(path) }
        if let failure { throw failure }
    }

    private static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    package static func rename(_ source: String, to target: String) throws(DiskError) {
        guard systemRename(source, target) == 0 else { throw .last(target) }
    }

    package static func removeFile(_ path: String) throws(DiskError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .last(path) }
    }

    /// Whether the directory is gone: it was empty, or an earlier build was stopped after removing it.
    @discardableResult
    package static func removeEmptyDirectory(_ path: String) -> Bool { rmdir(path) == 0 || errno == ENOENT }

    /// Makes a directory and those above it.
    package static func makeDirectory(_ path: String) throws(DiskError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw .last(path) }
        try makeDirectory(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last(path) }
    }

    /// What is at a path, without following a link; nil when nothing is.
    package static func kind(of path: String) -> Entry? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    /// A directory's entries by name. One whose name is not UTF-8 has U+FFFD in it, and is `unnamed`.
    package static func entries(of path: String) throws(DiskError) -> [(name: String, kind: Entry)] {
        guard let directory = opendir(path) else { throw .last(path) }
        defer { closedir(directory) }
        var entries: [(name: String, kind: Entry)] = []
        while let entry = readdir(directory) {
            let (name, isNamed) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
                    String(validatingCString: bytes).map { ($0, true) } ?? (String(cString: bytes), false)
                }
            }
            if name == "." || name == ".." { continue }
            let kind = isNamed ? kind(entry.pointee.d_type) ?? kind(of: "\(path)/\(name)") ?? .other : .unnamed
            entries.append((name, kind))
        }
        return entries
    }

    /// Some file systems don't tell in the listing.
    private static func kind(_ type: UInt8) -> Entry? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .symbolicLink
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }
}

// The calls whose names `Disk` uses itself.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = { read($0, $1, $2) }
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
private let systemRename: @Sendable (String, String) -> Int32 = { rename($0, $1) }

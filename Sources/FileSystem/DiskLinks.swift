#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// What keeping releases needs besides reading and writing files.
extension Disk {
    /// A second name for a file. Fails with `EEXIST` when the name is taken: whoever gets it first has it.
    package static func link(_ source: String, to target: String) throws(DiskError) {
        guard systemLink(source, target) == 0 else { throw .last(target) }
    }

    /// Makes a file unless there is one: false then.
    package static func create(_ bytes: [UInt8], at path: String) throws(DiskError) -> Bool {
        do throws(DiskError) {
            try RegularFile(path, O_WRONLY | O_CREAT | O_EXCL).close()
        } catch {
            if error.isTaken { return false }
            throw error
        }
        try write(bytes, to: path)
        return true
    }

    /// A symbolic link with the given text.
    package static func makeLink(_ path: String, to destination: String) throws(DiskError) {
        guard symlink(destination, path) == 0 else { throw .last(path) }
    }

    /// The text of a symbolic link; nil when there is none at the path.
    package static func destination(ofLink path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count - 1)
        return count < 0 ? nil : String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Makes the folders that a path lies in.
    package static func makeDirectory(above path: String) throws(DiskError) {
        guard let slash = path.utf8.lastIndex(of: 47), slash > path.startIndex else { return }
        try makeDirectory(String(path[..<slash]))
    }

    /// Gives a file other content in one step; who may read it stays.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .last(path) }
        let staged = path + ".tdkt-moi"
        do throws(DiskError) {
            try write(bytes, to: staged)
            guard chmod(staged, status.st_mode & 0o7777) == 0 else { throw .last(path) }
            try rename(staged, to: path)
        } catch {
            unlink(staged)
            throw error
        }
    }

    /// Adds to the end of a file, in one write, so that lines of two writers do not mix.
    package static func append(_ bytes: [UInt8], to path: String) throws(DiskError) {
        let file = try RegularFile(path, O_WRONLY | O_CREAT | O_APPEND)
        defer { file.close() }
        let descriptor = file.descriptor
        let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fsync(descriptor) == 0 else { throw .last(path) }
    }

    /// Waits until everything written so far is on the disks themselves.
    package static func settle() { sync() }
}

private let systemLink: @Sendable (String, String) -> Int32 = { link($0, $1) }
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Large files, a piece at a time: what a file costs in memory does not depend on its size.
extension Disk {
    /// Bytes of a piece.
    package static let pieceLength = 1 << 20

    /// The size of a file in bytes. Symbolic links are refused.
    package static func size(of path: String) throws(DiskError) -> Int {
        let file = try OpenFile(reading: path)
        return file.size
    }

    /// At most `count` bytes of a file from `start` on; fewer only at its end.
    package static func read(_ path: String, from start: Int, count: Int) throws(DiskError) -> [UInt8] {
        let file = try OpenFile(reading: path)
        return try file.read(from: start, count: count)
    }

    /// Gives a file's bytes to `body`, piece by piece.
    /// - Throws: `DiskError`, or what `body` throws, which is a `DiskError`, too.
    package static func pieces(of path: String, _ body: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) {
        let file = try OpenFile(reading: path)
        var place = 0
        while true {
            let piece = try file.read(from: place, count: pieceLength)
            if piece.isEmpty { return }
            try body(piece)
            place += piece.count
        }
    }

    /// Copies a file to a new one, replacing one of that name. The caller renames it into place.
    package static func copy(_ source: String, to target: String) throws(DiskError) {
        let file = try NewFile(target)
        try pieces(of: source) { piece throws(DiskError) in try file.write(piece) }
        try file.close()
    }
}

/// A file that is open for reading.
package struct OpenFile: ~Copyable {
    /// In bytes, when it was opened.
    package let size: Int
    private let descriptor: Int32
    private let path: String

    package init(reading path: String) throws(DiskError) {
        // Without waiting: opening a pipe would wait for somebody to write into it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .last(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw DiskError(code: EINVAL, path: path)
        }
        (self.descriptor, self.path, size) = (descriptor, path, Int(status.st_size))
    }

    deinit { close(descriptor) }

    /// At most `count` bytes from `start` on; fewer only at the end of the file.
    package borrowing func read(from start: Int, count: Int) throws(DiskError) -> [UInt8] {
        let wanted = max(0, min(count, size - start))
        var failure: DiskError?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, done in
            while done < wanted {
                let step = pread(descriptor, buffer.baseAddress.map { $0 + done }, wanted - done, off_t(start + done))
                if step < 0, errno == EINTR { continue }
                guard step > 0 else {
                    if step < 0 { failure = .last(path) }
                    return
                }
                done += step
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// A new file that is written piece by piece, replacing one of its name. A copy that fails leaves what there is of it.
package final class NewFile {
    private var descriptor: Int32
    private let path: String

    package init(_ path: String) throws(DiskError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .last(path) }
        self.path = path
    }

    deinit {
        if descriptor >= 0 { _ = systemClose(descriptor) }
    }

    package func write(_ piece: [UInt8]) throws(DiskError) {
        var done = 0
        while done < piece.count {
            let step = piece.withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            if step < 0, errno == EINTR { continue }
            guard step >= 0 else { throw .last(path) }
            done += step
        }
    }

    /// Network file systems report a full disk only here.
    package func close() throws(DiskError) {
        let result = systemClose(descriptor)
        descriptor = -1
        guard result == 0 else { throw .last(path) }
    }
}

private let systemClose: @Sendable (Int32) -> Int32 = { close($0) }
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

import Content
import FileSystem
import Hashing

extension Digest {
    /// The digest of a file on the disk, read a piece at a time.
    package init(ofFile path: String) throws(DiskError) {
        // Nearly all files are small, and one call costs less than a stream.
        let start = try Disk.read(path, limit: Disk.pieceLength)
        guard start.count == Disk.pieceLength else {
            self.init(of: start)
            return
        }
        var stream = DigestStream()
        try Disk.pieces(of: path) { piece throws(DiskError) in stream.update(piece) }
        self = stream.digest()
    }
}

extension SourceTree {
    /// Gives a file's bytes to `body`, piece by piece.
    package func pieces(of file: File, _ body: ([UInt8]) throws -> Void) throws {
        var place = 0
        while true {
            let piece = try read(file, from: place, count: Disk.pieceLength)
            if piece.isEmpty { return }
            try body(piece)
            place += piece.count
        }
    }

    /// The digest of a file's bytes, read a piece at a time.
    package func digest(of file: File) throws -> Digest {
        var stream = DigestStream()
        try pieces(of: file) { stream.update($0) }
        return stream.digest()
    }
}

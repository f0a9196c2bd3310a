import Content
import Diagnostics
import FileSystem
import Hashing

extension OutputWriter {
    /// Files up to this size are staged from memory, and compressed; larger ones pass through in pieces.
    static let heldLimit = 4 << 20

    /// Stages a file of the content tree as `stage` does its bytes, without ever holding it whole.
    func stage(_ source: SourceTree.File, of tree: SourceTree, for file: String) throws -> Written {
        if let digest = try digestOfSame(source, of: tree, as: file) {
            return Written(file: file, digest: digest.hex, isChanged: false)
        }
        var stream = DigestStream()
        try guardedDisk {
            try Disk.makeDirectory(above: stagedPath(file))
            let target = try NewFile(stagedPath(file))
            try tree.pieces(of: source) { piece in
                stream.update(piece)
                try target.write(piece)
            }
            try target.close()
        }
        return Written(file: file, digest: stream.digest().hex, isChanged: true)
    }

    /// The digest of a file that the section already has byte for byte; nil when it has another or none.
    private func digestOfSame(_ source: SourceTree.File, of tree: SourceTree, as file: String) throws -> Digest? {
        guard previous.files[file] != nil, let current = try? OpenFile(reading: "\(root)/\(file)"),
            try tree.size(source) == current.size
        else { return nil }
        var stream = DigestStream()
        var (place, isSame) = (0, true)
        while isSame, place < current.size {
            let piece = try tree.read(source, from: place, count: Disk.pieceLength)
            isSame = !piece.isEmpty && (try? current.read(from: place, count: piece.count)) == piece
            stream.update(piece)
            place += piece.count
        }
        return isSame ? stream.digest() : nil
    }

    private func guardedDisk(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DiskError where error.path.hasPrefix(root) {
            throw ToolFailure(.outputFailed(error.description), at: error.path)
        }
    }
}

import Attachments
import Content

/// A whole file, read once and piece by piece: what it says of place and owner, and code that is none of its own.
struct DeepReading {
    private(set) var traces = PictureTraces()
    private(set) var code: CodeSearch.Finding?

    /// - Throws: what the tree throws when the file can't be read.
    init(of file: SourceTree.File, in tree: SourceTree) throws {
        var (scanner, codes) = (TraceScanner(), CodeScanner(for: file.path))
        var last: [UInt8] = []
        try tree.pieces(of: file) { piece in
            if !last.isEmpty { scanner.read(last, isLast: false) }
            codes.read(piece)
            last = piece
        }
        scanner.read(last, isLast: true)
        (traces, code) = (scanner.traces, codes.finding)
    }
}

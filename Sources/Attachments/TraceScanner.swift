/// Looks for metadata anywhere in a file, read piece by piece: pictures in PDFs and archives that hold them as they are,
/// pictures behind pictures, and places in videos.
package struct TraceScanner {
    package private(set) var traces = PictureTraces()

    /// The end of what was read, which the next piece may continue.
    private var rest: [UInt8] = []

    /// A block of Exif in a JPEG file has at most this many bytes.
    private static let blockLength = 65_536
    private static let blockMarks = [Array("Exif\0\0II*\0".utf8), Array("Exif\0\0MM\0*".utf8)]
    private static let position = Array(":GPSLatitude".utf8)
    /// The place of a video as phones write it: Android's box, then Apple's key.
    private static let videoBox: [UInt8] = [0xA9] + Array("xyz".utf8)
    private static let videoKey = Array("com.apple.quicktime.location.ISO6709".utf8)

    package init() {}

    /// - Parameter isLast: no piece follows this one.
    package mutating func read(_ piece: [UInt8], isLast: Bool) {
        let bytes = rest.isEmpty ? piece : rest + piece
        // What begins in the last bytes is read with the next piece.
        let end = isLast ? bytes.count : max(0, bytes.count - Self.blockLength)
        for mark in Self.blockMarks { readBlocks(mark, in: bytes, before: end) }
        if has(Self.position, in: bytes, before: end) || has(Self.videoKey, in: bytes, before: end)
            || hasVideoBox(in: bytes, before: end)
        {
            traces.addPosition()
        }
        rest = Array(bytes[end...])
    }

    private func has(_ pattern: [UInt8], in bytes: [UInt8], before end: Int) -> Bool {
        Bytes(bytes[...]).firstOffset(of: pattern).map { $0 < end } ?? false
    }

    private mutating func readBlocks(_ mark: [UInt8], in bytes: [UInt8], before end: Int) {
        var start = 0
        while let place = Bytes(bytes[...]).firstOffset(of: mark, from: start), place < end {
            traces.add(Exif(bytes[(place + 6)..<min(bytes.count, place + 6 + Self.blockLength)]))
            start = place + mark.count
        }
    }

    /// Four bytes come by chance in a long file, so that what follows must be a place, too: `+13.9833+108.0000/` after the
    /// text's length and language.
    private func hasVideoBox(in bytes: [UInt8], before end: Int) -> Bool {
        var start = 0
        while let place = Bytes(bytes[...]).firstOffset(of: Self.videoBox, from: start), place < end {
            let text = String(decoding: bytes[(place + 4)...].dropFirst(4).prefix(12), as: UTF8.self)
            if text.prefixMatch(of: #/[+\-]\d{2,6}\.\d/#) != nil { return true }
            start = place + 4
        }
        return false
    }
}

/// Looks for metadata anywhere in a file, read piece by piece: pictures in PDFs and archives that hold them as they are,
/// pictures behind pictures, and places in videos.
package struct TraceScanner {
    package private(set) var traces = PictureTraces()

    /// The end of what was read, which the next piece may continue.
    private var rest: [UInt8] = []

    /// A block of Exif in a JPEG file has at most this many bytes.
    private static let blockLength = 65_536
    /// JPEG puts `Exif` before them, AVIF and WebP do not.
    private static let blockMarks = [Array("II*\0".utf8), Array("MM\0*".utf8)]
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
            || hasVideoBox(in: bytes, before: end) || hasLocationBox(in: bytes, before: end)
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
            let block = bytes[place..<min(bytes.count, place + Self.blockLength)]
            if Self.isBlock(block) { traces.add(Exif(block)) }
            start = place + mark.count
        }
    }

    /// Four bytes come by chance, so a directory must be where they say, with a number of entries that can be (TIFF 6.0, 2).
    private static func isBlock(_ bytes: ArraySlice<UInt8>) -> Bool {
        let isLittle = bytes.first == UInt8(ascii: "I")
        guard let place = isLittle ? bytes.little(4, 4) : bytes.big(4, 4), place >= 8 else { return false }
        let count = isLittle ? bytes.little(place, 2) : bytes.big(place, 2)
        return count.map { (1...1000).contains($0) } ?? false
    }

    /// 3GPP's box of a place (TS 26.244, 8.12): its size is a small number, its version and flags are zeros.
    private static let locationBox = Array("loci\0\0\0\0".utf8)

    private func hasLocationBox(in bytes: [UInt8], before end: Int) -> Bool {
        var start = 0
        while let place = Bytes(bytes[...]).firstOffset(of: Self.locationBox, from: start), place < end {
            if let size = bytes.big(place - 4, 4), (24...4096).contains(size) { return true }
            start = place + 4
        }
        return false
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

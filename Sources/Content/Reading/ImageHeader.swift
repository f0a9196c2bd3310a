import Markdown

/// An image's size in pixels, read from the first bytes of the file.
///
/// Sources: PNG (W3C), GIF89a, JPEG (ITU T.81, with the orientation of Exif 2.3), WebP (RFC 9649), SVG 1.1's root element.
package enum ImageHeader {
    /// Enough for what stands before a JPEG's frame header: colour profiles, Exif with a thumbnail.
    package static let prefixLength = 1 << 20

    /// Nil when the bytes are no image that browsers show, or are cut short.
    package static func size(_ bytes: [UInt8]) -> PixelSize? {
        let size = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes) ?? svg(bytes)
        return size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
    }

    private static func png(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), bytes.count >= 24 else { return nil }
        return PixelSize(width: bytes.big(16, 4), height: bytes.big(20, 4))
    }

    private static func gif(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.starts(with: "GIF8".utf8), bytes.count >= 10 else { return nil }
        return PixelSize(width: bytes.little(6, 2), height: bytes.little(8, 2))
    }

    private static func webp(_ bytes: [UInt8]) -> PixelSize? {
        // The smallest lossless image has 26 bytes; the other two kinds need more for their sizes alone.
        guard bytes.count >= 25, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
            return nil
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 " where bytes.count >= 30:
            return PixelSize(width: bytes.little(26, 2) & 0x3FFF, height: bytes.little(28, 2) & 0x3FFF)
        case "VP8L":
            let bits = bytes.little(21, 4)
            return PixelSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        case "VP8X" where bytes.count >= 30:
            return PixelSize(width: bytes.little(24, 3) + 1, height: bytes.little(27, 3) + 1)
        default: return nil
        }
    }

    /// Walks the segments up to the frame header; an Exif orientation of 5…8 turns the picture on its side.
    private static func jpeg(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var (index, turned) = (2, false)
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let (marker, length) = (bytes[index + 1], bytes.big(index + 2, 2))
            switch marker {
            case 0xFF:
                index += 1
                continue
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                let (height, width) = (bytes.big(index + 5, 2), bytes.big(index + 7, 2))
                return turned ? PixelSize(width: height, height: width) : PixelSize(width: width, height: height)
            case 0xE1:
                turned = turned || isTurned(exif: bytes[(index + 4)..<min(bytes.count, index + 2 + max(2, length))])
            default: break
            }
            index += 2 + length
        }
        return nil
    }

    private static func isTurned(exif segment: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(segment)
        guard bytes.count > 14, bytes.starts(with: "Exif\0\0".utf8) else { return false }
        let isLittle = bytes[6] == 0x49
        func number(_ offset: Int, _ count: Int) -> Int {
            guard offset >= 0, offset + count <= bytes.count else { return 0 }
            return isLittle ? bytes.little(offset, count) : bytes.big(offset, count)
        }
        let directory = 6 + number(10, 4)
        let entries = (0..<number(directory, 2)).lazy.map { directory + 2 + $0 * 12 }
        return entries.first { number($0, 2) == 0x0112 }.map { (5...8).contains(number($0 + 8, 2)) } ?? false
    }

    private static func svg(_ bytes: [UInt8]) -> PixelSize? {
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let root = text.firstMatch(of: #/<svg\s[^>]*>/#)?.output else { return nil }
        func length(_ match: Substring?) -> Double? { match.flatMap { Double($0.replacing("px", with: "")) } }
        // Programs put each attribute on a line of its own.
        if let width = length(root.firstMatch(of: #/\swidth\s*=\s*["']\s*([\d.]+(?:px)?)\s*["']/#)?.output.1),
            let height = length(root.firstMatch(of: #/\sheight\s*=\s*["']\s*([\d.]+(?:px)?)\s*["']/#)?.output.1)
        {
            return PixelSize(width, height)
        }
        let viewBox = #/\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/#
        guard let box = root.firstMatch(of: viewBox),
            let width = Double(box.1), let height = Double(box.2)
        else { return nil }
        return PixelSize(width, height)
    }
}

extension PixelSize {
    fileprivate init?(_ width: Double, _ height: Double) {
        guard (0.5...100_000).contains(width), (0.5...100_000).contains(height) else { return nil }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}

extension [UInt8] {
    fileprivate func big(_ offset: Int, _ count: Int) -> Int {
        self[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    fileprivate func little(_ offset: Int, _ count: Int) -> Int {
        self[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

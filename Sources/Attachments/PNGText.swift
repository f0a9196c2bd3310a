import Compression

/// What the text chunks of a PNG picture hold (PNG, third edition, 11.3.3), unpacked: XMP, and blocks that ImageMagick and
/// others write there as hexadecimal digits.
struct PNGText {
    /// Those of metadata: text in three forms, and Exif.
    static let chunkNames: Set<String> = ["tEXt", "zTXt", "iTXt", "eXIf"]

    /// A block as it would be in a JPEG file, with its mark, or bare.
    private(set) var blocks: [ArraySlice<UInt8>] = []
    /// Keywords and texts in which XMP is looked for.
    private(set) var texts: [ArraySlice<UInt8>] = []

    /// Bytes that may still be unpacked: a picture of a few KB can be made to grow for ever.
    private var budget = 16 << 20

    mutating func read(_ chunk: ArraySlice<UInt8>, named name: String) {
        let keyword = chunk.prefix { $0 != 0 }
        let rest = chunk.dropFirst(keyword.count + 1)
        switch name {
        case "tEXt": take(keyword, Array(rest))
        case "zTXt": take(keyword, unpacked(rest.dropFirst()))
        case "iTXt":
            // A language and a translated keyword come before the text.
            let text = rest.dropFirst(2).drop { $0 != 0 }.dropFirst().drop { $0 != 0 }.dropFirst()
            take(keyword, rest.first == 1 ? unpacked(text) : Array(text))
        default: break
        }
    }

    /// - Parameter stream: of zlib (RFC 1950): a head of two bytes comes first.
    private mutating func unpacked(_ stream: ArraySlice<UInt8>) -> [UInt8] {
        guard budget > 0 else { return [] }
        let bytes = Inflate.beginning(of: Array(stream.dropFirst(2)), limit: budget)
        budget -= bytes.count
        return bytes
    }

    private mutating func take(_ keyword: ArraySlice<UInt8>, _ text: [UInt8]) {
        if keyword.starts(with: "Raw profile type".utf8) {
            blocks.append(Self.profile(text)[...])
        } else {
            texts.append((Array(keyword) + [0] + text)[...])
        }
    }

    /// A line with the profile's name, one with its length, then its digits.
    private static func profile(_ text: [UInt8]) -> [UInt8] {
        let lines = text.drop { $0 == 10 }.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3 else { return [] }
        var (bytes, high): ([UInt8], UInt8?) = ([], nil)
        for digit in lines[2].lazy.compactMap(Self.digit) {
            if let value = high { bytes.append(value << 4 | digit) }
            high = high == nil ? digit : nil
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

import Attachments
import Content
import Foundation
import Testing

/// Places that a picture or film carries where its format packs them, or far from both of its ends.
@Suite("Places are found wherever files hide them") struct HiddenPlaceTests {
    private static let block = TIFF(isBig: false).withPosition
    private static let marked = Array("Exif\0\0".utf8) + block
    private static let xmp = Array("<x:xmpmeta><rdf:Description exif:GPSLatitude='13,58.5N'/></x:xmpmeta>".utf8)

    private static func tells(_ file: [UInt8]) -> Bool { PictureTraces(FileSample(whole: file)).hasPosition }

    /// Digits in lines, as ImageMagick writes a block of metadata.
    private static func profile(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let digits = bytes.map { String(format: "%02x", Int($0)) }.joined()
        return Array("\n\(name)\n\(bytes.count)\n\(digits.prefix(72))\n\(digits.dropFirst(72))\n".utf8)
    }

    static let chunks: [(String, String, [UInt8])] = [
        ("iTXt, plain", "iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + xmp),
        ("iTXt, packed", "iTXt", Array("XML:com.adobe.xmp\0\u{1}\0vi\0\0".utf8) + Zlib.packed(xmp)),
        ("zTXt", "zTXt", Array("XML:com.adobe.xmp\0\0".utf8) + Zlib.packed(xmp)),
        ("tEXt", "tEXt", Array("XML:com.adobe.xmp\0".utf8) + xmp),
        ("Exif as digits", "tEXt", Array("Raw profile type exif\0".utf8) + profile("exif", marked)),
        (
            "Exif as digits, packed", "zTXt",
            Array("Raw profile type exif\0\0".utf8) + Zlib.packed(profile("exif", marked))
        ),
        ("Exif without its mark", "tEXt", Array("Raw profile type exif\0".utf8) + profile("exif", block)),
        (
            "a JPEG's block", "zTXt",
            Array("Raw profile type APP1\0\0".utf8) + Zlib.packed(profile("generic profile", marked))
        ),
        ("XMP as digits", "tEXt", Array("Raw profile type xmp\0".utf8) + profile("xmp", xmp)),
        ("a property of ImageMagick", "zTXt", Array("exif:GPSLatitude\0\0".utf8) + Zlib.packed(Array("13/1".utf8))),
    ]

    @Test(arguments: chunks.indices) func aPNGPackedOrAsDigits(number: Int) {
        let (name, chunk, data) = Self.chunks[number]
        #expect(Self.tells(PNG.with(chunk, data)), "\(name)")
    }

    @Test func aPNGWithoutAPlaceTellsNone() {
        #expect(!Self.tells(PNG.with("zTXt", Array("Comment\0\0".utf8) + Zlib.packed(Array("Lễ trao".utf8)))))
        #expect(!Self.tells(PNG.with("zTXt", Array("Comment\0\0".utf8) + [0x78, 0x9C, 7, 7, 7])), "damaged")
    }

    /// Behind megabytes of pixels, where neither the beginning nor the end of the file is.
    @Test func aChunkInTheMiddleOfALargePNG() throws {
        let pixels = PNG.chunk("IDAT", [UInt8](repeating: 1, count: 3 << 20))
        let (_, chunk, data) = Self.chunks[2]
        let file = PNG.head + pixels + PNG.chunk(chunk, data) + pixels
        #expect(try Self.traces(of: file, named: "a.png").hasPosition)
        #expect(try Self.traces(of: PNG.head + pixels + pixels, named: "a.png") == PictureTraces())
    }

    @Test func aBareBlockInAVIFAndWebP() {
        let avif = Array("\0\0\0\u{18}ftypavif\0\0\0\0avifmif1\0\0\0\0".utf8) + Self.block
        #expect(Self.tells(avif))
        let webp = Array("RIFF\0\0\0\0WEBPVP8 ".utf8) + [UInt8](repeating: 9, count: 2 << 20)
        let end = Array("EXIF\0\0\0\0".utf8) + Self.block
        #expect(PictureTraces(FileSample(size: webp.count + end.count, head: webp, tail: end)).hasPosition)
    }

    private static let head = MP4.box("ftyp", Array("mp42\0\0\0\0isom".utf8))
    /// 108° east, 13° north.
    private static let location = MP4.box(
        "loci", [0, 0, 0, 0, 0x15, 0xC7, 0, 0, 0, 108, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0] + Array("earth\0\0".utf8))

    @Test func aBoxOf3GPP() {
        #expect(Self.tells(Self.head + MP4.box("moov", MP4.box("udta", Self.location))))
        #expect(!Self.tells(Self.head + MP4.box("moov", Array("velocity loci loci".utf8))), "a word")
    }

    /// The list of a film may lie behind its pictures and before an empty box; it is found without reading either.
    @Test(arguments: [false, true]) func aListInTheMiddleOfALongFilm(isLong: Bool) throws {
        let film = [UInt8](repeating: 1, count: 3 << 20)
        for holder in ["moov", "trak"] {
            let data = MP4.box("udta", Self.location)
            let list = MP4.box("moov", holder == "moov" ? data : MP4.box(holder, data))
            let file = Self.head + MP4.box("mdat", film, isLong: isLong) + list + MP4.box("free", film)
            #expect(try Self.traces(of: file, named: "a.mp4").hasPosition, "\(holder)")
        }
    }

    @Test func aWalkReadsHeadsAlone() throws {
        let film = MP4.box("mdat", [UInt8](repeating: 1, count: 8 << 20))
        let file = Self.head + film + MP4.box("moov", MP4.box("udta", Self.location)) + film
        var count = 0
        let parts = try ContainerParts(of: "a.mp4", size: file.count) { start, wanted in
            let bytes = Array(file.dropFirst(start).prefix(wanted))
            count += bytes.count
            return bytes
        }.parts
        #expect(parts.count == 1 && count < 1000)
    }

    @Test func hostileFilesEndNothing() throws {
        let film = [UInt8](repeating: 0, count: 2 << 20)
        let sizes: [[UInt8]] = [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 4], [0xFF, 0xFF, 0xFF, 0xFF]]
        for size in sizes {
            for rest in [[UInt8](repeating: 0xFF, count: 8), [UInt8](repeating: 0, count: 8), []] {
                _ = try Self.traces(of: Self.head + size + Array("moov".utf8) + rest + film, named: "a.mp4")
                _ = try Self.traces(of: PNG.head + size + Array("zTXt".utf8) + rest + film, named: "a.png")
            }
        }
        // A few KB that grow to gigabytes.
        let bomb = Array("Comment\0\0".utf8) + Zlib.packed([UInt8](repeating: 0, count: 100))
        #expect(!Self.tells(PNG.head + (0..<2000).flatMap { _ in PNG.chunk("zTXt", bomb) }))
    }

    private static func traces(of file: [UInt8], named name: String) throws -> PictureTraces {
        let tree = SourceTree(name: "content", files: [SourceTree.File(diskPath: name)]) { _, limit in
            Array(file.prefix(limit))
        }
        return AttachedFile.traces(try AttachedFile.sample(of: tree.files[0], in: tree))
    }
}

/// A PNG picture of nothing but chunks.
enum PNG {
    static let head: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", [UInt8](repeating: 1, count: 13))

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let length = (0..<4).reversed().map { UInt8(truncatingIfNeeded: data.count >> (8 * $0)) }
        return length + Array(name.utf8) + data + [0, 0, 0, 0]
    }

    static func with(_ name: String, _ data: [UInt8]) -> [UInt8] { head + chunk(name, data) + chunk("IEND", []) }
}

/// Boxes of MP4.
enum MP4 {
    static func box(_ name: String, _ content: [UInt8], isLong: Bool = false) -> [UInt8] {
        func big(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let name = Array(name.utf8)
        return (isLong ? big(1, 4) + name + big(content.count + 16, 8) : big(content.count + 8, 4) + name) + content
    }
}

/// A stream of zlib, its letters packed by Huffman's fixed codes (RFC 1951, 3.2.6): no text is in it as it is.
enum Zlib {
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var bits: [Int] = [1, 1, 0]
        for byte in bytes {
            let (code, length) = byte < 144 ? (Int(byte) + 48, 8) : (Int(byte) + 256, 9)
            bits += (0..<length).reversed().map { code >> $0 & 1 }
        }
        bits += [Int](repeating: 0, count: 7)
        while bits.count % 8 != 0 { bits.append(0) }
        let stream = stride(from: 0, to: bits.count, by: 8).map { start in
            UInt8((0..<8).reduce(0) { $0 | bits[start + $1] << $1 })
        }
        return [0x78, 0x9C] + stream + [0, 0, 0, 0]
    }
}

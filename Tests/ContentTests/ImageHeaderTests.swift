import Content
import Markdown
import Testing

/// Sizes from the first bytes of tiny files, made here byte by byte.
@Suite("Image sizes are read from the first bytes") struct ImageHeaderTests {
    @Test("Each format gives its width and height", arguments: ImageFile.all)
    func size(_ file: ImageFile) {
        #expect(ImageHeader.size(file.bytes) == PixelSize(width: file.width, height: file.height))
    }

    @Test("Cut short anywhere, an image gives nothing or its size, and never a wrong one", arguments: ImageFile.all)
    func truncated(_ file: ImageFile) {
        let whole = PixelSize(width: file.width, height: file.height)
        for count in file.bytes.indices {
            let size = ImageHeader.size(Array(file.bytes.prefix(count)))
            #expect(size == nil || size == whole, "\(count) bytes")
        }
        #expect(ImageHeader.size(Array(file.bytes.prefix(9))) == nil)
    }

    @Test(
        "What is no image, or has no size, gives nothing",
        arguments: [
            "", "đây không phải là ảnh", "<html><body></body></html>", "<svg/>", "<svg >", "<svgx viewBox=\"0 0 4 3\">",
            "<svg width=\"100%\" height=\"100%\"/>", "<svg width=\"0\" height=\"3\"/>", "<svg viewBox=\"0 0 4\"/>",
            "<svg viewBox=\"0 0 1e9 99999999999\"/>", "<svg width=\"nan\" height=\"inf\"/>", "GIF8", "RIFF0000WEBPVP8 ",
        ])
    func noImage(_ text: String) {
        #expect(ImageHeader.size(Array(text.utf8)) == nil)
    }

    @Test("A PNG or GIF of no width gives nothing")
    func empty() {
        #expect(ImageHeader.size(ImageFile.png(width: 0, height: 3)) == nil)
        #expect(ImageHeader.size(ImageFile.gif(width: 3, height: 0)) == nil)
    }
}

/// A tiny image with the size that it must be given.
struct ImageFile: Sendable, CustomStringConvertible {
    let description: String
    let width: Int
    let height: Int
    let bytes: [UInt8]

    init(_ description: String, _ width: Int, _ height: Int, _ bytes: [UInt8]) {
        (self.description, self.width, self.height, self.bytes) = (description, width, height, bytes)
    }

    init(_ description: String, _ width: Int, _ height: Int, svg: String) {
        self.init(description, width, height, Array(svg.utf8))
    }

    static let all: [ImageFile] =
        [
            ImageFile("PNG", 640, 480, png(width: 640, height: 480)),
            ImageFile("PNG, large", 70_000, 3, png(width: 70_000, height: 3)),
            ImageFile("GIF", 320, 200, gif(width: 320, height: 200)),
            ImageFile(
                "WebP, lossy", 300, 260, webp("VP8 ", [0x30, 1, 0, 0x9D, 1, 0x2A] + little(300, 2) + little(260, 2))),
            ImageFile(
                "WebP, lossy, with scaling bits", 300, 260, webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 0x41, 4, 0x81])),
            ImageFile("WebP, lossless", 300, 260, webp("VP8L", [0x2F] + little(299 | 259 << 14 | 1 << 28, 4) + [0])),
            ImageFile(
                "WebP, extended", 4_000, 3_000, webp("VP8X", [16, 0, 0, 0] + little(3_999, 3) + little(2_999, 3))),
        ] + jpegs + svgs

    private static let jpegs: [ImageFile] =
        [
            ImageFile("JPEG", 640, 480, jpeg(width: 640, height: 480)),
            ImageFile(
                "JPEG, progressive, with fill bytes", 640, 480,
                jpeg(width: 640, height: 480, frame: [0xFF, 0xFF, 0xC2])),
            ImageFile(
                "JPEG, Huffman table before the frame", 9, 8,
                jpeg(width: 9, height: 8, before: [0xFF, 0xC4, 0, 4, 1, 2])),
        ]
        + [1, 3, 6, 8].flatMap { orientation in
            [true, false].map { isLittle in
                let turned = orientation >= 5
                return ImageFile(
                    "JPEG, Exif orientation \(orientation), \(isLittle ? "II" : "MM")", turned ? 480 : 640,
                    turned ? 640 : 480,
                    jpeg(width: 640, height: 480, before: exif(orientation: orientation, isLittle: isLittle)))
            }
        }

    private static let svgs: [ImageFile] = [
        ImageFile("SVG, width and height", 40, 30, svg: "<svg width=\"40\" height=\"30\" viewBox=\"0 0 4 3\"/>"),
        ImageFile("SVG, px", 40, 31, svg: "<?xml version=\"1.0\"?>\n<svg height=\"30.6px\" width=\"40px\"></svg>"),
        ImageFile("SVG, viewBox", 40, 30, svg: "<!-- a -->\n<svg viewBox=\"-5 -5 40 30\" stroke-width=\"7\"/>"),
        ImageFile("SVG, viewBox with commas", 40, 30, svg: "<svg viewBox=\"0,0,40,30\"/>"),
        ImageFile(
            "SVG, per cent and viewBox", 40, 30, svg: "<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 40 30\"/>"),
        ImageFile("SVG, an attribute a line", 40, 30, svg: "<svg\n   width=\"40\"\n   height=\"30\"\n   id=\"a\">"),
        ImageFile("SVG, single quotes", 40, 30, svg: "<svg viewBox='0 0 40 30'/>"),
    ]

    static func png(width: Int, height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width, 4) + big(height, 4) + [
            8, 2, 0, 0, 0,
        ]
    }

    static func gif(width: Int, height: Int) -> [UInt8] {
        Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
    }

    private static func webp(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + little(data.count + 12, 4) + Array("WEBP\(chunk)".utf8) + little(data.count, 4) + data
    }

    /// - Parameter before: segments between the beginning and the frame header.
    private static func jpeg(width: Int, height: Int, before: [UInt8] = [], frame: [UInt8] = [0xFF, 0xC0]) -> [UInt8] {
        let jfif: [UInt8] = [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
        return [0xFF, 0xD8] + jfif + before + frame + [0, 17, 8] + big(height, 2) + big(width, 2) + [
            3, 1, 0x22, 0, 2, 0x11, 1,
        ]
    }

    private static func exif(orientation: Int, isLittle: Bool) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? little(value, count) : big(value, count) }
        let make = number(0x010F, 2) + number(2, 2) + number(1, 4) + number(0, 4)
        let turn = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
        let tiff = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2) + make + turn
        return [0xFF, 0xE1] + big(tiff.count + 8, 2) + Array("Exif\0\0".utf8) + tiff
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func big(_ value: Int, _ count: Int) -> [UInt8] { little(value, count).reversed() }
}

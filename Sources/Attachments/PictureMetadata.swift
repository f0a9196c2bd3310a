/// What pictures carry beside their pixels, taken out of JPEG (ITU T.81, markers APP1), PNG (third edition, `eXIf` and the
/// chunks of text) and WebP (RFC 9649, `EXIF` and `XMP `).
struct PictureMetadata {
    /// TIFF blocks.
    private(set) var exif: [ArraySlice<UInt8>] = []
    private(set) var xmp: [ArraySlice<UInt8>] = []

    init(_ sample: FileSample) {
        let bytes = sample.head
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            readJPEG(bytes)
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            readPNG(sample)
        } else if bytes.starts(with: "RIFF".utf8), bytes.count > 12, bytes[8..<12].elementsEqual("WEBP".utf8) {
            readWebP(bytes)
        }
    }

    private static let exifMark = Array("Exif\0\0".utf8)
    private static let xmpMark = Array("http://ns.adobe.com/xap/1.0/\0".utf8)

    private mutating func readJPEG(_ bytes: [UInt8]) {
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if marker == 0xFF {
                index += 1
                continue
            }
            // After the start of scan come pixels.
            guard marker != 0xDA, marker != 0xD9 else { return }
            let length = max(2, Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
            let segment = bytes[(index + 4)..<max(index + 4, min(bytes.count, index + 2 + length))]
            if marker == 0xE1 { take(segment) }
            index += 2 + length
        }
    }

    private mutating func take(_ segment: ArraySlice<UInt8>) {
        if segment.starts(with: Self.exifMark) {
            exif.append(segment.dropFirst(Self.exifMark.count))
        } else if segment.starts(with: Self.xmpMark) {
            xmp.append(segment.dropFirst(Self.xmpMark.count))
        }
    }

    private mutating func readPNG(_ sample: FileSample) {
        var text = PNGText()
        readChunks(sample.head.dropFirst(8), &text)
        for part in sample.parts { readChunks(part.bytes[...], &text) }
        for block in text.blocks {
            if block.starts(with: Self.exifMark) || block.starts(with: Self.xmpMark) {
                take(block)
            } else {
                exif.append(block)
                xmp.append(block)
            }
        }
        xmp += text.texts
    }

    private mutating func readChunks(_ bytes: ArraySlice<UInt8>, _ text: inout PNGText) {
        var rest = bytes
        while rest.count >= 12, let length = rest.big(0, 4) {
            let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            let chunk = rest.dropFirst(8).prefix(length)
            if name == "eXIf" { exif.append(chunk) } else { text.read(chunk, named: name) }
            rest = rest.dropFirst(12 + length)
        }
    }

    private mutating func readWebP(_ bytes: [UInt8]) {
        var index = 12
        while index + 8 <= bytes.count {
            let length = bytes[(index + 4)..<(index + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
            let chunk = bytes[(index + 8)..<min(bytes.count, index + 8 + length)]
            let name = bytes[index..<(index + 4)]
            if name.elementsEqual("EXIF".utf8) {
                exif.append(chunk.starts(with: Self.exifMark) ? chunk.dropFirst(Self.exifMark.count) : chunk)
            }
            if name.elementsEqual("XMP ".utf8) { xmp.append(chunk) }
            index += 8 + length + length % 2
        }
    }
}

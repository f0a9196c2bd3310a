/// What pictures carry beside their pixels, taken out of JPEG (ITU T.81, markers APP1), PNG (third edition, `eXIf` and
/// `iTXt`) and WebP (RFC 9649, `EXIF` and `XMP `).
struct PictureMetadata {
    /// TIFF blocks.
    private(set) var exif: [ArraySlice<UInt8>] = []
    private(set) var xmp: [ArraySlice<UInt8>] = []

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            readJPEG(bytes)
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            readPNG(bytes)
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

    private mutating func readPNG(_ bytes: [UInt8]) {
        var index = 8
        while index + 12 <= bytes.count {
            let length = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
            let start = index + 8
            let chunk = bytes[start..<min(bytes.count, start + length)]
            let name = bytes[(index + 4)..<start]
            if name.elementsEqual("eXIf".utf8) { exif.append(chunk) }
            if name.elementsEqual("iTXt".utf8), chunk.starts(with: "XML:com.adobe.xmp".utf8) { xmp.append(chunk) }
            index = start + length + 4
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

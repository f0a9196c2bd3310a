/// Exif's block, written by hand: one directory, and what it points to.
struct TIFF {
    let isBig: Bool

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        return isBig ? bytes.reversed() : bytes
    }

    private var head: [UInt8] { (isBig ? [77, 77] : [73, 73]) + number(42, 2) + number(8, 4) }

    private func entry(_ tag: Int, type: Int, count: Int, value: Int) -> [UInt8] {
        number(tag, 2) + number(type, 2) + number(count, 4) + number(value, 4)
    }

    private func directory(_ entries: [[UInt8]]) -> [UInt8] {
        number(entries.count, 2) + entries.flatMap { $0 } + number(0, 4)
    }

    /// 13° 58′ north.
    var withPosition: [UInt8] {
        let gps = directory([entry(2, type: 5, count: 3, value: 44)])
        let degrees = [13, 1, 58, 1, 0, 1].flatMap { number($0, 4) }
        return head + directory([entry(0x8825, type: 4, count: 1, value: 26)]) + gps + degrees
    }

    func withText(tag: Int, _ text: String, inCameraBlock: Bool = false) -> [UInt8] {
        let bytes = Array(text.utf8) + [0]
        let place = inCameraBlock ? 44 : 26
        let block = directory([entry(tag, type: 2, count: bytes.count, value: place)]) + bytes
        return head + (inCameraBlock ? directory([entry(0x8769, type: 4, count: 1, value: 26)]) : []) + block
    }

    var looping: [UInt8] {
        head + directory([entry(0x8769, type: 4, count: 1, value: 8), entry(0x8825, type: 4, count: 1, value: 8)])
    }
}

/// The least of a picture around such a block.
enum Picture {
    static func jpeg(_ block: [UInt8]) -> [UInt8] { jpeg(segment: Array("Exif\0\0".utf8) + block) }

    static func jpeg(segment: [UInt8]) -> [UInt8] {
        let length = segment.count + 2
        return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + segment + [0xFF, 0xD9]
    }

    static func png(_ block: [UInt8]) -> [UInt8] {
        let length = (0..<4).reversed().map { UInt8(truncatingIfNeeded: block.count >> (8 * $0)) }
        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + length + Array("eXIf".utf8) + block + [0, 0, 0, 0]
    }

    static func webp(_ block: [UInt8]) -> [UInt8] {
        let length = (0..<4).map { UInt8(truncatingIfNeeded: block.count >> (8 * $0)) }
        return Array("RIFF\0\0\0\0WEBPEXIF".utf8) + length + block
    }
}

/// An SVG picture with something in it.
enum Drawing {
    static func with(_ inside: String) -> [UInt8] {
        let spaces =
            "xmlns='http://www.w3.org/2000/svg' xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:dc='d' xmlns:e='e'"
        return Array("<svg \(spaces) width='9' height='9'>\(inside)</svg>".utf8)
    }
}

/// A PDF of one page, as ISO 32000 asks for it, with its table of places.
enum PDF {
    static func saying(_ text: String) -> [UInt8] {
        let stream = text.isEmpty ? "0 0 m" : "BT /F1 12 Tf 50 700 Td (\(text)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var (file, places) = ("%PDF-1.4\n", [Int]())
        for (number, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        let rows = places.map { place in String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        file += "xref\n0 6\n0000000000 65535 f \n" + rows.joined()
        file += "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }
}

/// A ZIP file of empty files, as far as its directory says so.
enum ZIP {
    static func of(_ names: [String]) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 255) } }
        var (files, directory): ([UInt8], [UInt8]) = ([], [])
        for name in names {
            let common = little(20, 2) + little(0, 20) + little(name.utf8.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(files.count, 4)
            directory += Array(name.utf8)
            files += little(0x0403_4B50, 4) + common + Array(name.utf8)
        }
        let counts = little(0, 4) + little(names.count, 2) + little(names.count, 2)
        return files + directory + little(0x0605_4B50, 4) + counts + little(directory.count, 4) + little(files.count, 4)
            + little(0, 2)
    }
}

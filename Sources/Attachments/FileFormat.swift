/// What the first bytes of a file say that it is, whatever its name.
package enum FileFormat: String, Sendable, Hashable {
    case pdf, rtf, zip, compound
    case jpeg, png, gif, webp, tiff, heif, avif, bmp
    case isoMedia, matroska, riff, mp3, ogg, flac, mpeg, asf
    case sevenZip, rar, gzip, tar, xz, bzip2
    case windowsProgram, unixProgram, script, php, html, xml, text, empty, unknown

    /// As messages name it.
    package var words: (vi: String, en: String) {
        switch self {
        case .windowsProgram: ("chương trình Windows", "a Windows program")
        case .unixProgram: ("chương trình Linux, macOS", "a program for Linux or macOS")
        case .script: ("tệp lệnh (#!)", "a script (#!)")
        case .php: ("mã lệnh PHP", "PHP code")
        case .html: ("trang HTML", "an HTML page")
        case .xml: ("tệp XML", "an XML file")
        case .text: ("văn bản thuần", "plain text")
        case .empty: ("tệp rỗng", "an empty file")
        case .unknown: ("dữ liệu không rõ loại", "data of no known kind")
        case .compound: ("tài liệu Word, Excel, PowerPoint cũ", "a Word, Excel or PowerPoint file of the old format")
        case .zip: ("tệp nén ZIP", "a ZIP file")
        case .isoMedia: ("video hoặc âm thanh MP4", "MP4 video or sound")
        case .sevenZip: ("tệp nén 7z", "a 7z archive")
        case .heif: ("ảnh HEIC", "a HEIC picture")
        default: (rawValue.uppercased(), rawValue.uppercased())
        }
    }

    package var isRaster: Bool { [.jpeg, .png, .gif, .webp, .tiff, .heif, .avif, .bmp].contains(self) }

    package init(of head: [UInt8]) { self = Self.binary(head) ?? Self.textual(head) }

    private static let marks: [(at: Int, bytes: [UInt8], format: FileFormat)] = [
        (0, Array("%PDF-".utf8), .pdf), (0, Array("{\\rtf".utf8), .rtf), (0, [0x50, 0x4B, 3, 4], .zip),
        (0, [0x50, 0x4B, 5, 6], .zip), (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
        (0, [0xFF, 0xD8, 0xFF], .jpeg), (0, [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .png),
        (0, Array("GIF8".utf8), .gif), (0, [0x49, 0x49, 42, 0], .tiff), (0, [0x4D, 0x4D, 0, 42], .tiff),
        (0, [0x49, 0x49, 43, 0], .tiff), (0, [0x4D, 0x4D, 0, 43], .tiff),
        (8, Array("WEBP".utf8), .webp), (0, Array("RIFF".utf8), .riff), (0, [0x1A, 0x45, 0xDF, 0xA3], .matroska),
        (0, Array("ID3".utf8), .mp3), (0, Array("OggS".utf8), .ogg), (0, Array("fLaC".utf8), .flac),
        (0, [0, 0, 1, 0xBA], .mpeg), (0, [0, 0, 1, 0xB3], .mpeg), (0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66], .asf),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (0, Array("Rar!".utf8), .rar),
        (0, [0x1F, 0x8B], .gzip), (257, Array("ustar".utf8), .tar), (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
        (0, Array("BZh".utf8), .bzip2), (0, [0x7F, 0x45, 0x4C, 0x46], .unixProgram),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], .unixProgram), (0, [0xCF, 0xFA, 0xED, 0xFE], .unixProgram),
        (0, Array("#!".utf8), .script),
    ]

    private static func binary(_ head: [UInt8]) -> FileFormat? {
        if head.isEmpty { return .empty }
        for mark in marks where head.dropFirst(mark.at).starts(with: mark.bytes) { return mark.format }
        if head.dropFirst(4).starts(with: "ftyp".utf8) { return isoBrand(head) }
        // QuickTime's files of before 2001 begin with any box.
        let box = head.dropFirst(4).prefix(4)
        if ["moov", "mdat", "wide", "free", "skip"].contains(where: { box.elementsEqual($0.utf8) }) {
            return .isoMedia
        }
        // “BM” and “MZ” may begin a word of a text; in the formats, zeros follow within the first bytes.
        let isBinary = head.prefix(64).contains(0)
        if head.starts(with: "BM".utf8), isBinary { return .bmp }
        if head.starts(with: "MZ".utf8), isBinary { return .windowsProgram }
        // A frame of MPEG sound: eleven bits set (ISO 11172-3).
        if head.count > 3, head[0] == 0xFF, head[1] & 0xE6 == 0xE2, head[2] & 0xF0 != 0xF0 { return .mp3 }
        return nil
    }

    private static func isoBrand(_ head: [UInt8]) -> FileFormat {
        let brand = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
        switch brand {
        case "avif", "avis": return .avif
        case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1":
            let others = head.dropFirst(16).prefix(64)
            return brand == "mif1" && Bytes(others).contains("avif") ? .avif : .heif
        default: return .isoMedia
        }
    }

    private static func textual(_ head: [UInt8]) -> FileFormat {
        // PDF readers pass over white space before the mark (ISO 32000, annex H).
        let start = head.prefix(1024).drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }
        if start.starts(with: "%PDF-".utf8) { return .pdf }
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let text = isUTF16 ? head.prefix(4096).filter { $0 != 0 } : head
        if text.contains(0) { return .unknown }
        let beginning = text.prefix(1024).drop { $0 <= 32 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
        if isPHP(beginning) { return .php }
        if isPage(text) { return .html }
        return start.first == UInt8(ascii: "<") && isMarkup(start.dropFirst()) ? .xml : .text
    }

    private static func isMarkup(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let byte = rest.first else { return false }
        return byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || (65...90).contains(byte & 0xDF)
    }

    /// Elements that a page begins with (WHATWG MIME Sniffing, 7.1).
    private static let pageMarks = ["!doctype html", "html", "head", "body", "script", "iframe", "frameset"]
    /// What browsers take for a page as well, though data in XML may begin so, too.
    private static let looseMarks = [
        "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p", "!--",
    ]

    /// A text that only mentions a page is a text: browsers look at where it begins.
    private static func isPage(_ text: [UInt8]) -> Bool { begins(text, with: pageMarks) }

    /// Whether a text that is no XML begins as a page.
    static func beginsAsPage(_ head: [UInt8]) -> Bool { begins(head, with: pageMarks + looseMarks) }

    private static func begins(_ text: [UInt8], with marks: [String]) -> Bool {
        let beginning = withoutProlog(lowercased(text.prefix(4096))[...])
        guard beginning.first == UInt8(ascii: "<") else { return false }
        return marks.contains { mark in
            guard beginning.dropFirst().starts(with: mark.utf8) else { return false }
            let next = beginning.dropFirst(mark.utf8.count + 1).first ?? 32
            return mark == "!--" || next <= 32 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        }
    }

    /// A text after what may come above its first element: white space, comments, declarations of XML.
    private static func withoutProlog(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = text.drop { $0 <= 32 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
        for (start, end) in [("<?", "?>"), ("<!--", "-->")] where text.starts(with: start.utf8) {
            guard let place = Bytes(text).firstOffset(of: Array(end.utf8)) else { return text }
            return withoutProlog(text.dropFirst(place + end.utf8.count))
        }
        return text
    }

    /// Code further down makes no program of a text; `CodeSearch` finds it.
    private static func isPHP(_ beginning: ArraySlice<UInt8>) -> Bool {
        ["<?php", "<?="].contains { lowercased(beginning.prefix(5)).starts(with: $0.utf8) }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { (65...90).contains($0) ? $0 | 32 : $0 }
    }
}

import Markdown

/// The options of an article, with a folder of one image and links that lead from `.md` files to pages.
let articleOptions: MarkdownOptions = {
    var options = MarkdownOptions(slug: asciiSlug)
    options.rewriteLink = { $0.hasSuffix(".md") ? "../" + $0.dropLast(3) + "/" : $0 }
    options.rewriteImage = { $0.contains(":") ? $0 : "../anh/" + $0 }
    options.imageSize = { $0 == "co.jpg" ? PixelSize(width: 640, height: 480) : nil }
    options.figures = true
    options.lazyImages = true
    options.accessibleTables = true
    options.tableLabel = "Bảng \"cuộn\""
    return options
}()

let plainOptions = MarkdownOptions(slug: asciiSlug)

/// Lower-case ASCII letters and digits, a hyphen for each space: enough of a slug to test with.
@Sendable func asciiSlug(_ text: String) -> String {
    let slug = text.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "-")
        default: nil
        }
    }
    return String(decoding: slug, as: UTF8.self)
}

extension MarkdownDocument {
    /// All that a document tells, one thing a line, for comparison with a case file.
    var described: String {
        var lines = [html.hasSuffix("\n") ? String(html.dropLast()) : html, "--"]
        lines += headings.map { "heading \($0.line): \($0.level) #\($0.id) \($0.text)" }
        lines += links.map { "link \($0.line): \($0.destination) (\($0.text))" }
        lines += images.map { "image \($0.line): \($0.destination) (\($0.alt)) \($0.title)" }
        lines += notices.map(\.described)
        lines.append("excerpt: \(excerpt)")
        return lines.joined(separator: "\n")
    }
}

extension MarkdownNotice {
    var described: String {
        switch self {
        case .rawHTML(let line, let excerpt): "raw HTML \(line): \(excerpt)"
        case .unsafeLink(let line, let destination): "unsafe link \(line): \(destination)"
        case .unsafeImage(let line, let destination): "unsafe image \(line): \(destination)"
        case .missingAlt(let line, let destination): "missing alt \(line): \(destination)"
        case .headingLevelOne(let line): "heading level one \(line)"
        case .emptyTableHeader(let line): "empty table header \(line)"
        case .tooDeep(let line): "too deep \(line)"
        }
    }
}

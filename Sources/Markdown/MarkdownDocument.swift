/// What one Markdown text says: its HTML, and what other pages and checks need to know of it.
/// Lines are counted from 1 in the text that was parsed.
package struct MarkdownDocument: Sendable, Hashable {
    /// An HTML fragment without scripts, raw HTML or dangerous destinations, whatever the text was.
    /// UTF-8, as it goes into a page: text that is only copied need not be validated as a String first.
    package var htmlBytes: [UInt8] = []
    package var html: String { String(decoding: htmlBytes, as: UTF8.self) }
    package var headings: [Heading] = []
    package var links: [Link] = []
    package var images: [Image] = []
    /// What the editor should hear of, in document order.
    package var notices: [MarkdownNotice] = []
    /// Plain text of the first paragraph that has any, white space collapsed.
    package var excerpt = ""

    package init() {}
}

package struct Heading: Sendable, Hashable {
    package let level: Int
    package let id: String
    /// Plain text, without markup.
    package let text: String
    package let line: Int
}

package struct Link: Sendable, Hashable {
    /// As written, with backslash escapes and entities resolved; not percent-decoded, not rewritten.
    package let destination: String
    /// For a link over several lines, the one where it ends.
    package let line: Int
    /// Plain text, including the alternative text of images.
    package let text: String
}

package struct Image: Sendable, Hashable {
    /// As written, with backslash escapes and entities resolved; not percent-decoded, not rewritten.
    package let destination: String
    package let alt: String
    package let title: String
    package let line: Int
}

/// Something in the text that comes out otherwise than its author may expect.
package enum MarkdownNotice: Sendable, Hashable {
    /// Raw HTML was left out. Comments are left out too, without a notice.
    case rawHTML(line: Int, excerpt: String)
    /// The destination would run code or read local files: the link has an empty `href`.
    case unsafeLink(line: Int, destination: String)
    case unsafeImage(line: Int, destination: String)
    case missingAlt(line: Int, destination: String)
    /// Level 1 is for the page's title; headings of the text start at 2.
    case headingLevelOne(line: Int)
    /// No cell of a table's first row, which names its columns, has any text. After all other notices.
    case emptyTableHeader(line: Int)
    /// Quotes, lists and emphasis are nested deeper than `MarkdownParser.depthLimit`. Given once.
    case tooDeep(line: Int)

    package var line: Int {
        switch self {
        case .rawHTML(let line, _), .unsafeLink(let line, _), .unsafeImage(let line, _), .missingAlt(let line, _),
            .headingLevelOne(let line), .emptyTableHeader(let line), .tooDeep(let line):
            line
        }
    }
}

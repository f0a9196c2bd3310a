import CCmark

/// Walks a tree once: collects what a `MarkdownDocument` tells, and changes what must come out otherwise than
/// cmark would print it (destinations, figures, raw HTML).
struct DocumentReader {
    private(set) var document = MarkdownDocument()

    private let options: MarkdownOptions
    private var lines: SourceLines
    private var ids = HeadingIDs()
    private var depth = 0
    private var isTooDeep = false

    /// Plain text of the heading, paragraph, link or image that is open; empty while nobody wants it.
    private var text = PlainTextBuffer()
    private var paragraph: Node?
    private var inHeading = false
    private var wantsExcerpt = false
    private var linkStart: Int?
    private var imageStart: Int?
    /// Images in the alternative text of an image are text, and so are the links there.
    private var imageDepth = 0
    /// What goes under the paragraph's image, when that is all there is in the paragraph.
    private var caption: String?

    init(options: MarkdownOptions, lines: SourceLines) {
        self.options = options
        self.lines = lines
    }

    /// The document, with the HTML of the tree that was walked.
    func finished(_ tree: borrowing SyntaxTree) -> MarkdownDocument {
        var document = document
        document.htmlBytes = tree.html()
        document.notices += lines.emptyHeaders.map { .emptyTableHeader(line: $0) }
        return document
    }

    mutating func visit(_ node: Node, entering: Bool) {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: read(text: node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: readSpace()
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: removeHTML(node)
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK: break
        default: entering ? enter(node) : leave(node)
        }
    }

    private mutating func enter(_ node: Node) {
        depth += 1
        if depth > MarkdownParser.depthLimit, !isTooDeep { reportDepth(node) }
        switch node.type {
        case CMARK_NODE_PARAGRAPH: openParagraph(node)
        case CMARK_NODE_HEADING: openHeading()
        case CMARK_NODE_LINK where imageDepth == 0: linkStart = text.count
        case CMARK_NODE_IMAGE:
            imageDepth += 1
            if imageDepth == 1 { imageStart = text.count }
        default: break
        }
    }

    private mutating func leave(_ node: Node) {
        depth -= 1
        switch node.type {
        case CMARK_NODE_PARAGRAPH: closeParagraph(node)
        case CMARK_NODE_HEADING: closeHeading(node)
        case CMARK_NODE_LINK where imageDepth == 0: closeLink(node)
        case CMARK_NODE_IMAGE:
            imageDepth -= 1
            if imageDepth == 0 { closeImage(node) }
        default: break
        }
    }

    // MARK: Text

    private var wantsText: Bool { inHeading || wantsExcerpt || linkStart != nil || imageStart != nil }

    private mutating func read(text node: Node) {
        if wantsText { text.append(node.literal) }
    }

    private mutating func readSpace() {
        if wantsText { text.appendSpace() }
    }

    // MARK: Blocks

    private mutating func openParagraph(_ node: Node) {
        paragraph = node
        wantsExcerpt = options.excerpt && document.excerpt.isEmpty
        text.truncate(to: 0)
    }

    private mutating func closeParagraph(_ node: Node) {
        if wantsExcerpt { document.excerpt = text.collapsed(from: 0) }
        wantsExcerpt = false
        paragraph = nil
        // What is left empty held raw HTML only.
        guard node.firstChild != nil else { return node.remove() }
        if let caption { makeFigure(caption: caption, of: node) }
        caption = nil
    }

    private func makeFigure(caption: String, of paragraph: Node) {
        let after = "<figcaption>\(caption.escapedForHTML)</figcaption>\n</figure>"
        guard let block = Node(custom: CMARK_NODE_CUSTOM_BLOCK, before: "<figure>", after: after) else { return }
        block.adoptChildren(of: paragraph)
        paragraph.replace(with: block)
    }

    private mutating func openHeading() {
        inHeading = true
        text.truncate(to: 0)
    }

    private mutating func closeHeading(_ node: Node) {
        inHeading = false
        let title = text.collapsed(from: 0)
        let id = ids.id(for: options.slug(title))
        let level = node.headingLevel
        let line = lines.line(of: node)
        document.headings.append(Heading(level: level, id: id, text: title, line: line))
        if level == 1 { document.notices.append(.headingLevelOne(line: line)) }
        node.replaceHeading(level: level, id: id)
    }

    private mutating func reportDepth(_ node: Node) {
        isTooDeep = true
        document.notices.append(.tooDeep(line: lines.line(of: node, in: paragraph)))
    }

    // MARK: Links and images

    private mutating func closeLink(_ node: Node) {
        let title = text.collapsed(from: linkStart ?? 0)
        linkStart = nil
        let destination = node.url
        let line = lines.line(of: node, in: paragraph)
        document.links.append(Link(destination: destination, line: line, text: title))
        let href = options.rewriteLink(destination)
        let isUnsafe = isUnsafeDestination(href)
        if isUnsafe || href != destination { node.setURL(isUnsafe ? "" : href) }
        if isUnsafe { document.notices.append(.unsafeLink(line: line, destination: destination)) }
        if !wantsText { text.truncate(to: 0) }
    }

    private mutating func closeImage(_ node: Node) {
        let start = imageStart ?? 0
        imageStart = nil
        let line = lines.line(of: node, in: paragraph)
        let image = Image(destination: node.url, alt: text.collapsed(from: start), title: node.title, line: line)
        document.images.append(image)
        let source = (options.rewriteImage ?? options.rewriteLink)(image.destination)
        let isUnsafe = isUnsafeDestination(source)
        if isUnsafe { document.notices.append(.unsafeImage(line: line, destination: image.destination)) }
        if image.alt.isEmpty { document.notices.append(.missingAlt(line: line, destination: image.destination)) }
        replace(node, by: image, source: isUnsafe ? "" : source, alt: text.text(from: start))
        // An alternative text names a link and belongs to a heading, but is no part of what a paragraph says.
        if !inHeading && linkStart == nil { text.truncate(to: start) }
    }

    private mutating func replace(_ node: Node, by image: Image, source: String, alt: String) {
        let isAlone = node.parent == paragraph && node.previous == nil && node.next == nil
        let isFigure = options.figures && isAlone && !image.title.isEmpty
        let tag = ImageTag(
            source: source, alt: alt, title: isFigure ? "" : image.title, size: options.imageSize(image.destination),
            isLazy: options.lazyImages)
        guard let printed = Node(custom: CMARK_NODE_CUSTOM_INLINE, before: tag.html, after: "") else { return }
        node.replace(with: printed)
        if isFigure { caption = image.title }
    }

    // MARK: Raw HTML

    private mutating func removeHTML(_ node: Node) {
        let html = node.literal
        if !isComment(html) {
            let line = lines.line(of: node, in: paragraph)
            document.notices.append(.rawHTML(line: line, excerpt: firstLine(of: html)))
        }
        node.remove()
    }
}

/// Only a comment, with nothing but white space after it.
private func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    let html = html.drop { $0.isASCIISpace }
    guard html.starts(with: "<!--".utf8) else { return false }
    let end = Array("-->".utf8)
    var position = html.startIndex + 4
    while position + 2 < html.endIndex {
        if html[position] == end[0], html[position + 1] == end[1], html[position + 2] == end[2] {
            return html[(position + 3)...].allSatisfy(\.isASCIISpace)
        }
        position += 1
    }
    // An unclosed comment runs to the end of its block.
    return true
}

/// The first line, cut at 60 bytes or a little more to end with a whole character.
private func firstLine(of html: UnsafeBufferPointer<UInt8>) -> String {
    let line = html.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    var end = min(line.count, 60)
    while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: line.prefix(end), as: UTF8.self)
}

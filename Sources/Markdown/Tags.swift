import CCmark

/// An `img` tag as cmark prints it, and what cmark does not know of images.
struct ImageTag {
    /// The `src`, judged safe.
    let source: String
    let alt: String
    /// Printed when there is one.
    let title: String
    let size: PixelSize?
    let isLazy: Bool

    var html: String {
        var html = "<img src=\"\(source.escapedForURL)\" alt=\"\(alt.escapedForHTML)\""
        if !title.isEmpty { html += " title=\"\(title.escapedForHTML)\"" }
        if let size { html += " width=\"\(size.width)\" height=\"\(size.height)\"" }
        if isLazy { html += " loading=\"lazy\" decoding=\"async\"" }
        return html + " />"
    }
}

extension Node {
    /// Puts in a heading's place nodes that print the same, and an id.
    func replaceHeading(level: Int, id: String) {
        // A custom block stands on lines of its own and so does all it prints; the tags are a custom inline inside.
        // Put together, not interpolated: that would be a tenth of all that is done for a document.
        let tag = headingTags[level].open + id.escapedForHTML + "\">"
        guard let block = Node(custom: CMARK_NODE_CUSTOM_BLOCK, before: "", after: ""),
            let heading = Node(custom: CMARK_NODE_CUSTOM_INLINE, before: tag, after: headingTags[level].close)
        else { return }
        heading.adoptChildren(of: self)
        block.append(heading)
        replace(with: block)
    }
}

/// By level; the last is 6.
private let headingTags: [(open: String, close: String)] = (0...6).map { ("<h\($0) id=\"", "</h\($0)>") }

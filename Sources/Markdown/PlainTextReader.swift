import CCmark

/// Gathers the visible text of a tree: a line for each block. Cells are set apart by a space.
struct PlainTextReader {
    private var buffer = PlainTextBuffer()

    var text: String {
        var text = buffer.text()
        if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
        return text
    }

    mutating func visit(_ node: Node, entering: Bool) {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: buffer.append(node.literal)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: buffer.appendSpace()
        case CMARK_NODE_CUSTOM_INLINE where !entering: buffer.appendSpace()
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CUSTOM_BLOCK: buffer.appendLineEnd()
        default: break
        }
    }
}

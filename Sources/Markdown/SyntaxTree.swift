import CCmark

/// cmark's tree of one text, freed with this value. Nodes are borrowed from it and must not outlive it.
struct SyntaxTree: ~Copyable {
    let root: Node

    /// - Returns: nil only when there is no memory for it.
    init?(parsing text: UnsafeBufferPointer<UInt8>) {
        guard let parsed = parse(text) else { return nil }
        root = parsed
    }

    init?(parsing text: [UInt8]) {
        guard let parsed = text.withUnsafeBufferPointer(parse) else { return nil }
        root = parsed
    }

    deinit {
        cmark_node_free(root.pointer)
    }

    /// Every node entered and left, in document order. A node may be changed, replaced or freed when it is left
    /// (a leaf: when it is entered), but not before.
    borrowing func walk(_ visit: (_ node: Node, _ entering: Bool) -> Void) {
        let iterator = cmark_iter_new(root.pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
            visit(Node(pointer: pointer), event == CMARK_EVENT_ENTER)
        }
    }

    /// HTML in cmark's safe mode: no raw HTML, no dangerous destinations.
    borrowing func html() -> [UInt8] {
        guard let html = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT) else { return [] }
        defer { cmark_get_default_mem_allocator()?.pointee.free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
}

/// One node of a `SyntaxTree`.
struct Node: Equatable {
    let pointer: OpaquePointer

    init(pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// A node that prints what it is given, unescaped, around its children.
    init?(custom type: cmark_node_type, before: String, after: String) {
        guard let pointer = cmark_node_new(type) else { return nil }
        self.pointer = pointer
        cmark_node_set_on_enter(pointer, before)
        cmark_node_set_on_exit(pointer, after)
    }

    private init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var parent: Node? { Node(cmark_node_parent(pointer)) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }
    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// The UTF-8 of a text, code or HTML node; valid while the node is.
    var literal: UnsafeBufferPointer<UInt8> {
        guard let text = cmark_node_get_literal(pointer) else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(text))
    }
    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    var isRawHTML: Bool { type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE }
    var isHeading: Bool { type == CMARK_NODE_HEADING }

    /// The next block in document order; paragraphs and headings are not looked into.
    var nextBlock: Node? {
        if !isHeading, type != CMARK_NODE_PARAGRAPH, let child = firstChild { return child }
        var node = self
        while true {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
    }

    func setURL(_ url: String) {
        cmark_node_set_url(pointer, url)
    }

    /// What a custom node prints after its children.
    func setAfter(_ text: String) {
        cmark_node_set_on_exit(pointer, text)
    }

    func append(_ child: Node) {
        cmark_node_append_child(pointer, child.pointer)
    }

    /// Moves the children of another node to the end of this one's.
    func adoptChildren(of other: Node) {
        while let child = other.firstChild {
            cmark_node_unlink(child.pointer)
            append(child)
        }
    }

    /// Puts another node in this one's place and frees this one.
    func replace(with other: Node) {
        cmark_node_replace(pointer, other.pointer)
        cmark_node_free(pointer)
    }

    /// Takes the node out of the tree and frees it with all below it.
    func remove() {
        cmark_node_free(pointer)
    }
}

private func parse(_ text: UnsafeBufferPointer<UInt8>) -> Node? {
    text.withMemoryRebound(to: CChar.self) {
        // Source positions make cmark count the line ends inside code spans and raw HTML, and so the lines of links.
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_SOURCEPOS).map(Node.init(pointer:))
    }
}

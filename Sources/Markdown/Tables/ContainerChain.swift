import CCmark

/// The quotes and list items around a block, outermost first, and what their lines must begin with
/// (CommonMark 0.30, appendix "A parsing strategy").
struct ContainerChain {
    fileprivate enum Container {
        case quote
        /// The columns that a line must be indented by to belong to the item.
        case item(indent: Int)
    }

    private let source: LineIndex
    private var containers: [Container] = []

    /// - Parameter firstLine: the number, in the tree, of the source's line 0.
    init(around block: Node, source: LineIndex, firstLine: Int) {
        self.source = source
        var nodes: [Node] = []
        var ancestor = block.parent
        while let node = ancestor {
            if node.type == CMARK_NODE_BLOCK_QUOTE || node.type == CMARK_NODE_ITEM { nodes.append(node) }
            ancestor = node.parent
        }
        open(nodes.reversed(), firstLine: firstLine)
    }

    /// Where a line's text begins.
    struct Match {
        /// The first byte that is not white space after what the containers take.
        let text: Int
        /// Columns of white space before it.
        let indent: Int
        /// False when the line lacks what a container asks for: it can then only continue a paragraph lazily.
        let isComplete: Bool
    }

    func match(line: Int) -> Match {
        var cursor = LineCursor(bytes: source.bytes, line: source.line(line))
        let isComplete = containers.allSatisfy { cursor.take($0) }
        return Match(text: cursor.textStart, indent: cursor.indent, isComplete: isComplete)
    }

    /// Works out the indents of the items. They are remembered in the tree, as a nest of lists is asked about again
    /// for every table in it.
    private mutating func open(_ nodes: [Node], firstLine: Int) {
        var position = 0
        while position < nodes.count {
            let line = nodes[position].startLine
            let end = nodes[position...].firstIndex { $0.startLine != line } ?? nodes.count
            openTogether(nodes[position..<end], line: line - firstLine)
            position = end
        }
    }

    /// Containers that begin on the same line.
    private mutating func openTogether(_ nodes: ArraySlice<Node>, line: Int) {
        let known = nodes.compactMap { $0.type == CMARK_NODE_BLOCK_QUOTE ? .quote : $0.knownIndent.map(Container.item) }
        guard known.count < nodes.count else { return containers.append(contentsOf: known) }
        var cursor = LineCursor(bytes: source.bytes, line: source.line(line))
        _ = containers.allSatisfy { cursor.take($0) }
        for node in nodes {
            if node.type == CMARK_NODE_BLOCK_QUOTE {
                _ = cursor.take(.quote)
                containers.append(.quote)
            } else {
                let indent = cursor.openItem()
                node.remember(indent: indent)
                containers.append(.item(indent: indent))
            }
        }
    }
}

extension LineCursor {
    /// Passes what one container asks for at the beginning of each of its lines.
    fileprivate mutating func take(_ container: ContainerChain.Container) -> Bool {
        switch container {
        case .quote:
            guard indent <= 3, byte(at: textStart) == UInt8(ascii: ">") else { return false }
            advance(columns: indent + 1)
            if isAtSpace { advance(columns: 1) }
            return true
        case .item(let indent):
            guard self.indent >= indent else { return false }
            advance(columns: indent)
            return true
        }
    }
}

extension Node {
    /// An item's indent is kept as the node's user data, one more than it is, so that nothing is nothing.
    fileprivate var knownIndent: Int? {
        cmark_node_get_user_data(pointer).map { Int(bitPattern: $0) - 1 }
    }

    fileprivate func remember(indent: Int) {
        cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: indent + 1))
    }
}

import Vietnamese

/// A node of a YAML text. A class of constants: readers pass nodes about, and aliases share them.
final class YAMLNode {
    /// Where it stands in the YAML text.
    let mark: YAMLMark
    /// A scalar's text; nil for lists and mappings.
    let scalar: String?
    let list: [YAMLNode]?
    let mapping: [(key: YAMLNode, value: YAMLNode)]?
    /// Nothing was written: `key:`, `key: ~`, `key: null`, and `key: ""`, which says no more.
    let isNull: Bool
    /// The nodes that it stands for, itself among them and aliases counted as often as they are used.
    fileprivate let weight: Int

    fileprivate init(scalar: String, isPlain: Bool, _ mark: YAMLMark) {
        (self.scalar, self.mark, list, mapping, weight) = (scalar, mark, nil, nil, 1)
        isNull = scalar.trimmed.isEmpty || (isPlain && (scalar == "~" || scalar == "null"))
    }

    fileprivate init(list: [YAMLNode], weight: Int, _ mark: YAMLMark) {
        (self.list, self.mark, self.weight, scalar, mapping, isNull) = (list, mark, weight, nil, nil, false)
    }

    fileprivate init(mapping: [(key: YAMLNode, value: YAMLNode)], weight: Int, _ mark: YAMLMark) {
        (self.mapping, self.mark, self.weight, scalar, list, isNull) = (mapping, mark, weight, nil, nil, false)
    }

    /// The root of a YAML text of one document, nil when the text holds nothing; and keys that their mappings had before,
    /// whose values are left out.
    /// - Throws: `YAMLProblem` with line and column for bad syntax.
    static func parse(_ yaml: String) throws(YAMLProblem) -> (root: YAMLNode?, duplicates: [YAMLNode]) {
        var yaml = yaml
        return try yaml.withUTF8 { text in
            Result { () throws(YAMLProblem) in
                var composer = YAMLComposer(events: try YAMLEvents(text))
                let root = try composer.root()
                return (root, composer.duplicates)
            }
        }.get()
    }
}

/// Puts the events of a YAML text together to nodes.
private struct YAMLComposer: ~Copyable {
    /// A few lines of aliases can stand for more nodes than fit into memory ("billion laughs").
    static let weightLimit = 1_000_000
    /// Front matter needs four.
    static let depthLimit = 100

    let events: YAMLEvents
    var duplicates: [YAMLNode] = []
    var anchors: [String: YAMLNode] = [:]
    var depth = 0

    init(events: consuming YAMLEvents) { self.events = events }

    mutating func root() throws(YAMLProblem) -> YAMLNode? {
        _ = try events.next()  // The stream's start.
        guard case .documentStart = try events.next().body else { return nil }
        let first = try events.next()
        let root = try node(first)
        _ = try events.next()  // The document's end.
        let next = try events.next()
        guard case .streamEnd = next.body else {
            throw YAMLProblem(text: "expected a single document", mark: next.mark)
        }
        return root
    }

    private mutating func node(_ event: YAMLEvent) throws(YAMLProblem) -> YAMLNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw YAMLProblem(text: "too many nodes", mark: event.mark) }
        let node: YAMLNode
        switch event.body {
        case .scalar(let text, let isPlain): node = YAMLNode(scalar: text, isPlain: isPlain, event.mark)
        case .listStart: node = try list(event.mark)
        case .mappingStart: node = try mapping(event.mark)
        case .alias(let name):
            guard let known = anchors[name] else { throw YAMLProblem(text: "found undefined alias", mark: event.mark) }
            node = known
        default: throw YAMLProblem(text: "did not find expected node content", mark: event.mark)
        }
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    /// The node that comes next; nil at the end of the list or mapping.
    private mutating func next(_ weight: inout Int) throws(YAMLProblem) -> YAMLNode? {
        let event = try events.next()
        if case .end = event.body { return nil }
        let node = try node(event)
        weight += node.weight
        guard weight <= Self.weightLimit else { throw YAMLProblem(text: "too many nodes", mark: event.mark) }
        return node
    }

    private mutating func list(_ mark: YAMLMark) throws(YAMLProblem) -> YAMLNode {
        var (nodes, weight): ([YAMLNode], Int) = ([], 1)
        while let node = try next(&weight) { nodes.append(node) }
        return YAMLNode(list: nodes, weight: weight, mark)
    }

    private mutating func mapping(_ mark: YAMLMark) throws(YAMLProblem) -> YAMLNode {
        var (pairs, weight): ([(key: YAMLNode, value: YAMLNode)], Int) = ([], 1)
        var keys = KeySet()
        while let key = try next(&weight) {
            guard let value = try next(&weight) else { break }
            if let text = key.scalar, !keys.insert(text) {
                duplicates.append(key)
            } else {
                pairs.append((key, value))
            }
        }
        return YAMLNode(mapping: pairs, weight: weight, mark)
    }
}

/// The keys of one mapping: a handful is compared one by one, which costs less than hashing them.
private struct KeySet {
    private static let fewLimit = 16
    private var few: [String] = []
    private var many: Set<String> = []

    /// Whether the key is new.
    mutating func insert(_ key: String) -> Bool {
        if few.contains(key) { return false }
        guard few.count == Self.fewLimit else {
            few.append(key)
            return true
        }
        return many.insert(key).inserted
    }
}

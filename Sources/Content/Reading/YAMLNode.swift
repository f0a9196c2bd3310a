import Diagnostics
import Vietnamese
import Yams

/// A node of Yams' tree. The only file that knows Yams.
struct YAMLNode {
    fileprivate let node: Node

    /// Line and column in the YAML text, from 1.
    var mark: (line: Int, column: Int) { node.mark.map { ($0.line, $0.column) } ?? (1, 1) }

    /// A scalar's text; nil for lists and mappings.
    var scalar: String? { node.scalar?.string }

    /// Nothing was written: `key:`, `key: ~`, `key: null`.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
    }

    var list: [YAMLNode]? { node.sequence.map { $0.map(YAMLNode.init) } }

    var mapping: [(key: YAMLNode, value: YAMLNode)]? {
        node.mapping.map { $0.map { (YAMLNode(node: $0.key), YAMLNode(node: $0.value)) } }
    }

    private init(node: Node) { self.node = node }

    /// The root of a YAML text; nil when the text holds nothing.
    /// - Throws: `YAMLProblem` with line and column for bad syntax.
    static func parse(_ yaml: String) throws(YAMLProblem) -> YAMLNode? {
        do {
            // A native string of more than 15 bytes, since Yams keeps a pointer to the text that only those allow;
            // the encoding is named because finding it out reads the process's environment, once a file; and no
            // resolver, since our fields know what they want and its regular expressions cost more than the parser.
            let padded = yaml + "\n                "
            return try Parser(yaml: padded, resolver: .basic, encoding: .utf8).singleRoot().map(YAMLNode.init)
        } catch let error as YamlError {
            throw YAMLProblem(error)
        } catch {
            throw YAMLProblem(text: "\(error)", line: 1, column: 1)
        }
    }
}

/// A syntax error that Yams reported, in the YAML text's own lines.
struct YAMLProblem: Error {
    let text: String
    let line: Int
    let column: Int
    var duplicateKey: String?
}

extension YAMLProblem {
    fileprivate init(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(text: problem, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                text: "duplicate key", line: context.mark.line, column: context.mark.column,
                duplicateKey: keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.first)
        case .reader(let problem, let offset, _, let yaml):
            let lines = yaml.unicodeScalars.prefix(offset ?? 0).split(separator: "\n", omittingEmptySubsequences: false)
            self.init(text: problem, line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
        default:
            self.init(text: "\(error)", line: 1, column: 1)
        }
    }
}

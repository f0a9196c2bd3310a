import Diagnostics
import Vietnamese
import Yams

/// A node of a YAML text, taken from Yams' tree. The only file that knows Yams.
///
/// A class of constants: our readers pass nodes about a lot, and each copy of Yams' own costs half a dozen reference
/// counts.
final class YAMLNode {
    /// Line and column in the YAML text, from 1.
    let mark: (line: Int, column: Int)
    /// A scalar's text; nil for lists and mappings.
    let scalar: String?
    let list: [YAMLNode]?
    let mapping: [(key: YAMLNode, value: YAMLNode)]?
    /// Nothing was written: `key:`, `key: ~`, `key: null`, and `key: ""`, which says no more.
    let isNull: Bool

    /// - Parameter budget: nodes that may still be made. A few lines of aliases can stand for more nodes than fit into
    ///   memory ("billion laughs").
    /// - Throws: `TooLarge` when the budget is spent.
    private init(_ node: Node, _ budget: inout Int) throws {
        budget -= 1
        guard budget >= 0 else { throw TooLarge() }
        var (scalar, isNull): (String?, Bool) = (nil, false)
        var (list, mapping): ([YAMLNode]?, [(key: YAMLNode, value: YAMLNode)]?) = (nil, nil)
        switch node {
        case .scalar(let value):
            scalar = value.string
            isNull = value.string.trimmed.isEmpty || (value.style == .plain && ["~", "null"].contains(value.string))
        case .sequence(let elements): list = try elements.map { try YAMLNode($0, &budget) }
        case .mapping(let pairs):
            mapping = try pairs.map { (try YAMLNode($0.key, &budget), try YAMLNode($0.value, &budget)) }
        case .alias: break
        }
        (self.scalar, self.isNull, self.list, self.mapping) = (scalar, isNull, list, mapping)
        mark = node.mark.map { ($0.line, $0.column) } ?? (1, 1)
    }

    private static let nodeLimit = 1_000_000
    private struct TooLarge: Error {}

    /// The root of a YAML text; nil when the text holds nothing.
    /// - Throws: `YAMLProblem` with line and column for bad syntax.
    static func parse(_ yaml: String) throws(YAMLProblem) -> YAMLNode? {
        if AliasExpansion.isExcessive(yaml) { throw YAMLProblem(text: "too many nodes", line: 1, column: 1) }
        do {
            // A native string of more than 15 bytes, since Yams keeps a pointer to the text that only those allow;
            // the encoding is named because finding it out reads the process's environment, once a file; and no
            // resolver, since our fields know what they want and its regular expressions cost more than the parser.
            let padded = yaml + "\n                "
            let root = try Parser(yaml: padded, resolver: .basic, encoding: .utf8).singleRoot()
            var budget = nodeLimit
            return try root.map { try YAMLNode($0, &budget) }
        } catch let error as YamlError {
            throw YAMLProblem(error, in: yaml)
        } catch {
            throw YAMLProblem(text: "too many nodes", line: 1, column: 1)
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
    fileprivate init(_ error: YamlError, in yaml: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            // What was opened and not closed is found missing far below: its beginning is the place to mend.
            let isUnclosed = problem.hasPrefix("found unexpected") || problem.hasPrefix("did not find expected ','")
            let place = isUnclosed ? context?.mark ?? mark : mark
            self.init(text: problem, line: place.line, column: place.column)
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let (line, column) = (context.mark.line, context.mark.column)
            let second = Self.secondLine(of: key, column: column, from: line, in: yaml)
            self.init(text: "duplicate key", line: second ?? line, column: column, duplicateKey: key)
        case .reader(let problem, let offset, _, let yaml):
            let lines = yaml.unicodeScalars.prefix(offset ?? 0).split(separator: "\n", omittingEmptySubsequences: false)
            self.init(text: problem, line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
        default:
            self.init(text: "\(error)", line: 1, column: 1)
        }
    }

    /// Yams tells where the key stands first. Keys stand one below the other; nil when they don't (`{a: 1, a: 2}`).
    private static func secondLine(of key: String, column: Int, from first: Int, in yaml: String) -> Int? {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated().dropFirst(first - 1)
        let found = lines.filter { number, line in
            let indent = line.unicodeScalars.prefix(column - 1)
            // The first key of a list's item stands behind its hyphen.
            guard number == first - 1 || indent.allSatisfy({ $0 == " " }) else { return false }
            return line.unicodeScalars.dropFirst(column - 1).starts(with: "\(key):".unicodeScalars)
        }
        return found.count > 1 ? found[1].offset + 1 : nil
    }
}

import Diagnostics
import Vietnamese

/// The reading of one YAML text: where it stands in its file, and the problems found so far.
struct FrontMatterReading {
    /// How diagnostics name the file.
    let path: String
    /// The article's file below the content tree; empty for a file of settings.
    let source: String
    /// Lines of the file above the YAML text.
    let lineOffset: Int
    let vocabulary: AwardVocabulary
    private(set) var problems: [Diagnostic] = []
    /// Paths below the content tree of files that the text offers to visitors, where it names them.
    private(set) var files: [Located<String>] = []
    /// Keys that are written twice in one mapping: which of their values is meant is not known.
    private(set) var repeatedKeys: Set<String> = []

    init(path: String, source: String = "", lineOffset: Int, vocabulary: AwardVocabulary) {
        self.path = path
        self.source = source
        self.lineOffset = lineOffset
        self.vocabulary = vocabulary
    }

    mutating func report(_ message: Message, at node: YAMLNode) {
        problems.append(Diagnostic(message, at: location(of: node)))
    }

    /// Ids that an earlier entry of a list has.
    mutating func reportDuplicateIDs(in list: YAMLNode) {
        var seen: Set<String> = []
        for node in (list.list ?? []).compactMap({ $0.mapping?.first { $0.key.scalar == "id" }?.value }) {
            guard let id = node.scalar?.trimmed, !seen.insert(id).inserted else { continue }
            report(.duplicateID(id), at: node)
        }
    }

    func location(of node: YAMLNode) -> SourceLocation {
        SourceLocation(path, line: node.mark.line + lineOffset, column: node.mark.column)
    }

    func place(of node: YAMLNode) -> SourcePlace {
        SourcePlace(line: node.mark.line + lineOffset, column: node.mark.column)
    }

    mutating func offer(_ file: FileReference, at node: YAMLNode) { files.append(located(file.path, at: node)) }

    mutating func append(_ more: [Diagnostic]) { problems += more }

    func located<Value>(_ value: Value, at node: YAMLNode) -> Located<Value> {
        Located(value, line: node.mark.line + lineOffset, column: node.mark.column)
    }

    /// The root of the text, which must be a mapping; nil after a report.
    mutating func root(of yaml: String) -> YAMLNode? {
        do throws(YAMLProblem) {
            let (root, duplicates) = try YAMLNode.parse(yaml)
            for key in duplicates { report(.duplicateKey(key.scalar ?? ""), at: key) }
            repeatedKeys.formUnion(duplicates.compactMap(\.scalar))
            return root
        } catch {
            problems.append(
                Diagnostic(
                    .yamlSyntax(error.text),
                    at: SourceLocation(path, line: error.mark.line + lineOffset, column: error.mark.column)))
            return nil
        }
    }
}

/// A mapping whose keys have been held against the fields that it may have.
struct MappingReader {
    let node: YAMLNode
    private let values: [(key: String, value: YAMLNode)]

    /// Reports unknown keys; nil after a report when the node is no mapping.
    init?(_ node: YAMLNode, fields: [FieldSchema], _ reading: inout FrontMatterReading) {
        guard let mapping = node.mapping else {
            reading.report(.expectedMapping(), at: node)
            return nil
        }
        self.node = node
        var values: [(key: String, value: YAMLNode)] = []
        for (key, value) in mapping {
            let name = key.scalar ?? ""
            if fields.contains(where: { $0.name == name }) {
                values.append((name, value))
            } else {
                reading.report(.unknownKey(name, known: fields.map(\.name)), at: key)
            }
        }
        self.values = values
    }

    /// The field's value; nil when the key is absent or empty, or after a report.
    func value<Value>(_ field: Field<Value>, _ reading: inout FrontMatterReading) -> Value? {
        guard let found = values.first(where: { $0.key == field.schema.name })?.value, !found.isNull else {
            if field.schema.isRequired { reading.report(.missingKey(field.schema.name), at: node) }
            return nil
        }
        return field.type.read(found, &reading)
    }

    /// A list's values, empty when the key is absent.
    func list<Value>(_ field: Field<[Value]>, _ reading: inout FrontMatterReading) -> [Value] {
        value(field, &reading) ?? []
    }

    func node(of name: String) -> YAMLNode? { values.first { $0.key == name }?.value }
}

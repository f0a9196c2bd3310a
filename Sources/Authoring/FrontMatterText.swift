import Content
import Diagnostics

/// Front matter to begin with: what is known is written, everything else stands there as a comment.
struct FrontMatterText {
    private let values: [String: String]
    /// Keys that should be filled in, though nothing falls without them.
    private let wanted: Set<String>

    init(_ values: [String: String], wanted: Set<String>) { (self.values, self.wanted) = (values, wanted) }

    func lines(of fields: [FieldSchema], below path: String = "", indent: String = "") -> [String] {
        // What must be there comes first.
        let isActive = fields.map { self.isActive($0, path) }
        let sorted = fields.indices.filter { isActive[$0] } + fields.indices.filter { !isActive[$0] }
        return sorted.flatMap { number -> [String] in
            let field = fields[number]
            return ["\(indent)# \(field.summary)"] + body(of: field, isActive: isActive[number], path, indent)
        }
    }

    private func isActive(_ field: FieldSchema, _ path: String) -> Bool {
        let key = path + field.name
        return field.isRequired || wanted.contains(key) || values.keys.contains { $0 == key || $0.hasPrefix(key + ".") }
    }

    private func body(of field: FieldSchema, isActive: Bool, _ path: String, _ indent: String) -> [String] {
        guard isActive else { return ["\(indent)# \(field.name): \(field.value.example)".trimmingEnd] }
        if case .object(let inner) = field.value {
            return ["\(indent)\(field.name):"] + lines(of: inner, below: "\(path)\(field.name).", indent: indent + "  ")
        }
        let value = values[path + field.name].map { field.value.written($0) } ?? ""
        return ["\(indent)\(field.name): \(value)".trimmingEnd]
    }
}

extension ValueSchema {
    /// What an editor may put there, for a line that is a comment.
    fileprivate var example: String {
        switch self {
        case .text, .integer, .number: ""
        case .boolean: "true"
        case .day, .moment: "2026-01-31"
        case .dayOrYear: "2026"
        case .choice(let values): values.joined(separator: " | ")
        case .list(.object(let fields)): "[\(Self.object(fields).example)]"
        case .list: "[]"
        case .object(let fields): "{\(fields.map { "\($0.name): …" }.joined(separator: ", "))}"
        case .map(let value): "{ten: \(value.example)}"
        }
    }

    /// A value as YAML: quoted where it is a text, so that no character of it means anything.
    fileprivate func written(_ value: String) -> String {
        switch self {
        case .text: "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        case .list: "[\(value)]"
        default: value
        }
    }
}

extension String {
    fileprivate var trimmingEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}

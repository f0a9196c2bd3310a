import Content
import Diagnostics
import SiteModel

/// JSON Schemas (draft 7, the one that editors know) of what editors write, from the definitions by which it is read.
package enum JSONSchema {
    /// Each with its file name, in a fixed order.
    package static var all: [(name: String, bytes: [UInt8])] {
        Kind.allCases.map { ("\($0.folder).schema.json", object($0.fields, title: $0.label)) }
            + Configuration.schemas.map { ("\($0.name).schema.json", root($0.value, title: "\($0.name).yaml")) }
    }

    private static func object(_ fields: [FieldSchema], title: String) -> [UInt8] {
        root(.object(fields), title: title)
    }

    private static func root(_ value: ValueSchema, title: String) -> [UInt8] {
        JSONWriter.object { json in
            json.member("$schema", "http://json-schema.org/draft-07/schema#")
            json.member("title", title)
            value.append(to: &json)
        } + [UInt8(ascii: "\n")]
    }
}

extension ValueSchema {
    /// The keywords of the value's schema. What a reader takes for a value, the schema allows: a number as text, and one
    /// entry for a list of one.
    fileprivate func append(to json: inout JSONWriter) {
        switch self {
        case .text: Self.types(["string", "number", "boolean"], &json)
        case .boolean:
            json.member(
                "enum",
                array: { list in
                    for value in [true, false] { list.element(value) }
                    for value in ["có", "không", "yes", "no", "on", "off"] { list.element(value) }
                })
        case .integer:
            json.member("type", "integer")
            json.member("minimum", 0)
        case .number: Self.types(["number", "string"], &json)
        case .day: Self.pattern("^\\d{4}-\\d{2}-\\d{2}$", &json)
        case .moment: Self.pattern("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?$", &json)
        case .dayOrYear:
            Self.types(["string", "integer"], &json)
            json.member("pattern", "^\\d{4}(-\\d{2}-\\d{2})?$")
        case .choice(let values): json.member("enum", array: { list in for value in values { list.element(value) } })
        case .list(let value):
            json.member(
                "anyOf",
                array: { list in
                    list.element { json in
                        json.member("type", "array")
                        json.member("items", object: { value.append(to: &$0) })
                    }
                    list.element { value.append(to: &$0) }
                })
        case .object(let fields): Self.object(fields, &json)
        case .map(let value):
            json.member("type", "object")
            json.member("additionalProperties", object: { value.append(to: &$0) })
        }
    }

    private static func types(_ names: [String], _ json: inout JSONWriter) {
        json.member("type", array: { list in for name in names { list.element(name) } })
    }

    private static func pattern(_ pattern: String, _ json: inout JSONWriter) {
        json.member("type", "string")
        json.member("pattern", pattern)
    }

    private static func object(_ fields: [FieldSchema], _ json: inout JSONWriter) {
        json.member("type", "object")
        json.member("additionalProperties", false)
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { json.member("required", array: { list in for name in required { list.element(name) } }) }
        json.member(
            "properties",
            object: { properties in
                for field in fields {
                    properties.member(
                        named: field.name,
                        object: { json in
                            json.member("description", field.summary)
                            field.isRequired ? field.value.append(to: &json) : Self.optional(field.value, &json)
                        })
                }
            })
    }

    /// A key with nothing after it is a key that isn't there.
    private static func optional(_ value: ValueSchema, _ json: inout JSONWriter) {
        json.member(
            "anyOf",
            array: { list in
                list.element { value.append(to: &$0) }
                list.element { $0.member("type", "null") }
            })
    }
}

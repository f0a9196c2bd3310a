/// What a value may be: the one definition from which parsing, help and JSON Schema come.
package indirect enum ValueSchema: Sendable {
    case text, boolean, integer, number, day, moment, dayOrYear
    case choice([String])
    case list(ValueSchema)
    case object([FieldSchema])
    /// A mapping whose keys are names of the editor's own.
    case map(ValueSchema)
}

/// One key of a mapping, described.
package struct FieldSchema: Sendable {
    package let name: String
    package let value: ValueSchema
    package let isRequired: Bool
    /// What an editor puts there, in Vietnamese; shown by editors that read the JSON Schema.
    package let summary: String
}

/// How a node of the YAML tree becomes a value. The reader reports what is wrong and answers nil.
struct FieldType<Value>: Sendable {
    let schema: ValueSchema
    let read: @Sendable (YAMLNode, inout FrontMatterReading) -> Value?
}

/// One key of a mapping: its description and its reader.
struct Field<Value>: Sendable {
    let schema: FieldSchema
    let type: FieldType<Value>

    init(_ name: String, _ type: FieldType<Value>, required: Bool = false, _ summary: String) {
        self.type = type
        schema = FieldSchema(name: name, value: type.schema, isRequired: required, summary: summary)
    }
}

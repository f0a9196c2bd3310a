import Diagnostics
import Markdown
import Vietnamese

extension FieldType where Value == String {
    /// A line of text, trimmed; NFC because the whole file is.
    static var text: FieldType {
        FieldType(schema: .text) { node, reading in
            node.text(&reading)
        }
    }
}

extension FieldType where Value == String {
    /// An id that is part of an address.
    static var slug: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            let slug = Slug.make(text)
            guard text == slug, !slug.isEmpty else {
                reading.report(.badID(text, slug: slug), at: node)
                return nil
            }
            guard !NameLimit.isExceeded(by: text) else {
                reading.report(.longName(text), at: node)
                return nil
            }
            return text
        }
    }
}

extension FieldType where Value == String {
    /// Where a link leads. One that could run something is reported and left out.
    static var address: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard isHarmless(text) else {
                reading.report(isLocalPath(text) ? .localPath(text) : .unsafeLink(text), at: node)
                return nil
            }
            return text
        }
    }

    /// Browsers pass over control characters in a scheme: `java\tscript:` is one that runs.
    private static func isHarmless(_ address: String) -> Bool {
        let plain = address.lowercased().utf8.filter { $0 > 32 }
        let scheme = plain.prefix { ![58, 47, 63, 35].contains($0) }
        guard scheme.count < plain.count, plain[scheme.count] == 58 else { return true }
        return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self))
    }
}

extension YAMLNode {
    /// The scalar's text, trimmed; nil after a report when it is a list or a mapping.
    func text(_ reading: inout FrontMatterReading) -> String? {
        guard let scalar else {
            reading.report(.expectedText(), at: self)
            return nil
        }
        return scalar.trimmed
    }
}

extension FieldType where Value == Bool {
    static var boolean: FieldType {
        FieldType(schema: .boolean) { node, reading in
            switch node.scalar?.lowercased() {
            case "true", "yes", "on", "có": return true
            case "false", "no", "off", "không": return false
            default:
                reading.report(.expectedBoolean(), at: node)
                return nil
            }
        }
    }
}

extension FieldType where Value == Int {
    static var integer: FieldType {
        FieldType(schema: .integer) { node, reading in
            guard let number = node.scalar.flatMap({ Int($0) }), (0...1_000_000_000).contains(number) else {
                reading.report(.expectedInteger(), at: node)
                return nil
            }
            return number
        }
    }
}

extension FieldType where Value == Quantity {
    static var number: FieldType {
        FieldType(schema: .number) { node, reading in
            guard let quantity = node.scalar.flatMap(Quantity.init) else {
                reading.report(.expectedNumber(), at: node)
                return nil
            }
            if quantity.isAmbiguous { reading.report(.ambiguousNumber(quantity.written), at: node) }
            return quantity
        }
    }
}

extension FieldType where Value == Day {
    static var day: FieldType {
        FieldType(schema: .day) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let day = Day(iso: text) else {
                reading.report(.badDate(text), at: node)
                return nil
            }
            return day
        }
    }
}

extension FieldType where Value == Moment {
    static var moment: FieldType {
        FieldType(schema: .moment) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let moment = Moment(text) else {
                reading.report(.badDate(text), at: node)
                return nil
            }
            return moment
        }
    }
}

extension FieldType where Value == CampaignEdge {
    static var edge: FieldType {
        FieldType(schema: .dayOrYear) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            if let day = Day(iso: text) { return .day(day) }
            if text.utf8.count == 4, let year = Int(text), year > 1900 { return .year(year) }
            reading.report(.badDateOrYear(text), at: node)
            return nil
        }
    }
}

extension FieldType where Value == DocumentNumber {
    /// Read tolerantly; a malformed number is a warning, never lost.
    static var documentNumber: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = FieldType<String>.text.read(node, &reading) else { return nil }
            let number = DocumentNumber(text)
            if !number.isWellFormed { reading.report(.malformedDocumentNumber(text), at: node) }
            return number
        }
    }
}

extension FieldType where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
    /// One of a closed set of ids.
    static func choice(_: Value.Type = Value.self) -> FieldType {
        let known = Value.allCases.map(\.rawValue)
        return FieldType(schema: .choice(known)) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let value = Value(rawValue: text) else {
                reading.report(.unknownChoice(text, known: known), at: node)
                return nil
            }
            return value
        }
    }
}

extension FieldType {
    /// The value with its place.
    static func located<Inner>(_ type: FieldType<Inner>) -> FieldType where Value == Located<Inner> {
        FieldType(schema: type.schema) { node, reading in
            type.read(node, &reading).map { reading.located($0, at: node) }
        }
    }

    /// A list; a single value stands for a list of one, as editors write it.
    static func list<Element>(of type: FieldType<Element>) -> FieldType where Value == [Element] {
        FieldType(schema: .list(type.schema)) { node, reading in
            (node.list ?? [node]).compactMap { $0.isNull ? nil : type.read($0, &reading) }
        }
    }

    /// A mapping with fields of its own.
    static func object(
        _ fields: [FieldSchema], _ make: @escaping @Sendable (MappingReader, inout FrontMatterReading) -> Value?
    ) -> FieldType {
        FieldType(schema: .object(fields)) { node, reading in
            MappingReader(node, fields: fields, &reading).flatMap { make($0, &reading) }
        }
    }
}

extension String {
    /// Without white space at both ends; the same storage when there is none.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, Self.isSpace(first) || Self.isSpace(last) else {
            return self
        }
        guard let start = utf8.firstIndex(where: { !Self.isSpace($0) }),
            let end = utf8.lastIndex(where: { !Self.isSpace($0) })
        else { return "" }
        return String(self[start...end])
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

import Diagnostics
import Vietnamese

/// A department or body of the agency (`units.yaml`). (A class of constants, like `Article`.)
package final class Unit: Sendable {
    package let id: String
    package let name: String
    package let short: String?
    package let parent: Located<String>?
    /// The days between which the unit existed under this name.
    package let from: Day?
    package let to: Day?
    /// The unit that has taken its place, after a merger or under a new name.
    package let successor: Located<String>?
    package let aliases: [String]

    init(
        id: String, name: String, short: String?, parent: Located<String>?, from: Day?, to: Day?,
        successor: Located<String>?, aliases: [String]
    ) {
        (self.id, self.name, self.short, self.parent) = (id, name, short, parent)
        (self.from, self.to, self.successor, self.aliases) = (from, to, successor, aliases)
    }

    package func isValid(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}

/// All units, by id and by every name under which lists know them.
package struct UnitRegister: Sendable {
    package let units: [Unit]
    private let byID: [String: Int]
    private let byName: [TextKey: Int]

    /// Of units with one id the first stays; the others were reported.
    package init(_ all: [Unit] = []) {
        var seen: Set<String> = []
        let units = all.filter { seen.insert($0.id).inserted }
        self.units = units
        byID = Dictionary(units.indices.map { (units[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(
            units.indices.flatMap { index in
                ([units[index].name, units[index].short].compactMap { $0 } + units[index].aliases)
                    .map { (TextKey(lookup: $0), index) }
            }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Unit? { byID[id].map { units[$0] } }

    /// Successors, and units above, by which a unit leads back to itself.
    var circles: [Located<String>] {
        [\Unit.successor, \Unit.parent].flatMap { next in
            units.compactMap { unit in
                var (seen, place) = (Set<String>(), unit[keyPath: next])
                while let id = place?.value, id != unit.id, seen.insert(id).inserted {
                    place = self[id]?[keyPath: next]
                }
                return place?.value == unit.id ? unit[keyPath: next] : nil
            }
        }
    }

    /// The unit that a unit has become, through all who took its place; itself where that leads in a circle.
    package func heir(of unit: Unit) -> Unit {
        var (heir, seen) = (unit, Set([unit.id]))
        while let next = heir.successor.flatMap({ self[$0.value] }) {
            guard seen.insert(next.id).inserted else { return unit }
            heir = next
        }
        return heir
    }

    /// The unit of that id, name, short name or alias; nil for a body outside the agency.
    package func resolve(_ written: String) -> Unit? {
        self[written] ?? byName[TextKey(lookup: written)].map { units[$0] }
    }
}

enum UnitFields {
    static let id = Field("id", .slug, required: true, "Mã đơn vị, chữ thường không dấu: van-phong")
    static let name = Field("name", .text, required: true, "Tên đầy đủ")
    static let short = Field("short", .text, "Tên ngắn")
    static let parent = Field("parent", .located(.text), "Mã đơn vị cấp trên")
    static let from = Field("from", .day, "Ngày bắt đầu mang tên này")
    static let to = Field("to", .day, "Ngày cuối cùng mang tên này")
    static let successor = Field("successor", .located(.text), "Mã đơn vị thay thế, sau khi đổi tên hoặc sáp nhập")
    static let aliases = Field("aliases", .list(of: .text), "Tên khác, tên cũ")
    static let all = [
        id.schema, name.schema, short.schema, parent.schema, from.schema, to.schema, successor.schema,
        aliases.schema,
    ]
}

extension FieldType where Value == Unit {
    static var unit: FieldType {
        typealias Fields = UnitFields
        return .object(Fields.all) { mapping, reading in
            guard let id = mapping.value(Fields.id, &reading), let name = mapping.value(Fields.name, &reading) else {
                return nil
            }
            if let from = mapping.value(Fields.from, &reading), let to = mapping.value(Fields.to, &reading), to < from,
                let node = mapping.node(of: "to")
            {
                reading.report(.endsBeforeItBegins(), at: node)
            }
            return Unit(
                id: id, name: name, short: mapping.value(Fields.short, &reading),
                parent: mapping.value(Fields.parent, &reading), from: mapping.value(Fields.from, &reading),
                to: mapping.value(Fields.to, &reading), successor: mapping.value(Fields.successor, &reading),
                aliases: mapping.list(Fields.aliases, &reading))
        }
    }
}

enum OwnAwardFields {
    static let id = Field("id", .slug, required: true, "Mã, chữ thường không dấu")
    static let name = Field("name", .text, required: true, "Tên đầy đủ")
    static let level = Field("level", .choice(Award.Level.self), required: true, "Cấp quyết định")
    static let recipients = Field(
        "for", .list(of: .choice(RecipientKind.self)), "Trao cho: ca-nhan, tap-the, ho-gia-dinh")
    static let hasClasses = Field("classes", .boolean, "true: có ba hạng Nhất, Nhì, Ba")
    static let aliases = Field("aliases", .list(of: .text), "Tên khác")
    static let all = [
        id.schema, name.schema, level.schema, recipients.schema, hasClasses.schema, aliases.schema,
    ]
}

extension FieldType where Value == Award {
    static var award: FieldType {
        typealias Fields = OwnAwardFields
        return .object(Fields.all) { mapping, reading in
            let recipients = mapping.list(Fields.recipients, &reading)
            guard let id = mapping.value(Fields.id, &reading), let name = mapping.value(Fields.name, &reading),
                let level = mapping.value(Fields.level, &reading)
            else { return nil }
            return Award(
                id: id, name: name, level: level, recipients: recipients.isEmpty ? RecipientKind.allCases : recipients,
                hasClasses: mapping.value(Fields.hasClasses, &reading) ?? false,
                aliases: mapping.list(Fields.aliases, &reading))
        }
    }
}

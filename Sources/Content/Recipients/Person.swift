import Vietnamese

/// A person, or a collective, is a name in a unit; a collective that is a unit of the agency is that unit, by whatever name.
/// A unit counts as what has become of it.
package struct Person: Hashable, Sendable {
    let name: TextKey
    /// The unit's id, or the lookup key of one outside the agency; empty when none is told.
    package let unit: TextKey
}

extension TextKey {
    /// A recipient's name for comparing: its lookup key without the courtesy before it (“Ông”, “Bà”, “Đồng chí”).
    init(recipient name: String) {
        let key = TextKey(lookup: name)
        let courtesy = key.text.withBytes { text in Self.courtesies.first { text.starts(with: $0) } }
        self = courtesy.map { TextKey(String(decoding: key.text.utf8.dropFirst($0.count), as: UTF8.self)) } ?? key
    }

    private static let courtesies = ["ông", "bà", "ông/bà", "đồng chí", "đ/c", "đ/c:"].map {
        Array((LookupKey.make($0) + " ").utf8)
    }
}

/// Units by the names under which lists have them. A list has the same few row after row, and so do others.
package struct UnitNames {
    private let units: UnitRegister
    private var known: [TextKey: (unit: Unit?, key: TextKey)] = [:]

    package init(_ units: UnitRegister) { self.units = units }

    package mutating func unit(_ written: String?) -> Unit? { written.flatMap { found($0).unit } }

    /// The unit to which an honour belongs: that of a person's row, a collective's own.
    package mutating func unit(of recipient: Recipient) -> Unit? {
        (recipient.kind == .collective ? unit(recipient.name) : nil) ?? unit(recipient.unit)
    }

    package mutating func person(_ recipient: Recipient) -> Person {
        person(recipient.key, named: recipient.name, recipient.kind, in: recipient.unit)
    }

    package mutating func person(_ subject: Exemplar.Subject) -> Person {
        person(TextKey(recipient: subject.name), named: subject.name, subject.kind, in: subject.unit)
    }

    /// Whether both can mean one unit: when one of them tells none, nothing speaks against it.
    func areOneUnit(_ one: Person, _ other: Person) -> Bool {
        one.unit == other.unit || one.unit.text.isEmpty || other.unit.text.isEmpty
    }

    private mutating func person(
        _ key: TextKey, named name: String, _ kind: RecipientKind, in written: String?
    ) -> Person {
        if kind == .collective, found(name).unit != nil { return Person(name: found(name).key, unit: found(name).key) }
        return Person(name: key, unit: written.map { found($0).key } ?? TextKey(""))
    }

    private mutating func found(_ written: String) -> (unit: Unit?, key: TextKey) {
        let key = TextKey(written)
        if let found = known[key] { return found }
        let unit = units.resolve(written)
        let found = (unit, unit.map { TextKey(units.heir(of: $0).id) } ?? TextKey(lookup: written))
        known[key] = found
        return found
    }
}

import Vietnamese

/// A person, or a collective, is a name in a unit.
package struct Person: Hashable, Sendable {
    let name: TextKey
    /// The unit's id, or the lookup key of one outside the agency; empty when none is told.
    package let unit: TextKey
}

/// Units by the names under which lists have them. A list has the same few row after row, and so do others.
package struct UnitNames {
    private let units: UnitRegister
    private var known: [TextKey: (unit: Unit?, key: TextKey)] = [:]

    package init(_ units: UnitRegister) { self.units = units }

    package mutating func unit(_ written: String?) -> Unit? { written.flatMap { found($0).unit } }

    /// - Parameter name: the name's lookup key.
    package mutating func person(_ name: TextKey, in written: String?) -> Person {
        Person(name: name, unit: written.map { found($0).key } ?? TextKey(""))
    }

    private mutating func found(_ written: String) -> (unit: Unit?, key: TextKey) {
        let key = TextKey(written)
        if let found = known[key] { return found }
        let unit = units.resolve(written)
        let found = (unit, unit.map { TextKey($0.id) } ?? TextKey(lookup: written))
        known[key] = found
        return found
    }
}

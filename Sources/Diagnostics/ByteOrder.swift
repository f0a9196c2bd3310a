extension String {
    /// Whether this text's UTF-8 comes before the other's: the order for paths and ids, the same on every machine.
    ///
    /// `<` on `String` compares normal forms and differs between versions of Unicode; this compares what is stored.
    package func precedes(_ other: String) -> Bool {
        var (one, two) = (self, other)
        return one.withUTF8 { one in two.withUTF8 { two in one.lexicographicallyPrecedes(two) } }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension String {
    /// Whether this text's UTF-8 comes before the other's: the order for paths and ids, the same on every machine.
    ///
    /// `<` on `String` compares normal forms and differs between versions of Unicode; this compares what is stored.
    package func precedes(_ other: String) -> Bool {
        var (one, two) = (self, other)
        return one.withUTF8 { one in
            two.withUTF8 { two in
                // By memcmp: a hundred thousand paths are sorted several times over, before any work can be shared out.
                guard let first = one.baseAddress, let second = two.baseAddress else { return one.count < two.count }
                let order = memcmp(first, second, min(one.count, two.count))
                return order != 0 ? order < 0 : one.count < two.count
            }
        }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes in which texts are looked for.
struct Bytes {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    func contains(_ text: String) -> Bool { firstOffset(of: Array(text.utf8)) != nil }

    /// How many bytes before the first place at which the pattern begins, from `start` bytes on.
    func firstOffset(of pattern: [UInt8], from start: Int = 0) -> Int? {
        bytes.withUnsafeBytes { text in
            pattern.withUnsafeBytes { pattern in
                guard let base = text.baseAddress, let wanted = pattern.baseAddress else { return nil }
                var place = start
                let end = text.count - pattern.count
                // `memmem` is not in every C library.
                while place <= end, let found = memchr(base + place, Int32(pattern[0]), end - place + 1) {
                    place = UnsafeRawPointer(found) - base
                    if memcmp(found, wanted, pattern.count) == 0 { return place }
                    place += 1
                }
                return nil
            }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The first place of a byte from `start` on.
    func firstOffset(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }
}

extension Collection where Element == UInt8, Index == Int {
    /// The number of a few bytes, the most significant first; nil when they are not there.
    func big(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset + count <= self.count else { return nil }
        return self[(startIndex + offset)..<(startIndex + offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The same, the least significant first.
    func little(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset + count <= self.count else { return nil }
        return self[(startIndex + offset)..<(startIndex + offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

/// Bytes packed into words, the first byte highest: words compare as the bytes do, eight at a time.
struct PackedBytes {
    private var whole: [UInt64] = []
    private var word: UInt64 = 0
    private var count = 0

    mutating func reserve(_ bytes: Int) { whole.reserveCapacity(bytes / 8 + 3) }

    mutating func append(_ byte: UInt8) {
        word = word << 8 | UInt64(byte)
        count += 1
        guard count == 8 else { return }
        whole.append(word)
        (word, count) = (0, 0)
    }

    /// All bytes, the last word filled up with zeros, and then other words.
    mutating func finished(followedBy other: [UInt64]) -> [UInt64] {
        if count > 0 { whole.append(word << UInt64(64 - 8 * count)) }
        (word, count) = (0, 0)
        whole.append(contentsOf: other)
        return whole
    }
}

/// Bits packed the same way: false before true at the first place that differs.
struct PackedBits {
    private var whole: [UInt64] = []
    private var word: UInt64 = 0
    private var count = 0

    mutating func append(_ bit: Bool) {
        word = word << 1 | (bit ? 1 : 0)
        count += 1
        guard count == 64 else { return }
        whole.append(word)
        (word, count) = (0, 0)
    }

    var words: [UInt64] { count == 0 ? whole : whole + [word << UInt64(64 - count)] }
}

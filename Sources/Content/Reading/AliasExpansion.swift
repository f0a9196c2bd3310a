/// How large a YAML text may become by aliases of aliases ("billion laughs"). The parser compares whole keys while it
/// reads, so a key of that kind has to be refused before.
enum AliasExpansion {
    static let limit = 1_000_000.0

    /// Whether the text could stand for more than `limit` values. Counts what can be anchors and aliases, and takes the
    /// worst way to nest them; nothing else is looked at in the usual text, which has no anchor.
    static func isExcessive(_ yaml: String) -> Bool {
        let anchors = count(UInt8(ascii: "&"), in: yaml)
        guard anchors > 0 else { return false }
        let aliases = count(UInt8(ascii: "*"), in: yaml)
        var product = 1.0
        for _ in 0..<min(anchors, aliases) {
            product *= Double(aliases) / Double(min(anchors, aliases)) + 1
            if product > limit { return true }
        }
        return false
    }

    /// How often the sign stands before a name and behind no word.
    private static func count(_ sign: UInt8, in yaml: String) -> Int {
        guard yaml.utf8.contains(sign) else { return 0 }
        var (count, previous, isCandidate) = (0, UInt8(ascii: "\n"), false)
        for byte in yaml.utf8 {
            if isCandidate, isWord(byte) { count += 1 }
            isCandidate = byte == sign && !isWord(previous)
            previous = byte
        }
        return count
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 32) || byte == 45 || byte == 95
    }
}

import Vietnamese

/// Whether letters could be a Vietnamese syllable once its marks are taken off.
enum Syllable {
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
        "s", "t", "th", "tr", "v", "x",
    ]
    private static let rhymes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet \
        ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong op ot \
        u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych \
        uyen uyet uynh uyt uyu y yem yen yet yeu
        """.split(separator: " ").map(String.init))

    /// - Parameter folded: in small letters without marks.
    static func isPlausible(_ folded: String) -> Bool {
        let onset = folded.prefix { !"aeiouy".contains($0) }
        if onsets.contains(String(onset)), rhymes.contains(String(folded.dropFirst(onset.count))) { return true }
        // gì, giếng: the i belongs to both.
        return onset == "g" && folded.hasPrefix("gi") && rhymes.contains("i" + folded.dropFirst(2))
    }
}

enum PlainVietnamese {
    private static let fewest = 8

    /// Whether a line of ASCII is Vietnamese that lost its marks: nearly all of its words could be syllables, as in no other
    /// language, and there are more of them than chance leaves without a mark.
    static func isMeant(by line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        // In YAML's escapes (`"th\u1eddi"`) stand the marks of the words that would be passed over.
        guard !line.contains(92) else { return false }
        var (words, hits) = (0, 0)
        for word in line.split(whereSeparator: { $0 == 32 || $0 == 44 || $0 == 59 || $0 == 124 }) {
            guard let plain = plain(word) else { continue }
            words += 1
            if Syllable.isPlausible(plain) { hits += 1 }
            if words == fewest, hits < fewest - 2 { return false }
        }
        return words >= fewest && hits * 100 >= words * 86
    }

    /// A word's letters in small; nil for what is no word: keys, numbers, addresses, codes.
    private static func plain(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        var word = word
        while let first = word.first, [34, 39, 40, 42, 95].contains(first) { word = word.dropFirst() }
        while let last = word.last, [33, 34, 39, 41, 42, 46, 63, 95].contains(last) { word = word.dropLast() }
        guard !word.isEmpty, word.count <= 8, word.allSatisfy(\.isASCIILetter) else { return nil }
        return String(decoding: word.map { $0 | 32 }, as: UTF8.self)
    }
}

import Vietnamese

/// The words of many texts, numbered as they come. Each way of writing one is looked up by its bytes, so that what a word
/// folds to is found out once.
struct WordTable {
    /// By number.
    private(set) var words: [Word] = []
    /// Hashes of their terms.
    private(set) var hashes: [UInt32] = []
    private var numbers: [Word: Int32] = [:]

    private struct Run {
        let hash: UInt64
        let bytes: Range<Int>
        /// In `found`: the words side by side, then those joined.
        let words: Range<Int>
        let joined: Int
    }

    private var runs: [Run] = []
    private var arena: [UInt8] = []
    /// Numbers of words, run by run.
    private(set) var found: [Int32] = []
    /// Positions in `runs`, or -1; open addressing.
    private var slots = [Int32](repeating: -1, count: 1 << 12)

    /// Where the numbers of a run's words stand in `found`, and of those that an apostrophe joins. (Places, as slices would cost
    /// two reference counts for each word of the section.)
    mutating func places(of run: UnsafeBufferPointer<UInt8>) -> (side: Range<Int>, joined: Range<Int>) {
        let known = runs[position(of: run)]
        let middle = known.words.upperBound - known.joined
        return (known.words.lowerBound..<middle, middle..<known.words.upperBound)
    }

    private mutating func position(of run: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(run)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = runs[Int(slots[slot])]
            if candidate.hash == hash, holds(candidate.bytes, run) { return Int(slots[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(runs.count)
        add(run, hash)
        if runs.count * 2 > slots.count { grow() }
        return runs.count - 1
    }

    private func holds(_ bytes: Range<Int>, _ run: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == run.count else { return false }
        for offset in run.indices where arena[bytes.lowerBound + offset] != run[offset] { return false }
        return true
    }

    private mutating func add(_ run: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
        let (start, first) = (arena.count, found.count)
        arena.append(contentsOf: run)
        let meant = Word.words(of: String(decoding: run, as: UTF8.self))
        found += (meant.words + meant.joined).map { number(of: $0) }
        runs.append(
            Run(hash: hash, bytes: start..<arena.count, words: first..<found.count, joined: meant.joined.count))
    }

    private mutating func number(of word: Word) -> Int32 {
        if let known = numbers[word] { return known }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        hashes.append(word.term.searchHash)
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, run) in runs.enumerated() {
            var slot = Int(truncatingIfNeeded: run.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a over eight bytes at a time: most words are one step, or two.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var (hash, offset) = (UInt64(0xcbf2_9ce4_8422_2325), 0)
        while offset < bytes.count {
            let end = min(offset + 8, bytes.count)
            var part: UInt64 = 0
            while offset < end {
                part = part << 8 | UInt64(bytes[offset])
                offset += 1
            }
            hash = (hash ^ part) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
        }
        return hash
    }
}

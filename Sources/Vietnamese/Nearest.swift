/// The candidate that a mistyped word most likely meant, for "did you mean" in messages.
package enum Nearest {
    /// The candidate with the fewest slips (a letter added, lost, changed, or two neighbours swapped), the first of equals.
    ///
    /// Marks, case, and the choice between space, `_` and `-` are no slips: `tiêu đề` finds `tieu_de`. Nil when all
    /// candidates are further than a third of the word's letters, or one slip for short words, or share no letter.
    /// - Parameter slipsPerLetters: how many letters make up for a slip.
    package static func match(
        _ word: String, among candidates: some Sequence<String>, slipsPerLetters: Int = 3
    ) -> String? {
        let typed = letters(word)
        var limit = max(1, typed.count / slipsPerLetters)
        var nearest: String?
        for candidate in candidates {
            let other = letters(candidate)
            guard let distance = distance(typed, other, limit: limit), distance < max(typed.count, other.count, 1)
            else { continue }
            nearest = candidate
            if distance == 0 { break }
            limit = distance - 1
        }
        return nearest
    }

    private static func letters(_ text: String) -> [UInt8] {
        Fold.fold(text).utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    }

    /// The Damerau–Levenshtein distance in which no place is edited twice; nil when it is over the limit.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            // A swap reaches back two rows, so both must be over the limit.
            if min(current.min() ?? 0, last.min() ?? 0) > limit { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}

import Diagnostics
import Vietnamese

/// Which pages and names hold which words; the words that fold alike lie together (docs/reference/search.md, "Terms").
struct TermIndex: Sendable {
    /// In the order of their terms, then of themselves.
    let words: [Word]
    /// The runs of `words` with one term that is no number.
    let terms: [Range<Int>]
    /// Positions in `words` of numbers.
    let numbers: [Int]
    /// By word × 3 + field: pages.
    private let pages: Sorted
    /// By word: names.
    private let names: Sorted
    private let pageCount: Int
    private let nameCount: Int

    init(_ runs: [PageWords], pageCount: Int, names: [String]) {
        let ofNames = NameWords(names)
        let all = runs.map(\.table.words) + [ofNames.table.words]
        let words = Set(all.joined()).sorted {
            $0.term == $1.term ? $0.exact.precedes($1.exact) : $0.term.precedes($1.term)
        }
        let places = Dictionary(zip(words, words.indices.map { Int32($0) }), uniquingKeysWith: { one, _ in one })
        let numbered = all.map { $0.map { places[$0] ?? 0 } }
        pages = Sorted(
            count: words.count * 3,
            runs: zip(runs, numbered).map { run, places in
                run.words.mapKeys { places[Int($0 / 3)] * 3 + $0 % 3 }
            })
        let placesOfNames = numbered.last ?? []
        self.names = Sorted(count: words.count, runs: [ofNames.words.mapKeys { placesOfNames[Int($0)] }])
        (self.words, self.pageCount, nameCount) = (words, pageCount, names.count)
        numbers = words.indices.filter { words[$0].isNumber }
        terms = Self.terms(of: words)
    }

    private static func terms(of words: [Word]) -> [Range<Int>] {
        var (terms, start) = ([Range<Int>](), 0)
        for end in 1..<max(1, words.count + 1) where end == words.count || words[end].term != words[start].term {
            if !words.isEmpty, !words[start].isNumber { terms.append(start..<end) }
            start = end
        }
        return terms
    }

    /// What is wanted first of a term: its words, each with the pages that have it in title or name; then the names that have
    /// any of them.
    func head(of term: Range<Int>) -> IndexBytes {
        var bytes = IndexBytes()
        bytes.append(number: term.count)
        for word in term {
            bytes.append(text: words[word].exact == words[word].term ? "" : words[word].exact)
            bytes.append(list: pages[word * 3 + PageField.head.rawValue], limit: pageCount)
        }
        bytes.append(list: Self.union(term.map { names[$0] }), limit: nameCount)
        return bytes
    }

    /// The rest: for each of its words the pages that have it in the summary, and those that have it in the text.
    func body(of term: Range<Int>) -> IndexBytes {
        var bytes = IndexBytes()
        for word in term { appendBody(of: word, to: &bytes) }
        return bytes
    }

    private func appendBody(of word: Int, to bytes: inout IndexBytes) {
        for field in [PageField.summary, .body] {
            bytes.append(list: pages[word * 3 + field.rawValue], limit: pageCount)
        }
    }

    /// All of a number: its digits, then the pages by field.
    func number(_ word: Int) -> IndexBytes {
        var (lists, bytes) = (IndexBytes(), IndexBytes())
        lists.append(list: pages[word * 3 + PageField.head.rawValue], limit: pageCount)
        appendBody(of: word, to: &lists)
        bytes.append(text: words[word].term)
        bytes.append(record: lists)
        return bytes
    }

    private static func union(_ lists: [ArraySlice<Int32>]) -> [Int32] {
        lists.count == 1 ? Array(lists[0]) : Set(lists.joined()).sorted()
    }
}

/// The words of names, with the names that have them.
private struct NameWords {
    var table = WordTable()
    /// Names are its pages.
    var words = PageKeys(from: 0)

    init(_ all: [String]) {
        for name in all {
            var seen: Set<Int32> = []
            name.withBytes { bytes in
                WordCutter(bytes, isHTML: false).forEach { run in
                    let places = table.places(of: run)
                    seen.formUnion(table.found[places.side])
                    seen.formUnion(table.found[places.joined])
                }
            }
            for word in seen.sorted() { words.append(word) }
            words.endPage()
        }
    }
}

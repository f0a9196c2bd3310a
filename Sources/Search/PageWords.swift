import Vietnamese

/// Where a word stands in a page, the weightiest first.
enum PageField: Int, CaseIterable, Sendable {
    case head, summary, body
}

/// The words of a run of neighbouring pages. Each is kept once a page, in its weightiest field.
struct PageWords: Sendable {
    private(set) var table = WordTable()
    /// Word × 3 + field.
    private(set) var words: PageKeys
    /// The pairs' places.
    private(set) var pairs: PageKeys

    /// The last page of each word and pair.
    private var lastPage: [Int32] = []
    private var lastPairPage: [Int32]
    private let places: Pairs

    /// - Parameter range: the pages' numbers in the whole index.
    init(_ all: [SearchedPage], _ range: Range<Int>, _ places: Pairs) {
        self.places = places
        (words, pairs) = (PageKeys(from: range.lowerBound), PageKeys(from: range.lowerBound))
        lastPairPage = [Int32](repeating: -1, count: places.count)
        for number in range {
            let page = all[number]
            for text in [page.title] + page.names { read(text, .head, number) }
            read(page.summary, .summary, number)
            page.body.withUnsafeBufferPointer { read($0, .body, Int32(number), isHTML: true) }
            for text in page.facts { read(text, .body, number) }
            words.endPage()
            pairs.endPage()
        }
    }

    private mutating func read(_ text: String, _ field: PageField, _ page: Int) {
        text.withBytes { read($0, field, Int32(page), isHTML: false) }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ field: PageField, _ page: Int32, isHTML: Bool
    ) {
        var last: UInt32?
        WordCutter(bytes, isHTML: isHTML).forEach { run in
            let places = table.places(of: run)
            for place in places.side {
                let word = table.found[place]
                add(word, field, page)
                let hash = table.hashes[Int(word)]
                if let last { addPair(self.places.place(last, hash), page) }
                last = hash
            }
            for place in places.joined { add(table.found[place], field, page) }
        }
    }

    private mutating func add(_ word: Int32, _ field: PageField, _ page: Int32) {
        while lastPage.count <= word { lastPage.append(-1) }
        guard lastPage[Int(word)] != page else { return }
        lastPage[Int(word)] = page
        words.append(word * 3 + Int32(field.rawValue))
    }

    private mutating func addPair(_ place: Int, _ page: Int32) {
        guard lastPairPage[place] != page else { return }
        lastPairPage[place] = page
        pairs.append(Int32(place))
    }
}

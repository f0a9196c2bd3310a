import Vietnamese

/// Where a word stands in a page, the weightiest first.
enum PageField: Int, CaseIterable, Sendable {
    case head, summary, body
}

/// The words of a run of neighbouring pages. Each is kept once a page, in its weightiest field.
struct PageWords: Sendable {
    private(set) var table = WordTable()
    /// Word × 3 + field, and the page's number; in the order of the pages.
    private(set) var keys: [UInt32] = []
    private(set) var pages: [Int32] = []
    /// The same for pairs: a pair's place, and the page's number.
    private(set) var pairs: [Int32] = []
    private(set) var pairPages: [Int32] = []

    /// The last page of each word and pair.
    private var lastPage: [Int32] = []
    private var lastPairPage: [Int32]
    private let places: Pairs

    /// - Parameter range: the pages' numbers in the whole index.
    init(_ all: [SearchedPage], _ range: Range<Int>, _ places: Pairs) {
        self.places = places
        lastPairPage = [Int32](repeating: -1, count: places.count)
        for number in range {
            let page = all[number]
            for text in [page.title] + page.names { read(text, .head, number) }
            read(page.summary, .summary, number)
            page.body.withUnsafeBufferPointer { read($0, .body, Int32(number), isHTML: true) }
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
        keys.append(UInt32(word) * 3 + UInt32(field.rawValue))
        pages.append(page)
    }

    private mutating func addPair(_ place: Int, _ page: Int32) {
        guard lastPairPage[place] != page else { return }
        lastPairPage[place] = page
        pairs.append(Int32(place))
        pairPages.append(page)
    }
}

/// Numbers sorted into lists by a key, each list in the order in which they came: a counting sort.
struct Sorted: Sendable {
    private let starts: [Int]
    private let numbers: [Int32]

    /// - Parameter runs: keys below `count`, with their numbers.
    init(count: Int, runs: [(keys: [Int32], numbers: [Int32])]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for run in runs { for key in run.keys { starts[Int(key) + 1] += 1 } }
        for key in 0..<count { starts[key + 1] += starts[key] }
        var next = starts
        numbers = [Int32](unsafeUninitializedCapacity: starts[count]) { buffer, filled in
            for run in runs {
                for (key, number) in zip(run.keys, run.numbers) {
                    buffer[next[Int(key)]] = number
                    next[Int(key)] += 1
                }
            }
            filled = starts[count]
        }
        self.starts = starts
    }

    subscript(key: Int) -> ArraySlice<Int32> { numbers[starts[key]..<starts[key + 1]] }
}

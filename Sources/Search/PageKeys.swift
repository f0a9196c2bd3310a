/// What neighbouring pages hold, page after page: keys of words or of pairs.
struct PageKeys: Sendable {
    /// The number of the first page.
    private let first: Int
    private(set) var keys: [Int32] = []
    /// By page: where its keys end.
    private var ends: [Int] = []

    init(from first: Int) { self.first = first }

    @inline(__always)
    mutating func append(_ key: Int32) { keys.append(key) }

    mutating func endPage() { ends.append(keys.count) }

    func mapKeys(_ transform: (Int32) -> Int32) -> PageKeys {
        var mapped = self
        mapped.keys = keys.map(transform)
        return mapped
    }

    @inline(__always)
    func forEach(_ body: (_ key: Int32, _ page: Int32) -> Void) {
        var start = 0
        for (place, end) in ends.enumerated() {
            for key in keys[start..<end] { body(key, Int32(first + place)) }
            start = end
        }
    }
}

/// Pages sorted into lists by a key, each list in their order: a counting sort.
struct Sorted: Sendable {
    private let starts: [Int]
    private let numbers: [Int32]

    /// - Parameter runs: with keys below `count`.
    init(count: Int, runs: [PageKeys]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for run in runs { for key in run.keys { starts[Int(key) + 1] += 1 } }
        for key in 0..<count { starts[key + 1] += starts[key] }
        var next = starts
        numbers = [Int32](unsafeUninitializedCapacity: starts[count]) { buffer, filled in
            for run in runs {
                run.forEach { key, page in
                    buffer[next[Int(key)]] = page
                    next[Int(key)] += 1
                }
            }
            filled = starts[count]
        }
        self.starts = starts
    }

    subscript(key: Int) -> ArraySlice<Int32> { numbers[starts[key]..<starts[key + 1]] }
}

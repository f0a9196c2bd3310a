import Synchronization

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The transformed elements in their order, made by `jobs` tasks.
    ///
    /// Work is handed out in runs of neighbours: enough of them that one slow run does not keep the others waiting,
    /// few enough that handing out costs nothing beside the run.
    /// - Throws: the first error that `transform` threw; the others are cancelled. `CancellationError` when the task was
    ///   cancelled before the last run was begun: a result is whole or there is none.
    package func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
    ) async throws -> [Result] {
        let runs = chunked(into: Swift.max(1, jobs) * 32)
        let counter = Counter()
        return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
            for _ in 0..<Swift.max(1, Swift.min(jobs, runs.count)) {
                group.addTask {
                    var done: [(Int, [Result])] = []
                    while let number = counter.next(below: runs.count) {
                        try Task.checkCancellation()
                        done.append((number, try self[runs[number]].map(transform)))
                    }
                    return done
                }
            }
            return try await group.reduce(into: [[Result]](repeating: [], count: runs.count)) { results, done in
                for (number, run) in done { results[number] = run }
            }.flatMap { $0 }
        }
    }

    private func chunked(into count: Int) -> [Range<Int>] {
        let size = Swift.max(1, (self.count + count - 1) / count)
        return stride(from: startIndex, to: endIndex, by: size).map { $0..<Swift.min($0 + size, endIndex) }
    }
}

/// The numbers from 0, each given to one task.
private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func next(below limit: Int) -> Int? {
        let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < limit ? number : nil
    }
}

import Synchronization

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The transformed elements in their order, made by `jobs` tasks.
    ///
    /// Work is handed out in runs of neighbours: enough of them that one slow run does not keep the others waiting,
    /// few enough that handing out costs nothing beside the run.
    /// - Parameter state: made once for each task, for what a task learns from one element and uses for the next.
    /// - Throws: the first error that `transform` threw; the others are cancelled.
    package func concurrentMap<State, Result: Sendable>(
        jobs: Int, state: @escaping @Sendable () -> State,
        _ transform: @escaping @Sendable (inout State, Element) throws -> Result
    ) async throws -> [Result] {
        let runs = chunked(into: Swift.max(1, jobs) * 32)
        let counter = Counter()
        return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
            for _ in 0..<Swift.max(1, Swift.min(jobs, runs.count)) {
                group.addTask {
                    var (state, done): (State, [(Int, [Result])]) = (state(), [])
                    while let number = counter.next(below: runs.count), !Task.isCancelled {
                        done.append((number, try self[runs[number]].map { try transform(&state, $0) }))
                    }
                    return done
                }
            }
            return try await group.reduce(into: [[Result]](repeating: [], count: runs.count)) { results, done in
                for (number, run) in done { results[number] = run }
            }.flatMap { $0 }
        }
    }

    package func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
    ) async throws -> [Result] {
        try await concurrentMap(jobs: jobs, state: {}, { _, element in try transform(element) })
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

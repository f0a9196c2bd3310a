extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The transformed elements in their order, made by at most `jobs` tasks at a time.
    ///
    /// Work is handed out in runs of neighbours: enough of them that one slow run does not keep the others waiting,
    /// few enough that a task costs nothing beside its run.
    /// - Throws: the first error that `transform` threw; the others are cancelled.
    package func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
    ) async throws -> [Result] {
        let runs = chunked(into: Swift.max(1, jobs) * 16)
        return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            var waiting = runs.indices.makeIterator()
            func startNext() {
                guard let index = waiting.next() else { return }
                let run = runs[index]
                group.addTask { (index, try self[run].map(transform)) }
            }
            for _ in 0..<Swift.max(1, jobs) { startNext() }
            var results = [[Result]](repeating: [], count: runs.count)
            while let (index, result) = try await group.next() {
                results[index] = result
                startNext()
            }
            return results.flatMap { $0 }
        }
    }

    private func chunked(into count: Int) -> [Range<Int>] {
        let size = Swift.max(1, (self.count + count - 1) / count)
        return stride(from: startIndex, to: endIndex, by: size).map { $0..<Swift.min($0 + size, endIndex) }
    }
}

/// The results in the order of the elements, at most `limit` of them being made at once: for work that waits on programs.
/// - Throws: the first error that `work` threw, and `CancellationError` when the task was cancelled before the last element
///   was begun.
package func inParallel<Element: Sendable, Result: Sendable>(
    _ elements: [Element], limit: Int, _ work: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var (results, next) = ([Int: Result](minimumCapacity: elements.count), 0)
        func start() throws {
            guard next < elements.count else { return }
            try Task.checkCancellation()
            let (number, element) = (next, elements[next])
            next += 1
            group.addTask { (number, try await work(element)) }
        }
        for _ in 0..<max(1, limit) { try start() }
        while let (number, result) = try await group.next() {
            results[number] = result
            try start()
        }
        return try elements.indices.map { number in
            guard let result = results[number] else { throw CancellationError() }
            return result
        }
    }
}

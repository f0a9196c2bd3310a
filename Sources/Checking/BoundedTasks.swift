/// The results in the order of the elements, at most `limit` of them being made at once: for work that waits on programs.
func inParallel<Element: Sendable, Result: Sendable>(
    _ elements: [Element], limit: Int, _ work: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var (results, next) = ([Result?](repeating: nil, count: elements.count), 0)
        func start() {
            guard next < elements.count else { return }
            let (number, element) = (next, elements[next])
            next += 1
            group.addTask { (number, try await work(element)) }
        }
        for _ in 0..<max(1, limit) { start() }
        while let (number, result) = try await group.next() {
            results[number] = result
            start()
        }
        return results.compactMap { $0 }
    }
}

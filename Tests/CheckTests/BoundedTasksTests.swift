import Checking
import Testing

@Suite("A bounded number of tasks gives every result, in order") struct BoundedTasksTests {
    @Test func resultsComeInTheOrderOfTheElements() async throws {
        let results = try await inParallel(Array(0..<50), limit: 3) { number in
            for _ in 0..<(number % 7) { await Task.yield() }
            return number
        }
        #expect(results == Array(0..<50))
    }

    /// A result that is nil is a result.
    @Test func noResultIsLeftOut() async throws {
        let results: [Int?] = try await inParallel([1, 2, 3], limit: 2) { $0 == 2 ? nil : $0 }
        #expect(results == [1, nil, 3])
    }

    @Test func whatIsCancelledGivesNoShortList() async {
        let task = Task {
            try await inParallel(Array(0..<50), limit: 3) { number in
                if number == 10 { withUnsafeCurrentTask { $0?.cancel() } }
                return number
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}

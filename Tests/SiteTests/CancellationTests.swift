import Foundation
import Parallelism
import Synchronization
import Testing

/// A list that was being made when its task was cancelled is whole or not there: a short one would be taken for the truth.
@Suite("A cancelled task gives a whole list or none") struct CancellationTests {
    @Test func aCancelledMapThrows() async {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Array(0..<10_000).concurrentMap(jobs: 2) { $0 }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// Wherever the cancellation comes.
    @Test(arguments: [0, 1, 5_000, 9_999]) func whatAMapGivesIsWhole(moment: Int) async {
        let began = Atomic<Bool>(false)
        let task = Task {
            try await Array(0..<10_000).concurrentMap(jobs: 2) { number in
                if number == moment {
                    began.store(true, ordering: .releasing)
                    withUnsafeCurrentTask { $0?.cancel() }
                }
                return number
            }
        }
        while !began.load(ordering: .acquiring) { await Task.yield() }
        task.cancel()
        let result = await task.result
        if let numbers = try? result.get() { #expect(numbers == Array(0..<10_000)) }
    }

    private struct Broken: Error {}

    @Test func theErrorOfAnElementIsToldAndNotTheCancellationOfTheOthers() async {
        await #expect(throws: Broken.self) {
            try await Array(0..<10_000).concurrentMap(jobs: 2) { if $0 == 5_000 { throw Broken() } }
        }
    }
}

import Publishing
import TestSupport
import Testing

/// Every call that a publish or a rollback makes at its target fails, one after another, each in three ways: visitors see
/// the old section or the new one, and the next publish finishes the work.
@Suite("Whichever call fails, visitors see one version") struct FailingCallTests {
    @Test(arguments: FailingHost.Way.allCases)
    func aPublish(_ way: FailingHost.Way) async throws {
        let finished = try await FailingStory()
        try await finished.publish(finished.new)
        try await failEachCall(way, expecting: finished) { story, host in try await story.publish(story.new, at: host) }
    }

    @Test(arguments: FailingHost.Way.allCases)
    func aRollback(_ way: FailingHost.Way) async throws {
        let finished = try await FailingStory()
        try await finished.publish(finished.new)
        try await failEachCall(way, expecting: finished, after: { try await $0.publish($0.new) }) { story, host in
            try await story.rollback(at: host)
        }
    }

    /// - Parameter finished: an office that nothing has failed.
    private func failEachCall(
        _ way: FailingHost.Way, expecting finished: FailingStory,
        after preparation: (FailingStory) async throws -> Void = { _ in },
        _ work: (FailingStory, FailingHost) async throws -> Void
    ) async throws {
        for number in 1...200 {
            let story = try await FailingStory()
            try await preparation(story)
            let (before, host) = (story.published.live, story.failing(number, way))
            let failure = await story.failure { try await work(story, host) }
            #expect(story.isAt(story.old) || story.isAt(story.new), "call \(number)")
            // What says that nothing has changed is right.
            if let failure, !failure.contains("publish/switch-unclear") {
                #expect(story.published.live == before, "call \(number): \(failure)")
            }
            guard host.hasFailed else {
                try #require(failure == nil && number > 15, "so many calls there are at least")
                return
            }
            let remarks = try await story.publish(story.new)
            #expect(remarks.isEmpty && story.isAt(story.new), "call \(number), \(failure ?? "no failure")")
            let lying = try story.published.shape().subtracting(try finished.published.shape())
            #expect(lying == [], "call \(number)")
            #expect(try story.published.lastLogged() == story.published.live, "call \(number)")
        }
        Issue.record("no run passed without a failure")
    }
}

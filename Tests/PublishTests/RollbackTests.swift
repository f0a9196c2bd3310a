import SectionSupport
import TestSupport
import Testing

/// Where a rollback leads when no release is named, and releases of one second.
@Suite("A rollback without a name goes to the release before") struct RollbackTests {
    @Test func itLeadsToWhatVisitorsSawBefore() async throws {
        let story = try await FailingStory()
        try await story.publish(story.new)
        try await story.rollback()
        let third = try FailingStory.Version(["index.html": "thứ ba"])
        try await story.publish(third)
        try await story.rollback()
        #expect(story.isAt(story.old), "not to the version that had been taken back")
    }

    @Test func aReleaseThatWasNeverLiveIsPassedOver() async throws {
        let story = try await FailingStory()
        // All calls up to the switch are made, and then the connection is gone.
        var calls = 1
        while try story.published.briefs().count < 2 {
            _ = await story.failure { try await story.publish(story.new, at: story.failing(calls, .goneForGood)) }
            calls += 1
        }
        try #require(story.isAt(story.old))
        try await story.publish(story.new)
        try await story.rollback()
        #expect(story.isAt(story.old))
    }

    @Test func versionsOfOneSecondMayFollowOneAnother() async throws {
        let story = try await FailingStory()
        story.isHurried = true
        for version in [story.new, story.old, story.new] {
            try await story.publish(version)
            #expect(story.isAt(version))
        }
    }

    @Test(arguments: 1...40)
    func aPublishFollowsOneThatFailedInTheSameSecond(call: Int) async throws {
        let story = try await FailingStory()
        story.isHurried = true
        _ = await story.failure { try await story.publish(story.new, at: story.failing(call, .goneForGood)) }
        try await story.publish(story.new)
        #expect(try story.isAt(story.new) && story.published.leftovers() == [])
    }

    @Test func whenNoEarlierOneIsKeptTheOthersAreNamed() async throws {
        let office = try Office.withFolder()
        try await office.publish()
        let first = try #require(office.published.live)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        let second = try #require(office.published.live)
        let rollback = ["rollback", "server", "--yes", "--lang", "en"]
        let back = try await office.run(rollback)
        #expect(back.exitCode == 0 && office.published.live == first)
        #expect(back.output.hasPrefix("Go to another release at “server”"), "\(back.output)")

        let again = try await office.run(rollback)
        #expect(again.exitCode == 1 && again.errors.contains("No release is kept that was live before \(first)"))
        #expect(again.errors.contains("tdkt rollback TARGET \(second)"), "\(again.errors)")

        let same = try await office.run(["rollback", "server", first, "--yes", "--lang", "en"])
        #expect(same.exitCode == 1 && same.errors.contains("[publish/already-live]"), "\(same.errors)")
        #expect(try await office.run(["rollback", "server", second, "--yes"]).exitCode == 0)
        #expect(office.published.live == second)
    }
}

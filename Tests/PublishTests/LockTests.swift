import Foundation
import SectionSupport
import TestSupport
import Testing

/// Two people at once, and a publish that was cut off.
@Suite("Two people cannot publish at once") struct LockTests {
    private static let path = "target/.tdkt/lock"

    /// As another PC leaves it.
    private func lock(_ office: Office, token: String = "other", expires: Int) throws {
        try office.section.folder.write(
            "\(token)\nthu@may-khac\n\(expires)\n2024-06-15T08:00:00+07:00\n", to: Self.path)
    }

    private static let longAgo = 1_700_000_000
    private static let farAway = 9_000_000_000

    @Test func whoComesSecondIsToldWhoIsAtWork() async throws {
        let office = try Office.withFolder()
        try lock(office, expires: Self.farAway)
        for more in [[], ["--break-lock"]] {
            let outcome = try await office.run(Office.publishing(more))
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.contains("thu@may-khac is publishing to this target"), "\(outcome.errors)")
            #expect(office.published.live == nil)
        }
        #expect(try office.section.folder.text(Self.path).hasPrefix("other\n"))
    }

    @Test func anExpiredLockIsToldAndBrokenOnPurpose() async throws {
        let office = try Office.withFolder()
        try lock(office, expires: Self.longAgo)
        let told = try await office.publish()
        #expect(told.exitCode == 1 && told.errors.contains("[publish/stale-lock]"), "\(told.errors)")
        #expect(told.errors.contains("--break-lock"))
        let broken = try await office.publish("--break-lock")
        #expect(broken.exitCode == 0, "\(broken.errors)")
        #expect(!office.section.folder.exists(Self.path))
    }

    @Test func theLockOfAnOwnRunThatWasCutOffIsInNobodysWay() async throws {
        let office = try Office.withFolder()
        try await office.publish()
        try lock(office, token: "mine", expires: Self.farAway)
        let path = office.section.state().file("published")
        let memory = try String(contentsOfFile: path, encoding: .utf8)
        try (memory + "lock server mine\n").write(toFile: path, atomically: true, encoding: .utf8)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.leftovers() == [])
    }

    @Test func fromOneFolderOnePublishRunsAtATime() async throws {
        let office = try Office.withFolder()
        async let first = office.publish()
        async let second = office.publish()
        // The one that came late waited for the other.
        for outcome in try await [first, second] { #expect(outcome.exitCode == 0, "\(outcome.errors)") }
        #expect(try office.published.releases().count == 1)
        #expect(try office.published.shows(office.built()))
    }
}

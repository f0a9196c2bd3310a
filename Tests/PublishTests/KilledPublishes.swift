import Foundation
import Glibc
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// A target at which the old version is live, and an office that is killed while it publishes the new one: again and again
/// from the same state.
final class KilledPublishes {
    private let office: Office
    private var published: PublishedFolder { office.published }
    private let (old, new): ([String: Data], [String: Data])
    /// What an undisturbed publish leaves at the target.
    private let finished: Set<String>
    /// Seconds that an undisturbed publish takes, and those of it in which it has the lock.
    private var (whole, locked) = (0.0, 0.0)
    private var generator = SeededGenerator(seed: 20)
    /// How many were killed, and how many of them after they had taken the lock and before they let it go.
    private(set) var (killed, inside) = (0, 0)

    init(_ office: Office) async throws {
        self.office = office
        try await Self.succeed(office)
        old = try office.built()
        try Self.keep(office)
        try office.writeNewVersion()
        // The first one builds, the second is like those that are killed.
        for _ in 0..<2 {
            try Self.reset(office)
            (whole, locked) = try Self.duration(office)
        }
        new = try office.built()
        finished = try office.published.shape()
        try #require(try office.published.shows(new) && old != new)
    }

    private static func succeed(_ office: Office) async throws {
        let outcome = try await office.publish()
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
    }

    /// The target, and what the office remembers of it.
    private static func state(of office: Office) -> [String] {
        let memory = office.section.state().file("published")
        return ["target", String(memory.dropFirst(office.section.folder.path.count + 1))]
    }

    private static func keep(_ office: Office) throws {
        let folder = office.section.folder
        for path in state(of: office) { try folder.copy(folder.url(path), to: "before/\(path)") }
    }

    private static func duration(_ office: Office) throws -> (whole: Double, locked: Double) {
        let start = ContinuousClock.now
        let process = try office.start()
        while process.isRunning, !office.published.isLocked { usleep(200) }
        let middle = ContinuousClock.now
        process.wait()
        return (start.duration(to: .now) / .seconds(1), middle.duration(to: .now) / .seconds(1))
    }

    private static func reset(_ office: Office) throws {
        let folder = office.section.folder
        for path in state(of: office) {
            if folder.exists(path) { try folder.remove(path) }
            try folder.copy(folder.url("before/\(path)"), to: path)
        }
    }

    /// One publish that is killed, and the next one, which nobody disturbs.
    func round() async throws {
        let moment = try kill()
        #expect(try published.shows(old) || published.shows(new), "\(moment)")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(moment): \(outcome.errors)")
        #expect(!outcome.errors.contains("warning"), "\(moment): \(outcome.errors)")
        #expect(try published.shows(new), "\(moment)")
        #expect(try published.lastLogged() == published.live, "\(moment)")
        let lying = try published.shape().subtracting(finished)
        #expect(lying == [], "\(moment)")
        let back = try await office.run(["rollback", "server", "--yes", "--lang", "en"])
        #expect(back.exitCode == 0, "\(moment): \(back.errors)")
        #expect(try published.shows(old), "the release before is the one that visitors saw, \(moment)")
    }

    /// Mostly in the short time in which it changes the target. When it was faster than the hand, it is tried again a little
    /// earlier.
    private func kill() throws -> String {
        let isEarly = Int.random(in: 0..<8, using: &generator) == 0
        let delay = Double.random(in: 0...1, using: &generator) * (isEarly ? whole : locked)
        for share in [1, 0.7, 0.4, 0.1, 0] where try isKilled(isEarly, delay * share) {
            killed += 1
            return "killed \(Int(delay * share * 1000)) ms after \(isEarly ? "its start" : "it took the lock")"
        }
        return "not killed"
    }

    private func isKilled(_ isEarly: Bool, _ delay: Double) throws -> Bool {
        try Self.reset(office)
        let process = try office.start()
        while !isEarly, process.isRunning, !published.isLocked { usleep(200) }
        usleep(UInt32(delay * 1_000_000))
        let isInside = published.isLocked
        guard process.end(SIGKILL) else { return false }
        if isInside { inside += 1 }
        return true
    }
}

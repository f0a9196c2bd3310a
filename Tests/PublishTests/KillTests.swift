import Foundation
import ServerSupport
import TestSupport
import Testing

/// A power cut, or an impatient hand, in the middle of a publish: visitors see the old section or the new one, whole, and the
/// next publish needs nobody's help and leaves nothing lying about.
@Suite("A killed publish leaves one version and heals itself", .serialized) struct KillTests {
    /// More of them are asked for by `make soak`.
    private static func count(_ usual: Int) -> Int {
        ProcessInfo.processInfo.environment["TDKT_KILLS"].flatMap { Int($0) } ?? usual
    }

    @Test func inAFolder() async throws { try await kill(Self.count(30), Office.withFolder()) }

    @Test func overSSH() async throws {
        let server = try await SSHServer()
        try await kill(Self.count(8), Office.at(server))
    }

    private func kill(_ count: Int, _ office: Office) async throws {
        let publishes = try await KilledPublishes(office)
        for _ in 0..<count { try await publishes.round() }
        #expect(publishes.killed >= count * 7 / 10, "most were killed before their end")
        #expect(publishes.inside >= count / 2, "most were killed while they changed the target")
    }
}

import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// A look at the section from outside after each switch, through a real web server.
@Suite("Each switch is followed by a look from outside") struct CanaryTests {
    /// - Parameter server: serves another folder than the one that is published to, until a test lets it.
    private func office(_ server: WebServer) throws -> Office {
        let office = try Office.withFolder()
        try office.section.edit(
            "content/site.yaml", "{type: directory,", "{type: directory, url: \"\(server.address(""))\",")
        return office
    }

    private func server() async throws -> (server: WebServer, other: TemporaryFolder) {
        let other = try TemporaryFolder()
        try other.write("trang của nơi khác", to: "index.html")
        return (try await WebServer(.nginx, release: other.url), other)
    }

    @Test func pagesThatVisitorsGetRightAreAllThatItAsksFor() async throws {
        let (server, _) = try await server()
        let office = try office(server)
        try server.publish(office.section.folder.url("target/current"))
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(try await office.publish().exitCode == 0)
        #expect(try await server.get("tin-tuc/2023/mot/").text.contains("Tận tình"))
    }

    @Test func whenVisitorsGetSomethingElseItSwitchesBack() async throws {
        let (server, other) = try await server()
        let office = try office(server)
        try server.publish(office.section.folder.url("target/current"))
        try await office.publish()
        let (live, before) = (office.published.live, try office.built())
        try server.publish(other.url)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("\(server.address("")) was wrong after the switch"), "\(outcome.errors)")
        #expect(office.published.live == live)
        #expect(try office.published.shows(before))
        #expect(
            try office.section.folder.text("target/.tdkt/log").split(separator: "\n").last?.contains("undone") == true)
        // When the server is mended, the next publish goes through.
        try server.publish(office.section.folder.url("target/current"))
        #expect(try await office.publish().exitCode == 0)
        #expect(try office.published.shows(office.built()))
    }

    @Test func aFirstPublishThatIsWrongLeavesNothingLive() async throws {
        let (server, _) = try await server()
        let office = try office(server)
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 2 && outcome.errors.contains("switched back to nothing"), "\(outcome.errors)")
        #expect(office.published.live == nil)
    }
}

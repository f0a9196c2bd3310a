import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// What somebody else has put among the releases: a named pipe, a folder whose name is not UTF-8. It is not read, not removed, and
/// stops no publish.
@Suite("Foreign files among the releases stop no publish") struct ForeignNameTests {
    private func check(_ office: Office) async throws {
        try #require(try await office.publish().exitCode == 0)
        let folder = office.section.folder
        let live = "target/releases/\(try #require(office.published.live))"
        for place in [live, "target/assets", "target"] {
            try folder.makeLegacyFolder(in: place)
            try folder.makePipe("\(place)/ống")
        }
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try folder.text("target/current/tin-tuc/2023/mot/index.html").contains("Tận tình"))
        for place in [live, "target/assets", "target"] {
            #expect(folder.hasLegacyFolder(in: place) && folder.exists("\(place)/ống"), "\(place)")
        }
    }

    @Test func inAFolderOfThisMachine() async throws { try await check(Office.withFolder()) }

    @Test func atAServer() async throws {
        let server = try await SSHServer()
        try await check(Office.at(server))
        withExtendedLifetime(server) {}
    }
}

import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// Something at the target that can't give way in one step: it is named, and stays whatever is allowed.
@Suite("What is in the way at a target is named") struct ObstacleTests {
    private func check(_ office: Office, _ what: String) async throws {
        for options in [[], ["--overwrite"]] {
            let outcome = try await office.run(Office.publishing(options))
            #expect(
                outcome.exitCode == 1 && outcome.errors.contains("[publish/foreign]"), "\(options): \(outcome.errors)")
            #expect(outcome.errors.contains("there is \(what) that tdkt did not publish"), "\(outcome.errors)")
        }
    }

    private func office(hasLinks: Bool) throws -> Office {
        let office = try Office.withFolder()
        if !hasLinks {
            try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, links: false,")
        }
        return office
    }

    @Test(arguments: [true, false]) func aFile(hasLinks: Bool) async throws {
        let office = try office(hasLinks: hasLinks)
        try office.section.folder.write("của người khác", to: "target/current")
        try await check(office, "a file")
        #expect(try office.section.folder.text("target/current") == "của người khác")
    }

    @Test(arguments: [true, false]) func aNamedPipe(hasLinks: Bool) async throws {
        let office = try office(hasLinks: hasLinks)
        try office.section.folder.write("", to: "target/khac")
        try office.section.folder.makePipe("target/current")
        try await check(office, "a named pipe, a socket or a device")
    }

    @Test func aFolderWhereALinkIsToBe() async throws {
        let office = try office(hasLinks: true)
        try office.section.folder.write("trang cũ", to: "target/current/index.html")
        try await check(office, "a folder")
        #expect(try office.section.folder.text("target/current/index.html") == "trang cũ")
    }

    @Test func aFolderAtAServer() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        try office.section.folder.write("trang cũ", to: "target/current/index.html")
        try await check(office, "a folder")
        withExtendedLifetime(server) {}
    }
}

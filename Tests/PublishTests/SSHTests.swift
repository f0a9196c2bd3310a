import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// An editor publishes over ssh: a real OpenSSH server, real rsync, the built program.
@Suite("A section is published over ssh") struct SSHTests {
    @Test func theFirstPublishBringsTheWholeSection() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.shows(office.built()))
        #expect(try office.published.leftovers() == [])
        #expect(outcome.errors.contains("Published \(office.published.live ?? "")"))
    }

    @Test func ofAnEditOnlyTheChangedFilesAreSent() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        try await office.publish()
        let (old, before) = (try #require(office.published.live), try office.built())
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let (new, after) = (try #require(office.published.live), try office.built())
        #expect(try office.published.shows(after))
        let changed = differences(before, after)
        #expect(changed.contains("tin-tuc/2023/mot/index.html") && changed.count < after.count / 2)
        for file in after.keys where before[file] != nil && !file.hasPrefix("assets/") {
            let isSameFile =
                try office.published.inode("releases/\(old)/\(file)")
                == office.published.inode("releases/\(new)/\(file)")
            #expect(isSameFile == !changed.contains(file), "\(file)")
        }
    }

    @Test func aRollbackShowsTheReleaseBefore() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        try await office.publish()
        let (old, before) = (try #require(office.published.live), try office.built())
        try office.writeNewVersion()
        try await office.publish()
        let new = try #require(office.published.live)
        let outcome = try await office.run(["rollback", "server", "--yes"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.live == old && office.published.shows(before))
        #expect(try office.published.lastLogged() == old)
        let list = try await office.run(["releases", "server"]).output.split(separator: "\n")
        #expect(list.count == 2 && list[0].hasPrefix("  \(new)") && list[1].hasPrefix("* \(old)"), "\(list)")
    }

    @Test func theFoldersNameMayHoldSpacesAndQuotes() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server, path: "trang 'thi đua' $ & `id`;")
        for _ in 0..<2 {
            let outcome = try await office.publish()
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(try office.published.shows(office.built()))
            try office.section.edit("content/tin-tuc/2023/mot.md", "title: ", "title: Xem ")
        }
        #expect(try office.published.releases().count == 2)
    }

    @Test(arguments: [("stranger", "Permission denied"), ("unreachable", "Connection refused")])
    func whereThereIsNoWayInNothingIsChanged(client: String, reason: String) async throws {
        let server = try await SSHServer()
        let office = try Office.at(server, client: client)
        try office.section.folder.makeFolder("target")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 2)
        #expect(
            outcome.errors.contains("The server cannot be reached: ") && outcome.errors.contains(reason),
            "\(outcome.errors)")
        #expect(try office.section.folder.snapshot("target").isEmpty)
    }

    @Test func aFileThatWasDamagedAtTheServerIsTold() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        try await office.publish()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        let live = try #require(office.published.live)
        let old = try #require(try office.published.releases().first)
        // One file under two names: the edit did not touch it.
        let shared = try office.built().keys.sorted().first { path in
            try path.hasSuffix("/index.html")
                && office.published.inode("releases/\(old)/\(path)")
                    == office.published.inode("releases/\(live)/\(path)")
        }
        let file = try #require(shared)
        try office.published.flip("releases/\(old)/\(file)")
        let told = try await office.publish()
        #expect(
            told.exitCode == 1 && told.errors.contains("Somebody has changed files") && told.errors.contains(file),
            "\(told.errors)")
        #expect(office.published.live == live)
        let mended = try await office.publish("--overwrite")
        #expect(mended.exitCode == 0, "\(mended.errors)")
        #expect(try office.published.shows(office.built()))
    }

    /// Assets are shared: those of the live release are looked at among those of older ones.
    @Test(arguments: [true, false]) func anAssetThatWasDamagedOrRemovedIsTold(isGone: Bool) async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        try await office.publish()
        try office.section.edit("templates/assets/site.css", "{", " {")
        try await office.publish()
        let asset = try #require(try office.built().keys.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
        if isGone {
            try office.section.folder.remove("target/\(asset)")
        } else {
            try office.published.flip(asset)
        }
        let told = try await office.publish()
        #expect(
            told.exitCode == 1 && told.errors.contains("Somebody has changed files") && told.errors.contains(asset),
            "\(told.errors)")
        let mended = try await office.publish("--overwrite")
        #expect(mended.exitCode == 0, "\(mended.errors)")
        #expect(try office.published.shows(office.built()))
    }
}

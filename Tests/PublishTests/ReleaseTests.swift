import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// Releases that stay, and the way back to them.
@Suite("Earlier releases stay and can be gone back to") struct ReleaseTests {
    private struct Release: Decodable {
        let name, time, by, digest: String
        let live: Bool
        let pages, added, changed, removed: Int
        let base: String?
    }

    private func releases(_ office: Office) async throws -> [Release] {
        let outcome = try await office.run(["releases", "--format", "json"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Release.self, from: Data($0.utf8))
        }
    }

    /// Publishes so many versions, each with a style sheet of its own.
    private func publish(_ count: Int, _ office: Office) async throws -> [[String: Data]] {
        var versions: [[String: Data]] = []
        for number in 1...count {
            try office.section.edit("content/tin-tuc/2023/hai.md", "bài ", "bài thứ \(number) ")
            try office.section.edit("templates/assets/site.css", "{", " {")
            let outcome = try await office.publish()
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            versions.append(try office.built())
        }
        return versions
    }

    @Test func theListSaysWhoWhenAndHowMuch() async throws {
        let office = try Office.withFolder()
        _ = try await publish(2, office)
        let list = try await releases(office)
        #expect(list.map(\.live) == [true, false])
        #expect(list[0].base == list[1].name && list[1].base == nil)
        #expect(list[0].changed > 0 && list[0].added == 0 && list[1].added > list[0].changed)
        #expect(list.allSatisfy { $0.by.contains("@") && $0.pages > 20 && $0.name.hasSuffix($0.digest.prefix(12)) })
        #expect(list.allSatisfy { $0.time.hasSuffix("+07:00") })
    }

    enum Target: CaseIterable, Sendable { case folder, folderWithoutLinks, server }

    @Test(arguments: Target.allCases)
    func onlyTheLastOnesStayWithTheAssetsThatTheyNeed(target: Target) async throws {
        let server = target == .server ? try await SSHServer() : nil
        let office = try server.map { try Office.at($0) } ?? Office.withFolder()
        let keep = target == .folderWithoutLinks ? "keep: 2, links: false," : "keep: 2,"
        try office.section.edit("content/site.yaml", "{type:", "{\(keep) type:")
        let assets = target == .folderWithoutLinks ? "target/current/assets" : "target/assets"
        _ = try await publish(1, office)
        if target != .folderWithoutLinks {
            try office.section.folder.write("x", to: "\(assets)/of-a-run-that-was-cut-off.0123456789.css")
        }
        // Nobody else's file is taken away.
        try office.section.folder.write("x", to: "\(assets)/logo.png")
        let versions = try await publish(3, office)
        let needed = Set(versions.suffix(2).flatMap(\.keys).filter { $0.hasPrefix("assets/") })
        let there = try TemporaryFolder.files(below: office.section.folder.url(assets)).map { "assets/\($0)" }
        #expect(Set(there) == needed.union(["assets/logo.png"]))
        let records = try TemporaryFolder.files(below: office.section.folder.url("target/.tdkt/releases"))
        #expect(Set(records.map { $0.prefix { $0 != "." } }).count == 2, "\(records)")
        // What stays is whole.
        #expect(try await office.run(["rollback", "server", "--yes"]).exitCode == 0)
        #expect(try office.published.shows(versions[1]))
    }

    @Test func theWayBackIsOneReleaseOrTheOneThatIsNamed() async throws {
        let office = try Office.withFolder()
        let versions = try await publish(3, office)
        let names = try office.published.releases()
        #expect(try await office.run(["rollback", "server", "--yes"]).exitCode == 0)
        #expect(office.published.live == names[1])
        #expect(try office.published.shows(versions[1]))
        #expect(try await office.run(["rollback", "server", names[2], "--yes"]).exitCode == 0)
        #expect(try office.published.shows(versions[2]))
        #expect(try await office.run(["rollback", "server", String(names[0].suffix(12)), "--yes"]).exitCode == 0)
        #expect(try office.published.shows(versions[0]))
        // From here it goes on as if nothing had been: nobody else has published.
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(try await office.publish().exitCode == 0)
        #expect(try office.published.shows(office.built()))
    }

    @Test func aReleaseThatIsNotWholeIsNotGoneBackTo() async throws {
        let office = try Office.withFolder()
        _ = try await publish(2, office)
        let (names, live) = (try office.published.releases(), office.published.live)
        try office.section.folder.remove("target/releases/\(names[0])/index.html")
        let outcome = try await office.run(["rollback", "server", "--yes", "--lang", "en"])
        #expect(outcome.exitCode == 2 && outcome.errors.contains("That release is not whole any more: index.html"))
        #expect(office.published.live == live)
    }

    /// As docs/operators/serving.md says it.
    @Test func theServersOwnToolChecksTheReleaseThatIsLive() async throws {
        let office = try Office.withFolder()
        _ = try await publish(1, office)
        let guide = try String(contentsOf: repositoryRoot.appending(path: "docs/operators/serving.md"), encoding: .utf8)
        let line = try #require(guide.split(separator: "\n").first { $0.contains("sha256sum --quiet -c") })
        let command = line.replacing("/srv/thi-dua/", with: office.section.folder.path + "/target/")
        func check() async throws -> TdktBinary.Outcome {
            try await TdktBinary.run(
                ["-c", String(command)], in: office.section.folder.url, binary: URL(filePath: "/bin/sh"))
        }
        let good = try await check()
        #expect(good.exitCode == 0 && good.output.isEmpty && good.errors.isEmpty, "\(good)")
        try office.published.flip("current/index.html")
        #expect(try await check().exitCode != 0)
    }

    @Test func theLogOnlyGrows() async throws {
        let office = try Office.withFolder()
        _ = try await publish(2, office)
        let before = try office.section.folder.text("target/.tdkt/log")
        #expect(try await office.run(["rollback", "server", "--yes"]).exitCode == 0)
        let after = try office.section.folder.text("target/.tdkt/log")
        #expect(after.hasPrefix(before) && after.split(separator: "\n").count == 3)
        #expect(after.split(separator: "\n").last?.contains("\"event\":\"rollback\"") == true)
    }

    @Test(arguments: [
        (["rollback", "server", "--yes"], "publish/nothing-live"), (["rollback", "--yes"], "publish/nothing-live"),
    ])
    func beforeTheFirstPublishThereIsNoWayBack(arguments: [String], code: String) async throws {
        let office = try Office.withFolder()
        let outcome = try await office.run(arguments)
        #expect(outcome.exitCode == 1 && outcome.errors.contains(code), "\(outcome.errors)")
    }

    @Test func aReleaseThatIsNotKeptIsNamedWithThoseThatAre() async throws {
        let office = try Office.withFolder()
        _ = try await publish(2, office)
        let outcome = try await office.run(["rollback", "server", "20200101T000000-000000000000", "--yes"])
        let names = try office.published.releases()
        #expect(outcome.exitCode == 1 && outcome.errors.contains(names.joined(separator: ", ")), "\(outcome.errors)")
    }
}

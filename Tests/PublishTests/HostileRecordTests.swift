import Foundation
import SectionSupport
import TestSupport
import Testing

@testable import Publishing

/// Notes at the target and beside the content are files that others can write: none leads outside the folders that it is about.
@Suite("Damaged and hostile notes are refused") struct HostileRecordTests {
    private static let name = "20240615T120000-0123456789ab"

    private static func record(_ lines: String) -> [UInt8] {
        Array("# tdkt release 1\n# name \(name)\n# time t\n# by ai-do\n\(lines)".utf8)
    }

    private static let digest = String(repeating: "a", count: 64)

    @Test func aRecordIsReadWhenItIsOfThatRelease() {
        let text = Self.record("\(Self.digest)  tin-tuc/index.html\n")
        #expect(ReleaseRecord(text: text, of: Self.name)?.files.keys.first == "tin-tuc/index.html")
        #expect(ReleaseRecord(text: text, of: "20240615T120000-ba9876543210") == nil)
    }

    @Test(arguments: [
        "\(digest)  ../../victim\n", "\(digest)  /etc/passwd\n", "\(digest)  tin-tuc//index.html\n",
        "# page article ../victim.html\tBài\n", "# adopted - a/../../victim\n",
    ])
    func aRecordThatLeadsElsewhereIsNone(lines: String) {
        #expect(ReleaseRecord(text: Self.record(lines)) == nil)
    }

    @Test(arguments: [true, false])
    func whatIsOutsideTheTargetIsNeitherNamedNorTouched(hasLinks: Bool) async throws {
        let office = try Office.withFolder()
        if !hasLinks {
            try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, links: false,")
        }
        try await office.publish()
        let folder = office.section.folder
        try folder.write("bí mật", to: "victim.txt")
        let record = try #require(
            FileManager.default.contentsOfDirectory(atPath: folder.url("target/.tdkt/releases").path)
                .first { $0.hasSuffix(".record") })
        let path = "target/.tdkt/releases/\(record)"
        try folder.write(try folder.text(path) + "\(Self.digest)  ../../../victim.txt\n", to: path)
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/foreign]"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("victim"))
    }

    @Test func aListOfAssetsRemovesNothingElsewhere() async throws {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, links: false,")
        try await office.publish()
        let folder = office.section.folder
        try folder.write("bí mật", to: "victim.txt")
        let list = "assets/../../../victim.txt\n../../victim.txt\nindex.html\n"
        try folder.write(list, to: "target/.tdkt/releases/\(Self.name).assets")
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(try await office.publish().exitCode == 0)
        #expect(try folder.text("victim.txt") == "bí mật")
        #expect(try office.published.shows(office.built()))
    }

    @Test(arguments: ["\u{FF}", "{}", "", "/etc/passwd", "../x", "tin-tuc/../../x"])
    func aDamagedApprovalIsSaidToBeOne(damage: String) async throws {
        let office = try Office.withFolder()
        try await office.publish()
        let folder = office.section.folder
        let path = office.section.state().file("approved/server.json")
        if damage.contains("/") {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let hostile = text.replacing("\"texts\":{", with: "\"texts\":{\"\(damage)\":\"\(Self.digest)\",")
            try #require(text != hostile)
            try hostile.write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            let bytes = damage == "\u{FF}" ? [0xFF] : Array(damage.utf8)
            try Data(bytes).write(to: URL(filePath: path))
        }
        // The second day has something due, the first has not.
        for day in [TemporarySite.today, "2024-06-16"] {
            let outcome = try await office.run([
                "publish", "server", "--yes", "--if-due", "--lang", "en", "--today", day,
            ])
            #expect(
                outcome.exitCode == 1 && outcome.errors.contains("[publish/damaged-approval]"),
                "\(day): \(outcome.errors)")
            #expect(!outcome.errors.contains("Nothing is due") && !outcome.errors.contains("not-approved"))
        }
        #expect(!folder.exists("target/current/tin-tuc/2024/hen-gio"))
        let byHand = try await office.publish()
        #expect(byHand.exitCode == 0, "\(byHand.errors)")
        let due = try await office.run([
            "publish", "server", "--yes", "--if-due", "--lang", "en", "--today", "2024-06-16",
        ])
        #expect(due.exitCode == 0, "a publish by hand has stored it again: \(due.errors)")
    }
}

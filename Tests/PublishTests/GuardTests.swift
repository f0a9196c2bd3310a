import Foundation
import SectionSupport
import TestSupport
import Testing

/// What the office is shown before anything goes online, and what must be allowed by hand.
@Suite("The office sees what goes online before it does") struct GuardTests {
    private func published(_ keys: String = "") async throws -> Office {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, \(keys)")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return office
    }

    @Test func thePlanNamesArticlesByTitleAndAddress() async throws {
        let office = try await published("max_removal_share: 1,")
        try office.writeNewVersion()
        try office.section.folder.write(
            "---\ntitle: Bài mới\ndate: 2024-06-01\nsummary: Mới.\n---\n\nMới.\n", to: "content/tin-tuc/2024/moi.md")
        let before = try office.section.folder.snapshot("target")
        let outcome = try await office.run(["publish", "--dry-run", "--today", TemporarySite.today])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Phát hành lên “server” ("))
        #expect(outcome.output.contains("\n  Bài mới  /tin-tuc/2024/moi/\n"))
        #expect(outcome.output.contains("\n  Tận tình tiếp dân  /tin-tuc/2023/mot/\n"))
        let groups = ["Thêm ", "Sửa ", "Gỡ "].map { outcome.output.ranges(of: "\n\($0)").count }
        #expect(groups == [2, 2, 1], "\(outcome.output)")
        #expect(try differences(before, office.section.folder.snapshot("target")) == [])
    }

    @Test func whatAVisitorWouldMissIsNotPublished() async throws {
        let office = try await published()
        let live = office.published.live
        try office.section.edit("content/tin-tuc/2023/mot.md", "---\n\n", "---\n\nXem [mục ấy](#khong-co).\n\n")
        let broken = try await office.publish()
        #expect(broken.exitCode == 1 && office.published.live == live)
        #expect(broken.errors.contains("[page/broken-anchor]") && broken.errors.contains("Not published: 1 error."))
        try office.section.edit("content/tin-tuc/2023/mot.md", "#khong-co", "")
        let mended = try await office.publish()
        #expect(mended.exitCode == 0 && office.published.live != live, "\(mended.errors)")
    }

    private struct Plan: Decodable {
        struct Entry: Decodable { let address, title, kind: String }
        let target, digest, release: String
        let live: String?
        let added, changed, removed, vanished: [Entry]
        let files_added, files_changed, files_removed: [String]
    }

    @Test func thePlanForProgramsIsJSON() async throws {
        let office = try await published()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.run(["publish", "--dry-run", "--format", "json", "--today", TemporarySite.today])
        #expect(outcome.exitCode == 0, "\(outcome.errors) \(outcome.output.prefix(400))")
        let plan = try JSONDecoder().decode(Plan.self, from: Data(outcome.output.utf8))
        #expect(plan.live == office.published.live && plan.target == "server")
        #expect(plan.changed.contains { $0.address == "tin-tuc/2023/mot/" && $0.title == "Tận tình tiếp dân" })
        #expect(plan.files_changed.contains("feed.xml") && plan.added.isEmpty && plan.removed.isEmpty)
    }

    @Test func anArticleThatVanishesIsAnErrorUnlessItsAddressLeadsOn() async throws {
        let office = try await published("max_removal_share: 1,")
        let (live, text) = (office.published.live, try office.section.folder.text("content/tin-tuc/2023/mot.md"))
        try office.section.folder.remove("content/tin-tuc/2023/mot.md")
        let vanished = try await office.publish()
        #expect(vanished.exitCode == 1)
        #expect(vanished.errors.contains("/tin-tuc/2023/mot/: error: This address would vanish"), "\(vanished.errors)")
        // So would the old addresses that led to it.
        #expect(vanished.errors.contains("/tin-tuc/cu/mot/: error: "))
        #expect(office.published.live == live)

        let renamed = text.replacing("aliases: [", with: "aliases: [/tin-tuc/2023/mot/, ")
        try office.section.folder.write(renamed, to: "content/tin-tuc/2023/tiep-dan.md")
        #expect(try await office.publish().exitCode == 0)
        try office.section.folder.remove("content/tin-tuc/2023/tiep-dan.md")
        #expect(try await office.publish("--allow-vanish").exitCode == 0)
        #expect(!office.section.folder.exists("target/current/tin-tuc/2023/mot"))
    }

    @Test func anArticleThatExpiresMayGo() async throws {
        let office = try Office.withFolder()
        #expect(try await office.run(Office.publishing() + ["--today", "2024-06-14"]).exitCode == 0)
        #expect(office.section.folder.exists("target/current/tin-tuc/2024/het-han/index.html"))
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try office.section.folder.text("target/current/tin-tuc/2024/het-han/index.html")
        #expect(page.contains("Bài viết đã hết thời hạn đăng"))
        #expect(outcome.output.contains("Removed: 1 article\n"), "\(outcome.output)")
    }

    /// The section has a few dozen pages: by its own measure each guard must stop what the other lets pass.
    @Test(arguments: ["max_removals: 0, max_removal_share: 1,", "max_removals: 1000, max_removal_share: 0.01,"])
    func manyRemovalsMustBeAllowedByNumber(keys: String) async throws {
        let office = try await published(keys)
        let live = office.published.live
        try office.section.folder.remove("content/tin-tuc/2023/hai.md")
        try office.section.edit("content/tin-tuc/2023/mot.md", "[bài hai](hai.md)", "bài hai")
        let stopped = try await office.publish("--allow-vanish")
        #expect(stopped.exitCode == 1 && stopped.errors.contains("[publish/removals]"), "\(stopped.errors)")
        #expect(office.published.live == live)
        let number = try #require(stopped.errors.firstMatch(of: #/--allow-removals (\d+)/#)?.1)
        let fewer = try await office.publish("--allow-vanish", "--allow-removals", "0")
        #expect(fewer.exitCode == 1)
        let allowed = try await office.publish("--allow-vanish", "--allow-removals", String(number))
        #expect(allowed.exitCode == 0, "\(allowed.errors)")
    }

    @Test func whereNobodyCanBeAskedNothingIsPublishedWithoutYes() async throws {
        let office = try Office.withFolder()
        let outcome = try await office.run(["publish", "--today", TemporarySite.today])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Không có ai để hỏi: thêm --yes"))
        #expect(office.published.live == nil)
    }

    @Test func aWarningKeepsTheSectionFromBeingPublished() async throws {
        let office = try await published()
        let before = try office.section.folder.snapshot("target")
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần tiếp dân", "Ân cần tiếp dân.")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[front-matter/title-full-stop]"))
        #expect(try differences(before, office.section.folder.snapshot("target")) == [])
    }

    @Test func draftsAndScheduledArticlesAreNeverPublished() async throws {
        let office = try await published()
        #expect(office.section.folder.exists("target/current/tin-tuc/2024/ba/index.html"))
        for hidden in ["nhap", "hen-gio"] {
            #expect(!office.section.folder.exists("target/current/tin-tuc/2024/\(hidden)"))
        }
    }

    @Test func nothingNewIsNoRelease() async throws {
        let office = try await published()
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0 && outcome.errors.contains("What is live is up to date."))
        #expect(try office.published.releases().count == 1)
    }

    @Test(arguments: [
        ("web", "Không có đích phát hành “web”"), ("serve", "Ý bạn là “server”?"),
    ])
    func aTargetThatIsNotThere(name: String, words: String) async throws {
        let office = try Office.withFolder()
        let outcome = try await office.run(["publish", name, "--yes"])
        #expect(outcome.exitCode == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("{type: ssh, path: /x}", "6:11", "front-matter/missing-key"),
        ("{type: ssh, path: /x, host: -oProxyCommand=x}", "6:39", "publish/bad-name"),
        ("{type: ftp, path: /x}", "6:18", "front-matter/unknown-value"),
        ("{type: directory, path: /x, host: a}", "6:39", "front-matter/unknown-key"),
        ("{path: /x}", "6:11", "front-matter/missing-key"),
        ("{type: object-storage, remote: khong-co-dau}", "6:42", "publish/bad-name"),
    ])
    func aTargetThatIsMisspelt(yaml: String, place: String, code: String) async throws {
        let office = try Office.withFolder()
        let line = "title: A\nagency: B\nbase_url: https://a.gov.vn/\n\npublish:\n  server: \(yaml)\n"
        try office.section.folder.write(line, to: "content/site.yaml")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.hasPrefix("content/site.yaml:\(place): ") && outcome.errors.contains("[\(code)]"),
            "\(outcome.errors)")
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

/// A timer publishes what a person approved, and nothing else. Each test is a story with a clock that is moved by `--today`: an
/// article appears on 16 June, another one expires.
@Suite("A timer publishes only what was approved") struct ApprovalTests {
    private static let article = "content/tin-tuc/2024/hen-gio.md"
    private static let page = "target/current/tin-tuc/2024/hen-gio/index.html"

    /// An office whose section was published by hand on 15 June.
    private func office(_ prepare: (Office) throws -> Void = { _ in }) async throws -> Office {
        let office = try Office.withFolder()
        // One that is open counts its days, so that each midnight is an instant.
        try office.section.folder.remove("content/lay-y-kien")
        try prepare(office)
        let outcome = try await office.publish()
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return office
    }

    private func timer(_ office: Office, on today: String) async throws -> TdktBinary.Outcome {
        try await office.run(["publish", "server", "--yes", "--if-due", "--lang", "en", "--today", today])
    }

    /// The same, when it must publish nothing and say why.
    private func refused(_ office: Office, on today: String, _ code: String) async throws -> String {
        let live = office.published.live
        let outcome = try await timer(office, on: today)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/\(code)]"), "\(outcome.errors)")
        #expect(office.published.live == live)
        return outcome.errors
    }

    @Test func whatWasEditedSinceStaysAtHomeAndIsNamed() async throws {
        let office = try await office()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try office.section.edit(Self.article, "title:", "title: Chưa xong")
        try office.section.folder.write(
            "---\ntitle: Mới\ndate: 2024-06-01\nsummary: S.\n---\nx\n", to: "content/tin-tuc/moi.md")
        let before = try office.section.output()
        let outcome = try await timer(office, on: "2024-06-16")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(
            outcome.errors.contains(
                "not published: content/tin-tuc/2023/mot.md, content/tin-tuc/2024/hen-gio.md, content/tin-tuc/moi.md."),
            "\(outcome.errors)")
        let folder = office.section.folder
        #expect(try !folder.text(Self.page).contains("Chưa xong"))
        #expect(try folder.text("target/current/tin-tuc/2023/mot/index.html").contains("Ân cần"))
        #expect(!folder.exists("target/current/tin-tuc/moi"))
        #expect(try office.section.output() == before, "the editor's own output is the editor's")
    }

    /// What an output says of edits that a timer leaves at home, without the words before.
    private static func named(_ output: String) -> [String] {
        output.split(separator: "\n").compactMap { line in
            line.range(of: "not published: ").map { String(line[$0.lowerBound...]) }
        }
    }

    /// Neither a release that was taken back nor another program is a reason to say nothing of what an editor has.
    @Test func editsAreNamedAlsoWhenNothingMayBePublished() async throws {
        let office = try await office()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        try office.section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        _ = try await office.run(["rollback", "server", "--yes"])
        let errors = try await refused(office, on: "2024-06-16", "other-release")
        #expect(Self.named(errors) == ["not published: content/tin-tuc/2023/hai.md."], "\(errors)")
    }

    @Test func nothingDueIsNothingToDoWhateverWasEdited() async throws {
        let office = try await office { try $0.section.folder.remove(Self.article) }
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let live = office.published.live
        for today in ["2024-06-15", "2024-06-16", "2024-06-17"] {
            let outcome = try await timer(office, on: today)
            #expect(outcome.exitCode == 0 && outcome.errors.contains("Nothing is due"), "\(outcome.errors)")
            #expect(Self.named(outcome.errors) == ["not published: content/tin-tuc/2023/mot.md."], "\(outcome.errors)")
        }
        #expect(office.published.live == live)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Tận tình", "Ân cần")
        #expect(Self.named(try await timer(office, on: "2024-06-17").errors) == [])
    }

    /// Nothing of it is to be seen yet, so that nothing is to be published; it is approved all the same.
    @Test func anArticleForTomorrowIsApprovedThoughNothingChangesToday() async throws {
        let office = try await office { try $0.section.folder.remove(Self.article) }
        try office.section.folder.write(
            "---\ntitle: Ngày mai\ndate: 2024-06-17\nsummary: S.\n---\nx\n", to: "content/tin-tuc/mai.md")
        let live = office.published.live
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0 && outcome.errors.contains("up to date"), "\(outcome.errors)")
        #expect(outcome.errors.contains("\n  2024-06-17T00:00:00+07:00  appears  Ngày mai"), "\(outcome.errors)")
        #expect(office.published.live == live)
        #expect(try await timer(office, on: "2024-06-17").exitCode == 0)
        #expect(office.section.folder.exists("target/current/tin-tuc/mai/index.html"))
    }

    @Test func withoutAPublishByHandNothingIsPublished() async throws {
        let office = try Office.withFolder()
        _ = try await refused(office, on: "2024-06-16", "not-approved")
        #expect(!office.section.folder.exists("target/current"))
    }

    @Test func whatWasApprovedElsewhereIsNotApprovedHere() async throws {
        let office = try await office()
        let colleague = try office.colleague()
        #expect(try await timer(colleague, on: "2024-06-15").exitCode == 0, "nothing is due")
        _ = try await refused(colleague, on: "2024-06-16", "not-approved")
    }

    @Test func whatWasTakenBackStaysBack() async throws {
        let office = try await office()
        let good = office.published.live
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "BẢN SAI")
        try await office.publish()
        let back = try await office.run(["rollback", "server", "--yes", "--lang", "en"])
        #expect(back.exitCode == 0 && office.published.live == good)
        let errors = try await refused(office, on: "2024-06-16", "other-release")
        #expect(errors.contains("Live is \(good ?? "")"))
        // Until a person publishes.
        try office.section.edit("content/tin-tuc/2023/mot.md", "BẢN SAI", "Ân cần")
        try await office.publish("--overwrite")
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        #expect(office.section.folder.exists(Self.page))
    }

    @Test func whatATimerPublishedStaysBackToo() async throws {
        let office = try await office()
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        _ = try await office.run(["rollback", "server", "--yes"])
        #expect(!office.section.folder.exists(Self.page))
        _ = try await refused(office, on: "2024-06-17", "other-release")
        #expect(!office.section.folder.exists(Self.page))
    }

    @Test func anotherProgramIsNotTheOneThatWasApprovedWith() async throws {
        let office = try await office()
        let path = office.section.state().file("approved/server.json")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let other = text.replacing(#/"tool":"[^"]*"/#, with: "\"tool\":\"0.0.9\"")
        try other.write(toFile: path, atomically: true, encoding: .utf8)
        _ = try await refused(office, on: "2024-06-16", "other-program")
        try await office.publish()
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0, "a publish by hand approves the new one")
    }

    /// The key `path` of a target is an edit like any other.
    @Test func anotherPlaceUnderTheSameNameIsNotApproved() async throws {
        let office = try await office()
        try office.section.folder.copy(office.section.folder.url("target"), to: "other")
        try office.section.edit("content/site.yaml", "/target\"", "/other\"")
        let outcome = try await timer(office, on: "2024-06-16")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/not-approved]"), "\(outcome.errors)")
        #expect(!office.section.folder.exists("other/current/tin-tuc/2024/hen-gio"))
    }

    @Test func aDamagedCopyIsSaidToBeOne() async throws {
        let office = try await office()
        let copies = try office.section.folder.snapshot(".tdkt/inputs").filter { !$0.key.hasSuffix("/") }
        let copy = try #require(copies.keys.sorted().first)
        try office.section.folder.write("hỏng", to: ".tdkt/inputs/\(copy)")
        _ = try await refused(office, on: "2024-06-16", "damaged-approval")
    }

    @Test(arguments: [true, false])
    func anAttachmentThatIsMissingOrAnotherStopsIt(isMissing: Bool) async throws {
        let office = try await office { office in
            try office.section.folder.write("cũ", to: "content/tin-tuc/2024/kem.txt")
            let text = try office.section.folder.text(Self.article)
            try office.section.folder.write(text + "\nXem [danh sách kèm theo](kem.txt).\n", to: Self.article)
        }
        let file = "content/tin-tuc/2024/kem.txt"
        if isMissing {
            try office.section.folder.remove(file)
        } else {
            try office.section.folder.write("mới", to: file)
        }
        let errors = try await refused(office, on: "2024-06-16", "changed-attachment")
        #expect(errors.contains("content/tin-tuc/2024/kem.txt: error:"), "\(errors)")
        try office.section.folder.write("cũ", to: file)
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        #expect(try office.section.folder.text("target/current/tin-tuc/2024/kem.txt") == "cũ")
    }

    @Test func anExpiryTakesItsOldAddressesAlongAndHoldsNothingBack() async throws {
        let office = try await office { office in
            try office.section.edit(Self.article, "title:", "expires: 2024-06-20\naliases: [/tin-cu/x/]\ntitle:")
        }
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        let folder = office.section.folder
        #expect(try folder.text("target/current/tin-cu/x/index.html").contains("http-equiv=\"refresh\""))
        let outcome = try await timer(office, on: "2024-06-20")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for path in ["tin-cu/x", "tin-tuc/2024/hen-gio"] {
            let page = try folder.text("target/current/\(path)/index.html")
            #expect(page.contains("Bài viết đã hết thời hạn đăng") && !page.contains("Hẹn giờ"), "\(path)")
            #expect(page.contains("noindex"))
            #expect(try folder.text("target/current/redirects.nginx.conf").contains("/\(path)/ { return 410; }"))
            #expect(
                try folder.text("target/current/.htaccess").contains(
                    try Regex("RedirectMatch 410 \\^/.*/\(path)/\\$\n")))
        }
        #expect(try !folder.text("target/current/sitemap.xml").contains("hen-gio"))
    }

    @Test func aLinkToWhatExpiresHoldsNothingBack() async throws {
        let office = try await office { office in
            try office.section.edit(Self.article, "title:", "expires: 2024-06-20\ntitle:")
            try office.section.folder.write(
                "---\ntitle: Dẫn tới\ndate: 2024-06-16\nsummary: S.\n---\n[Bài](2024/hen-gio.md)\n",
                to: "content/tin-tuc/dan-toi.md")
        }
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        let outcome = try await timer(office, on: "2024-06-20")
        #expect(outcome.exitCode == 0 && outcome.errors.contains("[link/expired]"), "\(outcome.errors)")
        #expect(try office.section.folder.text(Self.page).contains("Bài viết đã hết thời hạn đăng"))
    }

    @Test func approvedExpiriesAreNoRemovals() async throws {
        let office = try await office { office in
            let aliases = (1...30).map { "/tin-cu/\($0)/" }.joined(separator: ", ")
            try office.section.edit(Self.article, "title:", "expires: 2024-06-20\naliases: [\(aliases)]\ntitle:")
        }
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        let outcome = try await timer(office, on: "2024-06-20")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    @Test(arguments: ["page_size: x\n", "la: 1\n", "a: [\n"])
    func anUnfinishedEditOfTheSettingsHoldsNothingBack(_ edit: String) async throws {
        let office = try await office()
        let settings = try office.section.folder.text("content/site.yaml")
        try office.section.folder.write(settings + edit, to: "content/site.yaml")
        #expect(try await timer(office, on: "2024-06-15").exitCode == 0, "nothing is due")
        let outcome = try await timer(office, on: "2024-06-16")
        #expect(
            outcome.exitCode == 0 && outcome.errors.contains("not published: content/site.yaml"), "\(outcome.errors)")
        #expect(office.section.folder.exists(Self.page))
    }

    @Test func settingsOfATargetWaitForAPublishByHand() async throws {
        let office = try await office()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, compress: true,")
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        #expect(office.section.folder.exists(Self.page) && !office.section.folder.exists(Self.page + ".gz"))
    }

    @Test func whatStandsInTheWayIsSaidBeforeItsDay() async throws {
        let office = try await office()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        let back = try await office.run(["rollback", "server", "--yes"])
        try #require(back.exitCode == 0, "\(back.errors)")
        _ = try await refused(office, on: "2024-06-15", "other-release")
    }

    /// The section that a timer makes of the store is the one that was published by hand.
    @Test func theStoreHoldsAllThatASectionIsMadeOf() async throws {
        let office = try await office()
        let byHand = try office.section.output()
        #expect(try await timer(office, on: "2024-06-16").exitCode == 0)
        let due = URL(filePath: office.section.state().file("due/server"))
        let made = try TemporaryFolder()
        try made.copy(due, to: "due")
        let changed = differences(byHand, try made.snapshot("due").filter { !$0.key.hasSuffix("/") })
        #expect(changed.contains("tin-tuc/2024/hen-gio/index.html"))
        #expect(changed.allSatisfy { !$0.hasPrefix("van-ban/") && !$0.hasPrefix("assets/site") }, "\(changed)")
    }

    @Test func textsThatNoApprovalNamesAreNotKept() async throws {
        let office = try await office()
        func count() throws -> Int {
            try office.section.folder.snapshot(".tdkt/inputs").keys.count { !$0.hasSuffix("/") }
        }
        let before = try count()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        #expect(try count() == before)
    }
}

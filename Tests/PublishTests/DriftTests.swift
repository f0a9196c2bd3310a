import Foundation
import SectionSupport
import TestSupport
import Testing

/// What is live was changed by somebody else since the last publish from here.
@Suite("Changes by others are seen before a publish") struct DriftTests {
    private static let page = "tin-tuc/2023/hai/index.html"

    private func published() async throws -> Office {
        let office = try Office.withFolder()
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return office
    }

    /// As somebody does who is in a hurry and has an account on the server.
    private func editAtTheServer(_ office: Office) throws {
        let text = try office.section.folder.text("target/current/\(Self.page)")
        try office.section.folder.remove("target/current/\(Self.page)")
        try office.section.folder.write(text.replacing("An toàn", with: "An ninh"), to: "target/current/\(Self.page)")
        try office.section.folder.write("google", to: "target/current/google123.html")
    }

    @Test func aChangeAtTheServerStopsThePublishAndIsNamed() async throws {
        let office = try await published()
        try editAtTheServer(office)
        let before = try office.section.folder.snapshot("target")
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Somebody has changed files at the target: google123.html, \(Self.page)"))
        #expect(outcome.errors.contains("[publish/drift]"))
        #expect(try differences(before, office.section.folder.snapshot("target")) == [])
    }

    @Test func overwritingPutsTheSectionBack() async throws {
        let office = try await published()
        try editAtTheServer(office)
        let outcome = try await office.publish("--overwrite")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.shows(office.built()))
    }

    @Test func whatIsAdoptedStaysUntilItsArticleIsEdited() async throws {
        let office = try await published()
        try editAtTheServer(office)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Xem ", "Đọc ")
        let adopted = try await office.publish("--adopt")
        #expect(adopted.exitCode == 0, "\(adopted.errors)")
        #expect(try office.section.folder.text("target/current/\(Self.page)").contains("An ninh"))
        #expect(try office.section.folder.text("target/current/google123.html") == "google")

        // Nobody is asked again, and what was adopted stays while other things change.
        try office.section.edit("content/van-ban/ke-hoach.md", "title: ", "title: Về ")
        let later = try await office.publish()
        #expect(later.exitCode == 0, "\(later.errors)")
        #expect(try office.section.folder.text("target/current/google123.html") == "google")

        try office.section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        let edited = try await office.publish()
        #expect(edited.exitCode == 0, "\(edited.errors)")
        #expect(try office.section.folder.text("target/current/\(Self.page)").contains("bài thứ hai"))
        #expect(try !office.section.folder.text("target/current/\(Self.page)").contains("An ninh"))
        #expect(try office.section.folder.text("target/current/google123.html") == "google")
    }

    @Test func whatBothHaveChangedGivesWayAndIsNamed() async throws {
        let office = try await published()
        try editAtTheServer(office)
        try office.section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        let outcome = try await office.publish("--adopt")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("Changes at the target that give way: \(Self.page)."), "\(outcome.output)")
        #expect(try office.section.folder.text("target/current/\(Self.page)").contains("bài thứ hai"))
    }

    @Test func aFileThatWasTakenAwayAtTheServerStaysAwayWhenAdopted() async throws {
        let office = try await published()
        try office.section.folder.remove("target/current/\(Self.page)")
        #expect(try await office.publish("--adopt").exitCode == 0)
        #expect(!office.section.folder.exists("target/current/\(Self.page)"))
        try office.section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        let edited = try await office.publish()
        #expect(edited.exitCode == 0, "\(edited.errors)")
        #expect(office.section.folder.exists("target/current/\(Self.page)"))
    }

    @Test func aColleaguesReleaseIsNoticed() async throws {
        let office = try await published()
        let colleague = try office.colleague()
        try colleague.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(try await colleague.publish("--adopt").exitCode == 0)
        let theirs = try #require(office.published.live)

        try office.section.edit("content/van-ban/ke-hoach.md", "title: ", "title: Về ")
        let told = try await office.publish()
        #expect(told.exitCode == 1)
        #expect(told.errors.contains("Live is \(theirs) by "), "\(told.errors)")
        #expect(office.published.live == theirs)
        #expect(try await office.publish("--adopt").exitCode == 0)
        #expect(try office.published.shows(office.built()))
    }

    @Test func aColleaguesReleaseFromACommitThatIsHereIsNoSurprise() async throws {
        let office = try await published()
        try await office.git("init", "--quiet")
        try await office.git("add", "content", "templates")
        try await office.git("commit", "--quiet", "--message", "Nội dung")
        let colleague = try office.colleague(withHistory: true)
        try colleague.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await colleague.git("commit", "--quiet", "--all", "--message", "Sửa tiêu đề")
        #expect(try await colleague.publish("--adopt").exitCode == 0)
        let head = try await colleague.git("rev-parse", "HEAD")
        #expect(try await office.run(["releases", "server"]).output.contains(head.prefix(12)))

        #expect(try await office.publish().exitCode == 1)
        try await office.git("pull", "--quiet", "--ff-only", colleague.section.folder.path, "HEAD")
        let after = try await office.publish()
        #expect(after.exitCode == 0, "\(after.errors)")
    }

    @Test func whatTdktDidNotPublishIsNotReplacedUnasked() async throws {
        let office = try Office.withFolder()
        try office.section.folder.write("trang cũ", to: "target/old-site/index.html")
        try office.section.folder.link("target/current", to: "old-site")
        let told = try await office.publish()
        #expect(told.exitCode == 1 && told.errors.contains("[publish/foreign]"), "\(told.errors)")
        #expect(try office.section.folder.text("target/current/index.html") == "trang cũ")
        #expect(try await office.publish("--overwrite").exitCode == 0)
        #expect(try office.published.shows(office.built()))
        #expect(try office.section.folder.text("target/old-site/index.html") == "trang cũ")
    }
}

extension Office {
    /// - Returns: what git says, trimmed.
    @discardableResult
    func git(_ arguments: String...) async throws -> String {
        let identity = ["-c", "user.name=Văn phòng", "-c", "user.email=van-phong@example.gov.vn"]
        let outcome = try await TdktBinary.run(
            identity + arguments, in: section.folder.url, binary: URL(filePath: "/usr/bin/git"))
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return String(outcome.output.prefix { !$0.isNewline })
    }
}

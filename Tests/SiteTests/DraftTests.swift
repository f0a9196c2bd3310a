import Content
import Diagnostics
import Foundation
import SectionSupport
import SiteModel
import Testing

/// A draft that is half written stops no build, and no publish: a correction may be urgent.
@Suite("A half-written draft stops no build") struct DraftTests {
    private static let broken = """
        ---
        title: Bài đang viết
        date: 2024-06-10
        draft: true
        titel: x
        campaigns: [khong-co]
        ---

        ![Ảnh](khong-co.png)

        """

    private static func section(_ text: String = broken) throws -> TemporarySite {
        let section = try TemporarySite.golden("section")
        try section.folder.write(text, to: "content/tin-tuc/2024/dang-viet.md")
        return section
    }

    @Test func aBrokenDraftIsNotedAndTheSectionIsBuiltBeItStrictly() async throws {
        let section = try Self.section()
        let report = try await section.build(strict: true)
        #expect(report.isWritten)
        #expect(
            Set(report.problems.map(\.message.code)) == [
                "front-matter/unknown-key", "front-matter/missing-summary", "reference/unknown-campaign",
                "link/missing-file",
            ])
        #expect(report.problems.allSatisfy { $0.isNote && $0.message.help?.vi.contains("bản nháp") == true })
        #expect(!section.folder.exists("public/tin-tuc/2024/dang-viet"))
    }

    /// As a text in an old font is pasted into a draft.
    @Test func aDraftWhoseBodyIsNoTextIsNoted() async throws {
        let section = try TemporarySite.golden("section")
        let head = "---\ntitle: Đang viết\ndate: 2024-06-01\ndraft: true\n---\nx "
        try section.folder.write(Array(head.utf8) + [0xFF, 0x0A], to: "content/tin-tuc/2024/dang-viet.md")
        let report = try await section.build(strict: true)
        #expect(report.isWritten)
        #expect(report.problems.map(\.message.code) == ["source/encoding"] && report.problems.allSatisfy(\.isNote))
        let published = head.replacing("draft: true\n", with: "")
        try section.folder.write(Array(published.utf8) + [0xFF, 0x0A], to: "content/tin-tuc/2024/dang-viet.md")
        #expect(try await !section.build().isWritten)
    }

    @Test func aBuildThatHasNothingToDoSaysTheNotesAgain() async throws {
        let section = try Self.section()
        let first = try await section.build(strict: true)
        let again = try await section.build(strict: true)
        #expect(again.isWritten && again.files.isEmpty, "nothing was made anew")
        #expect(again.problems == first.problems)
    }

    @Test func whoBuildsTheDraftsIsStoppedByThem() async throws {
        let section = try Self.section()
        try #require(try await section.build().isWritten)
        let report = try await section.build(audience: Audience(showsDrafts: true))
        #expect(!report.isWritten && report.problems.count(where: \.isError) == 3)
    }

    @Test func theSameArticleScheduledStopsTheBuild() async throws {
        let section = try Self.section(
            Self.broken.replacing("draft: true\n", with: "").replacing("2024-06", with: "2099-06"))
        #expect(try await !section.build().isWritten)
    }

    @Test func aLinkToADraftIsAnErrorWithoutStrictnessToo() async throws {
        let section = try Self.section()
        try section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Xem [bài](../2024/dang-viet.md).")
        let report = try await section.build()
        #expect(!report.isWritten)
        #expect(report.problems.filter(\.isError).map(\.message.code) == ["link/hidden"])
    }

    // MARK: Addresses

    /// Both are `tin-tuc/2023/hai/` where large and small letters are one.
    private static let twin = "---\ntitle: Bản nháp cùng địa chỉ\ndate: 2024-06-10\nsummary: S.\ndraft: true\n---\n"

    @Test func aDraftTakesNoAddressFromAPublishedArticle() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.write(Self.twin, to: "content/tin-tuc/2023/HAI.md")
        let report = try await section.build(audience: Audience(showsDrafts: true))
        #expect(report.problems.map(\.message.code) == ["route/conflict"])
        #expect(
            report.problems.first?.location.path.hasSuffix("/HAI.md") == true,
            "the draft gives way, though it comes first by name")
        #expect(try await section.build(strict: true).isWritten)
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

/// A correction is urgent, and somebody's draft is half written.
@Suite("Half-written drafts stop no publish") struct DraftPublishTests {
    private static let draft = """
        ---
        title: Bài đang viết
        date: 2024-06-10
        draft: true
        titel: x
        ---

        ![Ảnh](khong-co.png) [Số liệu](#)

        """

    @Test func theCorrectionGoesOut() async throws {
        let office = try Office.withFolder()
        try office.section.folder.write(Self.draft, to: "content/tin-tuc/2024/dang-viet.md")
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.section.folder.text("target/current/tin-tuc/2023/mot/index.html").contains("Tận tình"))
        #expect(outcome.errors.contains("dang-viet.md:5:1: note: "), "\(outcome.errors)")
        #expect(!office.section.folder.exists("target/current/tin-tuc/2024/dang-viet"))
    }

    @Test func notWhenTheDraftIsTakenForPublished() async throws {
        let office = try Office.withFolder()
        try office.section.folder.write(
            Self.draft.replacing("draft: true", with: "draft: ture"), to: "content/tin-tuc/2024/dang-viet.md")
        #expect(try await office.publish().exitCode == 1)
        #expect(!office.section.folder.exists("target/current"))
    }

    @Test func norWhenAPublishedArticleLinksToIt() async throws {
        let office = try Office.withFolder()
        try office.section.folder.write(Self.draft, to: "content/tin-tuc/2024/dang-viet.md")
        try office.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Xem [bài](../2024/dang-viet.md).")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[link/hidden]"), "\(outcome.errors)")
    }
}

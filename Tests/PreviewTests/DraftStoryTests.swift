import Foundation
import SectionSupport
import SiteModel
import Testing

@testable import Preview

/// While somebody writes a draft its errors are shown at its page, and everybody else works on.
@Suite("A draft with errors leaves everybody else at work") struct DraftStoryTests {
    private static let path = "content/tin-tuc/2024/nhap.md"

    private func broken(_ audience: Audience = Audience(showsDrafts: true, showsScheduled: true)) async throws
        -> PreviewedStory
    {
        let story = try await PreviewedStory(audience: audience)
        try await story.edit { try story.section.edit(Self.path, "(bi-mat.png)", "(khong-co.png)") }
        await story.session.settle()
        return story
    }

    @Test func itsPageHasTheErrors() async throws {
        let status = try await broken().status("tin-tuc/2024/nhap/")
        #expect(status.contains("\"errorCount\":1") && status.contains("\"link/missing-file\""), "\(status)")
        #expect(status.contains("1 lỗi trong bản nháp – cần sửa trước khi đăng bài này"))
    }

    @Test func otherPagesHaveNone() async throws {
        let status = try await broken().status("tin-tuc/2023/hai/")
        #expect(status.contains("\"errorCount\":0"), "\(status)")
    }

    @Test func theDeskHasThemAndComparesAllTheSame() async throws {
        let story = try await broken()
        let page = await story.desk()
        #expect(page.contains("<li class=\"error\">") && page.contains("tin-tuc/2024/nhap.md"))
        #expect(!page.contains("Còn lỗi nên chưa dựng lại được"))
    }

    @Test func asPublishedTheyAreNotes() async throws {
        let problems = try await broken(Audience()).session.section.problems
        #expect(problems.map(\.message.code) == ["link/missing-file"] && problems.allSatisfy(\.isNote))
    }

    @Test func anErrorElsewhereStillStopsEverybody() async throws {
        let story = try await broken()
        try await story.edit { try story.section.edit("content/tin-tuc/2023/mot.md", "summary:", "sumary:") }
        await story.session.settle()
        #expect(await story.status("tin-tuc/2024/nhap/").contains("2 lỗi – chuyên mục chưa thể đăng"))
        #expect(await story.status("tin-tuc/2023/hai/").contains("1 lỗi – chuyên mục chưa thể đăng"))
    }

    @Test func aDraftAtAPublishedAddressDoesNotHideThePage() async throws {
        let story = try await PreviewedStory()
        let text = "---\ntitle: Cùng địa chỉ\ndate: 2024-06-10\nsummary: S.\ndraft: true\n---\n"
        try await story.edit { try story.section.folder.write(text, to: "content/tin-tuc/2023/HAI.md") }
        await story.session.settle()
        #expect(await story.get("tin-tuc/2023/hai/").text.contains("Đây là bài hai."))
        #expect(await story.status("tin-tuc/2023/hai/").contains("\"errorCount\":0"))
        #expect(await !story.desk().contains("Còn lỗi nên chưa dựng lại được"))
    }
}

import Foundation
import SectionSupport
import Testing

@testable import Preview

/// The bar says that an article is online only where that is known.
@Suite("The bar says that an article is online only where that is known") struct PublicationTests {
    private static let words: [(LiveState, String)] = [
        (.unknown, "Sẽ đăng khi phát hành"), (.absent, "Chưa đăng; sẽ đăng khi phát hành"), (.same, "Đã đăng"),
        (.edited, "Đã đăng; phần sửa sau đó chưa phát hành"),
    ]

    @Test(arguments: words) func whatIsDue(live: LiveState, words: String) async throws {
        let story = try await PreviewedStory(live: { _ in live })
        let status = await story.status("tin-tuc/2023/hai/")
        #expect(status.contains("\"stateText\":\"\(words)\""), "\(status)")
        #expect(status.contains("\"state\":\"\(live == .same ? "published" : "pending")\""))
    }

    @Test func ofEachArticleByItsPath() async throws {
        let story = try await PreviewedStory(live: { $0 == "tin-tuc/2023/mot.md" ? .same : .absent })
        #expect(await story.status("tin-tuc/2023/mot/").contains("\"Đã đăng\""))
        #expect(await story.status("tin-tuc/2023/hai/").contains("\"Chưa đăng; sẽ đăng khi phát hành\""))
    }

    @Test func whatIsNotDueAndStillOnline() async throws {
        let (online, offline) = (
            try await PreviewedStory(live: { _ in .edited }), try await PreviewedStory(live: { _ in .absent })
        )
        let pages = [
            ("tin-tuc/2024/nhap/", "draft", "Bản nháp"), ("tin-tuc/2024/hen-gio/", "scheduled", "Hẹn đăng "),
            ("tin-tuc/2024/het-han/", "expired", "Hết hạn từ "),
        ]
        for (page, id, words) in pages {
            for (story, isOnline) in [(online, true), (offline, false)] {
                let status = await story.status(page)
                #expect(status.contains("\"state\":\"\(id)\"") && status.contains("\"\(words)"), "\(status)")
                #expect(status.contains("bản đã đăng sẽ được gỡ khi phát hành") == isOnline, "\(status)")
            }
        }
    }
}

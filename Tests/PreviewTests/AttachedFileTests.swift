import SectionSupport
import Testing

@testable import Preview

/// Attached files in the preview: as they would be published, or not at all.
@Suite struct AttachedFileTests {
    private func get(_ story: PreviewedStory, _ path: String) async -> PreviewResponse {
        let base = await story.session.section.basePath
        return await story.handler.respond(
            to: PreviewRequest(target: base + path, headers: [("Host", "127.0.0.1:8080")]))
    }

    private func header(_ name: String, of response: PreviewResponse) -> String? {
        response.headers.first { $0.name == name }?.value
    }

    @Test func aPictureIsServedSoThatNothingInItRuns() async throws {
        let story = try await PreviewedStory()
        let response = await get(story, "dien-hinh/2023/so-tay.svg")
        #expect(response.status == 200 && header("Content-Type", of: response) == "image/svg+xml")
        #expect(header("Content-Security-Policy", of: response)?.hasSuffix("sandbox") == true)
        #expect(header("X-Content-Type-Options", of: response) == "nosniff")
    }

    @Test func pagesLoadNoPictureOfAnotherSite() async throws {
        let story = try await PreviewedStory()
        let policy = header("Content-Security-Policy", of: await get(story, ""))
        #expect(policy?.contains("img-src 'self' data:;") == true, "as at the server (docs/serving)")
    }

    @Test func aFileThatBecomesActiveIsNotServedAnyMore() async throws {
        let story = try await PreviewedStory()
        let file = "content/dien-hinh/2023/so-tay.svg"
        let picture = try story.section.folder.text(file)
        let withScript = picture.replacing("</svg>", with: "<script>alert(1)</script></svg>")
        // Even before anybody has noticed that it changed.
        try story.section.folder.write(withScript, to: file)
        #expect(await get(story, "dien-hinh/2023/so-tay.svg").status == 403)
        try await story.edit { try story.section.folder.write(withScript, to: file) }
        #expect(await get(story, "dien-hinh/2023/so-tay.svg").status != 200)
        let codes = await story.session.section.problems.map(\.message.code)
        #expect(codes.contains("attachment/active"), "the bar says why")
        try await story.edit { try story.section.folder.write(picture, to: file) }
        #expect(await get(story, "dien-hinh/2023/so-tay.svg").status == 200)
    }
}

import SectionSupport
import Testing

@testable import Preview

/// Attached files in the preview: as they would be published, or not at all.
@Suite("The preview serves attached files as they would be published") struct PreviewedFileTests {
    private func get(
        _ story: PreviewedStory, _ path: String, method: String = "GET", _ headers: [(name: String, value: String)] = []
    ) async -> PreviewResponse {
        let base = await story.session.section.basePath
        return await story.handler.respond(
            to: PreviewRequest(
                method: method, target: base + path, headers: [("Host", "127.0.0.1:8080")] + headers))
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
        #expect(policy?.contains("img-src 'self' data:;") == true, "as at the server (docs/operators/serving)")
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

    // MARK: Parts of files

    /// A story with a text of ten bytes beside an article.
    private func tenBytes() async throws -> PreviewedStory {
        let section = try TemporarySite.golden("section")
        try section.folder.write("0123456789", to: "content/tin-tuc/2023/muoi.txt")
        try section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "[Mười chữ số](muoi.txt)")
        return try await PreviewedStory(section)
    }

    @Test(arguments: [
        ("bytes=0-1", "01", "bytes 0-1/10"), ("bytes=0-", "0123456789", "bytes 0-9/10"),
        ("bytes=4-6", "456", "bytes 4-6/10"), ("bytes=8-99", "89", "bytes 8-9/10"), ("bytes=9-9", "9", "bytes 9-9/10"),
        ("bytes=-3", "789", "bytes 7-9/10"), ("bytes=-99", "0123456789", "bytes 0-9/10"),
        ("Bytes=1-2", "12", "bytes 1-2/10"),
    ])
    func aPartIsGivenAsABrowserAsksForIt(_ range: String, _ text: String, _ words: String) async throws {
        let story = try await tenBytes()
        let response = await get(story, "tin-tuc/2023/muoi.txt", [("Range", range)])
        #expect(response.status == 206 && response.text == text)
        #expect(header("Content-Range", of: response) == words)
        #expect(header("Content-Security-Policy", of: response)?.hasSuffix("sandbox") == true)
    }

    @Test(arguments: ["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"])
    func aPartThatTheFileDoesNotHaveIsRefused(_ range: String) async throws {
        let story = try await tenBytes()
        let response = await get(story, "tin-tuc/2023/muoi.txt", [("Range", range)])
        #expect(response.status == 416 && response.text.isEmpty)
        #expect(header("Content-Range", of: response) == "bytes */10")
    }

    @Test(arguments: [
        [("Range", "bytes=0-1,4-5")], [("Range", "bytes=5-2")], [("Range", "bytes=-")], [("Range", "lines=0-1")],
        [("Range", "bytes=a-b")], [("Range", "bytes=0-1"), ("Range", "bytes=2-3")],
        [("Range", "bytes=0-1"), ("If-Range", "\"x\"")], [("Range", "bytes=0-99999999999999999999")], [],
    ])
    func whateverElseIsAskedTheWholeFileIsGiven(_ headers: [(String, String)]) async throws {
        let story = try await tenBytes()
        let response = await get(story, "tin-tuc/2023/muoi.txt", headers.map { (name: $0.0, value: $0.1) })
        #expect(response.status == 200 && response.text == "0123456789")
        #expect(header("Accept-Ranges", of: response) == "bytes" && header("Content-Range", of: response) == nil)
    }

    @Test func onlyGetAsksForParts() async throws {
        let story = try await tenBytes()
        let response = await get(story, "tin-tuc/2023/muoi.txt", method: "HEAD", [("Range", "bytes=0-1")])
        #expect(response.status == 200)
    }
}

import Diagnostics
import Foundation
import SectionSupport
import SiteModel
import TestSupport
import Testing

@testable import Preview

/// What the bar and the desk show of problems.
@Suite("The bar and the desk show the problems that matter") struct ShownProblemTests {
    private func story() async throws -> PreviewedStory {
        let story = try await PreviewedStory()
        try await story.edit {
            try story.section.folder.write(
                "---\ntitle: Một bài.\ndate: 2024-02-05\nsummary: S.\n---\n\nGọi 0912345678: [tại đây](khong-co.md) \u{1B}[31m\n",
                to: "content/tin-tuc/2024/loi.md")
        }
        await story.session.settle()
        return story
    }

    private func desk(_ story: PreviewedStory) async -> String {
        let response = await story.handler.respond(
            to: PreviewRequest(target: "/_tdkt/", headers: [("Host", "127.0.0.1:8080")]))
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func theDeskSaysEachThingOnce() async throws {
        let html = await desk(try await story())
        for code in ["front-matter/title-full-stop", "link/missing-file", "link/vague-text", "person/phone"] {
            #expect(html.ranges(of: "<code>\(code)</code>").count == 1, "\(code)")
        }
    }

    /// A link that leads nowhere is among the broken ones, a picture's place and the words of a link are not.
    @Test func theDeskCallsBrokenOnlyWhatIs() async throws {
        let html = await desk(try await story())
        let parts = html.split(separator: "<h2>").dropFirst()
        func codes(_ title: String) -> Set<Substring> {
            let part = parts.first { $0.hasPrefix(title) } ?? ""
            return Set(part.matches(of: #/<code>([a-z-]+\/[a-z-]+)<\/code></p>/#).map(\.output.1))
        }
        #expect(codes("Liên kết, ảnh hỏng <small>1</small>") == ["link/missing-file"])
        #expect(
            codes("Lỗi, cảnh báo, lưu ý khác <small>3</small>").isSuperset(of: ["link/vague-text", "person/phone"]),
            "\(html)")
    }

    @Test func theBarSpeaksOfErrorsOnlyWhereThereAreSome() async throws {
        let story = try await PreviewedStory()
        #expect(!(await story.status("tin-tuc/2023/hai/").contains("errorTitle")))
        let broken = try await self.story()
        #expect(await broken.status("tin-tuc/2024/loi/").contains("\"errorTitle\":\"1 lỗi"))
    }

    @Test func theDeskShowsNobodysNumberAndNoControlCharacter() async throws {
        let html = await desk(try await story())
        #expect(html.contains("0912••••••") && !html.contains("0912345678") && !html.contains("\u{1B}"))
    }

    @Test func neitherDoesTheBar() async throws {
        let story = try await story()
        let problems = await story.session.section.problems
        // The folder goes with the story.
        let json = withExtendedLifetime(story) {
            JSONWriter.object { json in
                json.member("problems", array: { ProblemWriter(.vi).append(problems, to: &$0) })
            }
        }
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.contains("Gọi 0912••••••") && !text.contains("0912345678") && !text.contains("\\u001b"))
    }

    /// What is no file has no page and no trace among the files: it is a problem and nothing else, which comes and goes.
    @Test(arguments: ["tin-tuc/2024/ong.pdf", "tin-tuc/2024/ong.md", "units2.yaml"], [false, true])
    func aPipeThatComesAndGoesIsFollowed(_ path: String, isLink: Bool) async throws {
        let story = try await PreviewedStory()
        let code = isLink ? "source/symbolic-link" : "source/not-a-file"
        let before = await (story.session.section.state, story.session.section.problems.map(\.message.code))
        try #require(!before.1.contains(code))
        try await story.edit {
            if isLink {
                try story.section.folder.link("content/\(path)", to: "elsewhere")
            } else {
                try story.section.folder.makePipe("content/\(path)")
            }
        }
        #expect(await story.session.section.state != before.0, "pages and terminal are told")
        #expect(await story.session.section.problems.map(\.message.code).contains(code))
        #expect(await desk(story).contains("<code>\(code)</code>"))
        try await story.edit { try story.section.folder.remove("content/\(path)") }
        #expect(await story.session.section.problems.map(\.message.code) == before.1)
    }

    /// The list that a decision is read from becomes a pipe, and a file again.
    @Test func whatReadsItIsReadAgain() async throws {
        let story = try await PreviewedStory()
        let path = "content/quyet-dinh/2023/danh-sach.csv"
        let list = try story.section.folder.text(path)
        try await story.edit {
            try story.section.folder.remove(path)
            try story.section.folder.makePipe(path)
        }
        #expect(await story.errors == ["source/not-a-file"])
        try await story.edit { try story.section.folder.remove(path) }
        #expect(await story.errors == ["link/missing-file"])
        try await story.edit { try story.section.folder.makePipe(path) }
        #expect(await story.errors == ["source/not-a-file"])
        try await story.edit {
            try story.section.folder.remove(path)
            try story.section.folder.write(list, to: path)
        }
        try await story.expectCleanBuild()
    }
}

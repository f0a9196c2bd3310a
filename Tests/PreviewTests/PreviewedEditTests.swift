import Foundation
import SectionSupport
import SiteModel
import Testing

@testable import Preview

/// The edits that an audit of another generator's server found mis-served (hahwul/hwaro#698), and those that others' users
/// complain of: after each one the preview is what a clean build would be.
@Suite("After each edit the preview is what a clean build would be") struct PreviewedEditTests {
    @Test func everyAddressIsServedAsTheBuildWritesIt() async throws {
        try await PreviewedStory().expectCleanBuild()
    }

    @Test func asPublishedDraftsAndScheduledArticlesAreNotThere() async throws {
        let story = try await PreviewedStory(audience: Audience())
        try await story.expectCleanBuild()
        #expect(await story.get("tin-tuc/2024/nhap/").status == 404)
    }

    @Test func aDraftIsShownAndMarkedUntilItIsPublishedAndAgainAfterwards() async throws {
        let story = try await PreviewedStory()
        let (path, marked) = ("content/tin-tuc/2024/nhap.md", "\"state\":\"draft\"")
        #expect(await story.status("tin-tuc/2024/nhap/").contains(marked))
        try await story.edit { try story.section.edit(path, "draft: true\n", "") }
        #expect(await !story.status("tin-tuc/2024/nhap/").contains(marked))
        try await story.expectCleanBuild()
        try await story.edit { try story.section.edit(path, "campaigns:", "draft: true\ncampaigns:") }
        #expect(await story.status("tin-tuc/2024/nhap/").contains(marked))
        try await story.expectCleanBuild()
    }

    @Test func aBodyATitleAndASummaryChange() async throws {
        let story = try await PreviewedStory()
        let path = "content/tin-tuc/2023/hai.md"
        try await story.edit { try story.section.edit(path, "Đây là bài hai.", "Đây vẫn là bài hai.") }
        try await story.expectCleanBuild()
        try await story.edit { try story.section.edit(path, "title: An toàn giao thông", "title: Ở đâu cũng an toàn") }
        try await story.expectCleanBuild()
        try await story.edit { try story.section.edit(path, "summary: ", "summary: Thêm vào. ") }
        try await story.expectCleanBuild()
    }

    @Test func aTitleThatChangesTheOrderOfADayReordersLists() async throws {
        let story = try await PreviewedStory()
        let (one, two) = ("content/tin-tuc/2023/a-mot.md", "content/tin-tuc/2023/a-hai.md")
        let text: (String) -> String = { "---\ntitle: \($0)\ndate: 2023-09-09\nsummary: Tóm tắt.\n---\n\nNội dung.\n" }
        try await story.edit {
            try story.section.folder.write(text("Bài B"), to: one)
            try story.section.folder.write(text("Bài C"), to: two)
        }
        try await story.expectCleanBuild()
        try await story.edit { try story.section.edit(two, "Bài C", "Bài A") }
        try await story.expectCleanBuild()
    }

    @Test func aDateMovesAnArticleToAnotherYear() async throws {
        let story = try await PreviewedStory()
        try await story.edit {
            try story.section.edit("content/tin-tuc/2024/ba.md", "date: 2024-02-05", "date: 2022-02-05")
        }
        try await story.expectCleanBuild()
    }

    @Test func aRenamedArticleIsAtItsNewAddressAlone() async throws {
        let story = try await PreviewedStory()
        try await story.edit {
            try story.section.move("content/lay-y-kien/da-dong.md", to: "content/lay-y-kien/dot-mot.md")
        }
        #expect(await story.get("lay-y-kien/da-dong/").status == 404)
        #expect(await story.get("lay-y-kien/dot-mot/").status == 200)
        try await story.expectCleanBuild()
    }

    @Test func aDeletedArticleIsGoneAndThePageSaysSo() async throws {
        let story = try await PreviewedStory()
        try await story.edit { try story.section.folder.remove("content/lay-y-kien/da-dong.md") }
        let (status, text) = await story.get("lay-y-kien/da-dong/")
        #expect(
            status == 404 && text.contains("/_tdkt/live.js"), "the page follows edits, should the article come back")
        #expect(await story.status("lay-y-kien/da-dong/").contains("\"state\":\"missing\""))
        try await story.expectCleanBuild()
    }

    @Test func anAliasMovesToAnotherArticle() async throws {
        let story = try await PreviewedStory()
        try await story.edit {
            try story.section.edit("content/tin-tuc/2023/mot.md", "aliases: [/tin-tuc/cu/mot/, bai-cu.html]\n", "")
            try story.section.edit("content/tin-tuc/2023/hai.md", "summary:", "aliases: [tin-tuc/cu/mot]\nsummary:")
        }
        #expect(await story.get("tin-tuc/cu/mot/").text.contains("../../../tin-tuc/2023/hai/"))
        try await story.expectCleanBuild()
    }

    @Test func aUnitIsRenamed() async throws {
        let story = try await PreviewedStory()
        try await story.edit {
            try story.section.edit("content/units.yaml", "name: Văn phòng", "name: Văn phòng tổng hợp")
        }
        #expect(await story.get("don-vi/van-phong/").text.contains("Văn phòng tổng hợp"))
        try await story.expectCleanBuild()
    }

    @Test func theSectionGetsAnotherTitle() async throws {
        let story = try await PreviewedStory()
        let old = try #require(try story.section.folder.text("content/site.yaml").split(separator: "\n").first)
        try await story.edit { try story.section.edit("content/site.yaml", String(old), "title: Gương sáng") }
        #expect(await story.get("").text.contains("Gương sáng"))
        try await story.expectCleanBuild()
    }

    @Test func aTemplateIsDeletedAndRestored() async throws {
        let story = try await PreviewedStory()
        let text = try story.section.folder.text("templates/news.mustache")
        let page = await story.get("tin-tuc/2023/hai/").text
        try await story.edit { try story.section.folder.remove("templates/news.mustache") }
        #expect(await story.errors == ["template/missing"])
        #expect(
            await story.withoutTag("tin-tuc/2023/hai/") == PreviewedStory.withoutTag(page), "the last good page stays")
        try await story.edit { try story.section.folder.write(text, to: "templates/news.mustache") }
        #expect(await story.errors == [])
        try await story.expectCleanBuild()
    }

    @Test func aSaveThatBreaksOffLeavesTheLastGoodPage() async throws {
        let story = try await PreviewedStory()
        let path = "content/tin-tuc/2023/hai.md"
        let text = try story.section.folder.text(path)
        for broken in ["", "---\ntitle: Nửa ch", "---\ntitle: [\n---\n"] {
            try await story.edit { try story.section.folder.write(broken, to: path) }
            #expect(await story.errors != [])
            #expect(await story.get("tin-tuc/2023/hai/").text.contains("Đây là bài hai."))
        }
        try await story.edit { try story.section.folder.write(text, to: path) }
        #expect(await story.errors == [])
        try await story.expectCleanBuild()
    }

    @Test func whileOneFileIsBrokenOthersAreStillFollowed() async throws {
        let story = try await PreviewedStory()
        try await story.edit { try story.section.folder.write("", to: "content/tin-tuc/2023/mot.md") }
        try await story.edit {
            try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        }
        #expect(await story.get("tin-tuc/2023/hai/").text.contains("Đây vẫn là bài hai."))
    }

    @Test func aBrokenConfigurationIsToldAndMended() async throws {
        let story = try await PreviewedStory()
        let text = try story.section.folder.text("content/site.yaml")
        try await story.edit { try story.section.folder.write("titel: x\n", to: "content/site.yaml") }
        #expect(await story.errors.contains("front-matter/unknown-key"))
        #expect(await story.get("").status == 200, "the last good site stays")
        try await story.edit {
            try story.section.folder.write(text, to: "content/site.yaml")
            try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        }
        #expect(await story.errors == [])
        try await story.expectCleanBuild()
    }

    @Test func aReplacedImageIsServedAndItsSizeIsSaid() async throws {
        let story = try await PreviewedStory()
        let path = "content/dien-hinh/2023/so-tay.svg"
        try await story.edit { try story.section.edit(path, "<rect ", "<rect fill=\"red\" ") }
        #expect(await story.get("dien-hinh/2023/so-tay.svg").text.contains("fill=\"red\""))
        try await story.edit { try story.section.edit(path, "viewBox=\"0 0 64 48\"", "viewBox=\"0 0 32 24\"") }
        #expect(await story.get("dien-hinh/2023/nguyen-thi-mau/").text.contains("width=\"32\""))
        try await story.expectCleanBuild()
    }

    @Test func anImageThatWasMissingIsFoundWhenItComes() async throws {
        let story = try await PreviewedStory()
        let image = try story.section.folder.text("content/dien-hinh/2023/so-tay.svg")
        try await story.edit { try story.section.folder.remove("content/dien-hinh/2023/so-tay.svg") }
        #expect(await story.errors == ["link/missing-file"])
        try await story.edit { try story.section.folder.write(image, to: "content/dien-hinh/2023/so-tay.svg") }
        #expect(await story.errors == [])
        try await story.expectCleanBuild()
    }

    @Test func aScheduledArticleAppearsAtMidnight() async throws {
        let story = try await PreviewedStory(now: "2024-06-15T22:00:00+07:00", audience: Audience())
        try await story.edit {
            try story.section.edit("content/tin-tuc/2024/ba.md", "date: 2024-02-05", "date: 2024-06-16")
        }
        #expect(await story.get("tin-tuc/2024/ba/").status == 404)
        try await story.wait(until: "2024-06-15T23:59:00+07:00")
        #expect(await story.get("tin-tuc/2024/ba/").status == 404)
        try await story.wait(until: "2024-06-16T00:00:00+07:00")
        #expect(await story.get("tin-tuc/2024/ba/").status == 200)
        try await story.expectCleanBuild()
    }

    @Test func savingWithoutAChangeTellsNobody() async throws {
        let story = try await PreviewedStory()
        let before = await story.session.section.state
        for path in ["content/tin-tuc/2023/hai.md", "templates/news.mustache"] {
            try await story.edit { try story.section.folder.write(try story.section.folder.text(path), to: path) }
        }
        #expect(await story.session.section.state.version == before.version)
        #expect(await story.session.section.state.theme == before.theme)
    }

    @Test func aFolderIsMoved() async throws {
        let story = try await PreviewedStory()
        try await story.edit {
            try FileManager.default.moveItem(
                at: story.section.folder.url("content/tin-tuc/2024"),
                to: story.section.folder.url("content/tin-tuc/moi"))
        }
        #expect(await story.get("tin-tuc/moi/ba/").status == 200)
        #expect(await story.get("tin-tuc/2024/ba/").status == 404)
    }
}

extension PreviewedStory {
    /// What the bar and the list of errors at a page are made of.
    func status(_ address: String) async -> String {
        let page = await session.section.basePath + address
        let response = await handler.respond(
            to: PreviewRequest(target: "/_tdkt/status?path=\(page)", headers: [("Host", "127.0.0.1:8080")]))
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    func withoutTag(_ address: String) async -> String { Self.withoutTag(await get(address).text) }

    static func withoutTag(_ page: String) -> String {
        page.replacing(#/<script src="\/_tdkt\/live.js"[^\n]*\n/#, with: "")
    }
}

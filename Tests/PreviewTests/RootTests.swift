import Content
import Diagnostics
import Foundation
import SectionSupport
import SiteBuilder
import SiteModel
import TestSupport
import Testing

@testable import Preview

/// The content folder or the templates are deleted and made again, or replaced as a whole: a checkout, a sync program, an unpacked
/// archive. What comes is followed like what was there.
@Suite("A replaced folder is followed like the old one", .serialized) struct RootTests {
    private static let ways = [false, true]
    private static let page = "content/tin-tuc/2023/hai.md"

    @Test(arguments: ways) func aContentFolderThatIsDeletedAndMadeAgain(polling: Bool) async throws {
        let section = try FollowedSection(polling: polling)
        try await section.replace("content") { try section.folder.remove("content") }
        try section.write("Sau khi làm lại.")
        try await section.expect("Sau khi làm lại.")
    }

    /// The system tells of a folder's end only when nobody has it open any more: a terminal, a file manager.
    @Test(arguments: ways) func whileSomebodyHasTheOldOneOpen(polling: Bool) async throws {
        let section = try FollowedSection(polling: polling)
        let open = try #require(opendir(section.folder.url("content").path(percentEncoded: false)))
        defer { closedir(open) }
        try await section.replace("content") { try section.folder.remove("content") }
        try section.write("Sau khi làm lại.")
        try await section.expect("Sau khi làm lại.")
    }

    @Test(arguments: ways) func aFolderThatIsRenamedOverIt(polling: Bool) async throws {
        let section = try FollowedSection(polling: polling)
        try section.folder.copy(section.folder.url("content"), to: "new")
        try section.folder.write(section.article("Bản mới."), to: "new/tin-tuc/2023/hai.md")
        try section.move("content", to: "old")
        try section.move("new", to: "content")
        try await section.expect("Bản mới.")
        try section.write("Sửa trên bản mới.")
        try await section.expect("Sửa trên bản mới.")
    }

    @Test(arguments: ways) func whenTheFolderAroundItIsReplaced(polling: Bool) async throws {
        let section = try FollowedSection(polling: polling, inside: "office/")
        try section.folder.copy(section.folder.url("office"), to: "other")
        try section.move("office", to: "before")
        try section.move("other", to: "office")
        // The new folder must be found before the edit: the edit alone would not show that it was.
        try section.folder.write(section.article("Bản khác."), to: "office/" + Self.page)
        try await section.expect("Bản khác.")
        try section.folder.write(section.article("Sửa bản khác."), to: "office/" + Self.page)
        try await section.expect("Sửa bản khác.")
    }

    @Test(arguments: ways) func templatesThatAreDeletedAndMadeAgain(polling: Bool) async throws {
        let section = try FollowedSection(polling: polling)
        try await section.replace("templates") { try section.folder.remove("templates") }
        let news = try section.folder.text("templates/news.mustache")
        try section.folder.write(news + "<p>Mẫu mới</p>", to: "templates/news.mustache")
        try await section.expect("<p>Mẫu mới</p>")
    }

    @Test func aFolderThatIsALinkIsFollowed() async throws {
        let section = try FollowedSection(polling: false, linked: true)
        try section.write("Qua liên kết.")
        try await section.expect("Qua liên kết.")
    }

    /// What went while the folder was not there is gone when it is there again.
    @Test func whatChangedMeanwhileIsTakenInLater() async throws {
        let story = try await PreviewedStory()
        let folder = story.section.folder
        try folder.copy(folder.url("content"), to: "kept")
        await #expect(throws: ToolFailure.self) { try await story.edit { try folder.remove("content") } }
        try folder.remove("kept/lay-y-kien/da-dong.md")
        try await story.edit {
            try FileManager.default.moveItem(at: folder.url("kept"), to: folder.url("content"))
        }
        #expect(await story.get("lay-y-kien/da-dong/").status == 404)
        try await story.expectCleanBuild()
    }
}

/// A section that is watched and previewed, as the command does it.
private struct FollowedSection {
    let folder: TemporaryFolder
    private let prefix: String
    private let session: Task<PreviewSession, any Error>
    private let following: Task<Void, any Error>

    /// - Parameters:
    ///   - prefix: a folder in which content and templates lie.
    ///   - linked: the content folder is a symbolic link.
    init(polling: Bool, inside prefix: String = "", linked: Bool = false) throws {
        let folder = try TemporaryFolder()
        let golden = try TemporarySite.golden("section")
        for part in ["content", "templates"] {
            try folder.copy(golden.folder.url(part), to: linked ? "real-\(part)" : prefix + part)
            if linked { try folder.link(part, to: "real-\(part)") }
        }
        let roots = WatchedRoots(
            content: folder.url(prefix + "content").path(percentEncoded: false),
            templates: folder.url(prefix + "templates").path(percentEncoded: false))
        let watcher = Watcher(roots, isPolling: polling, interval: 0.1)
        let now = try TemporarySite.moment(TemporarySite.today)
        let session = Task {
            try await PreviewSession(
                PreviewSession.Options(content: roots.content, templates: roots.templates) { now })
        }
        following = Task {
            let session = try await session.value
            // A folder that is not there is told, and followed on.
            for await change in watcher.changes { try? await session.apply(change) }
        }
        (self.folder, self.prefix, self.session) = (folder, prefix, session)
    }

    func article(_ body: String) -> String {
        "---\ntitle: An toàn giao thông\ndate: 2023-06-01\nsummary: S.\n---\n\n\(body)\n"
    }

    func write(_ body: String) throws {
        try folder.write(article(body), to: "\(prefix)content/tin-tuc/2023/hai.md")
    }

    func move(_ path: String, to target: String) throws {
        try FileManager.default.moveItem(at: folder.url(path), to: folder.url(target))
    }

    /// Takes a folder away and puts a copy of it back, when the preview has taken in what was there first.
    func replace(_ part: String, _ remove: () throws -> Void) async throws {
        try folder.copy(folder.url(part), to: "copy")
        try write("Trước khi xóa.")
        try await expect("Trước khi xóa.")
        try remove()
        try folder.copy(folder.url("copy"), to: part)
        try await expect(part == "content" ? "Đây là bài hai." : "Trước khi xóa.")
    }

    /// Waits until the page has a text.
    func expect(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) async throws {
        for _ in 0..<300 {
            let section = try await session.value.section
            let bytes = try section.route(at: "tin-tuc/2023/hai/").flatMap { try section.bytes(at: $0) } ?? []
            if String(decoding: bytes, as: UTF8.self).contains(text) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("the page never had “\(text)”", sourceLocation: sourceLocation)
    }
}

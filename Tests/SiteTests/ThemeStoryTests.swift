import Diagnostics
import Foundation
import SectionSupport
import Testing

/// Templates, assets, the clock, and what somebody else did to `public`.
@Suite("Themes, clocks and foreign files are followed") struct ThemeStoryTests {
    @Test func anEditedTemplateChangesThePagesThatItMakes() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.edit(
                "templates/result.mustache", "<dt>Kỳ báo cáo</dt>", "<dt>Kỳ</dt>")
        }
        #expect(changes == "~ ket-qua/2023/so-ket/\n~ ket-qua/2023/tong-ket/")
    }

    @Test func anEditedAssetGetsAnotherNameAndTheOldOneIsGone() async throws {
        let story = try await BuiltStory()
        let old = try story.assets()
        let changes = try await story.changes {
            try story.section.edit("templates/assets/site.css", "margin: 0;", "margin: 1px;")
        }
        let new = try story.assets()
        #expect(old.count == new.count && old.filter { $0.hasSuffix(".css") } != new.filter { $0.hasSuffix(".css") })
        #expect(
            changes.split(separator: "\n").count { $0.hasPrefix("+ assets/site.") || $0.hasPrefix("- assets/site.") }
                == 2)
        // Every page loads it but those at addresses that an article has left.
        let pages = try story.section.output().filter { path, bytes in
            path.hasSuffix(".html") && String(decoding: bytes, as: UTF8.self).contains("rel=\"stylesheet\"")
        }.count
        #expect(changes.split(separator: "\n").count { $0.hasPrefix("~ ") } == pages)
    }

    @Test func aScheduledArticleAppearsWithItsDay() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes(now: "2024-06-22")
        #expect(changes.hasPrefix("~ ") && changes.contains("+ tin-tuc/2024/hen-gio/"))
        #expect(try story.section.folder.text("public/lay-y-kien/dang-mo/index.html").contains("Đã kết thúc"))
    }

    /// Vietnam's midnight is 17:00 UTC of the day before.
    @Test(arguments: [("2024-06-15T16:59:59Z", false), ("2024-06-15T17:00:00Z", true)])
    func theDayChangesAtMidnightInVietnam(_ moment: String, isThere: Bool) async throws {
        let story = try await BuiltStory()
        try await story.section.build(now: moment)
        #expect(story.section.folder.exists("public/tin-tuc/2024/hen-gio") == isThere)
    }

    @Test func anArticleLeavesOnTheDayOnWhichItExpires() async throws {
        let story = try await BuiltStory(now: "2024-06-14")
        #expect(story.section.folder.exists("public/tin-tuc/2024/het-han/index.html"))
        let changes = try await story.changes(now: "2024-06-15")
        #expect(changes.contains("~ tin-tuc/2024/het-han/") && changes.contains("+ 410.html"))
        #expect(try story.section.folder.text("public/tin-tuc/2024/het-han/index.html").contains("hết thời hạn đăng"))
    }

    /// The manifest of a later moment must not pass for the present.
    @Test func aBuildForAnEarlierMomentTakesBackWhatWasNotYetDue() async throws {
        let story = try await BuiltStory(now: "2024-06-15")
        try story.section.edit("content/tin-tuc/2024/hen-gio.md", "date: 2024-06-16", "date: 2024-06-15T15:00:00+07:00")
        _ = try await story.changes(now: "2024-06-15")
        #expect(story.section.folder.exists("public/tin-tuc/2024/hen-gio/index.html"))
        _ = try await story.changes(now: "2024-06-15T08:00:00+07:00")
        #expect(!story.section.folder.exists("public/tin-tuc/2024/hen-gio/index.html"))
    }

    @Test func aForeignFileIsNeverTouched() async throws {
        let story = try await BuiltStory()
        let folder = story.section.folder
        for path in ["foreign.txt", "foreign/index.html", "lay-y-kien/da-dong/foreign.jpg"] {
            try folder.write("của người khác", to: "public/\(path)")
        }
        let before = try Stamp.all(below: folder.url("public"))
        try folder.remove("content/lay-y-kien/da-dong.md")
        try await story.section.build()
        #expect(!folder.exists("public/lay-y-kien/da-dong/index.html"))
        let after = try Stamp.all(below: folder.url("public"))
        for path in ["foreign.txt", "foreign/index.html", "lay-y-kien/da-dong/foreign.jpg"] {
            #expect(before[path] != nil && before[path] == after[path], "\(path)")
        }
    }

    @Test func aForeignFileInThePlaceOfAPageStopsTheBuild() async throws {
        let story = try await BuiltStory()
        let folder = story.section.folder
        try folder.write("của người khác", to: "public/tin-tuc/2024/nhap/index.html")
        try story.section.edit("content/tin-tuc/2024/nhap.md", "draft: true\n", "")
        let before = try folder.snapshot("public")
        let failure = await #expect(throws: (any Error).self) { try await story.section.build() }
        #expect("\(String(describing: failure))".contains("output/foreign-file"))
        #expect(try folder.snapshot("public") == before)
    }

    @Test(arguments: [
        "tin-tuc/index.html", "assets/tim-kiem-f0.41a36f865a.txt", "feed.xml", "dien-hinh/2023/chan-dung.png",
    ])
    func aTamperedFileIsRepaired(_ path: String) async throws {
        let story = try await BuiltStory()
        let folder = story.section.folder
        let first = try story.section.output()
        try folder.write("đã bị sửa", to: "public/\(path)")
        #expect(try await story.section.build().changed == 1)
        try folder.remove("public/\(path)")
        #expect(try await story.section.build().changed == 1)
        #expect(differences(first, try story.section.output()) == [])
    }

    @Test func aLostManifestStopsTheBuildBeforeAnythingIsWritten() async throws {
        let story = try await BuiltStory()
        try story.section.folder.remove(".tdkt")
        try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Khác.")
        let before = try story.section.folder.snapshot("public")
        let failure = await #expect(throws: (any Error).self) { try await story.section.build() }
        #expect("\(String(describing: failure))".contains("output/foreign-file"))
        #expect(try story.section.folder.snapshot("public") == before)
    }

    @Test(arguments: [
        ("content/tin-tuc/2023/hai.md", "title:", "titel:"),
        ("content/tin-tuc/2023/hai.md", "[ke-hoach]", "[khong-co]"),
        ("content/site.yaml", "base_url: https", "base_url: ftp"), ("templates/news.mustache", "{{/article}}", ""),
        ("templates/list.mustache", "{{heading}}", "{{headign}}"),
        ("content/tin-tuc/2023/mot.md", "bai-cu.html", "tin-tuc/2023/hai"),
    ])
    func afterAnErrorNothingHasChanged(_ path: String, old: String, new: String) async throws {
        let story = try await BuiltStory()
        let (before, stamps) = (
            try story.section.folder.snapshot("public"), try Stamp.all(below: story.section.folder.url("public"))
        )
        try story.section.edit("content/tin-tuc/2024/ba.md", "Trích dẫn", "Trích dẫn khác")
        try story.section.edit(path, old, new)
        let report = try await story.section.build()
        #expect(!report.isWritten && report.problems.hasErrors)
        #expect(try story.section.folder.snapshot("public") == before)
        #expect(try Stamp.all(below: story.section.folder.url("public")) == stamps)
    }

    @Test func strictBuildsWriteNothingAfterAWarning() async throws {
        let section = try TemporarySite.golden("hostile")
        #expect(try await !section.build(strict: true).isWritten)
        #expect(!section.folder.exists("public/index.html"))
    }

    /// A redirect's file where a folder was, and the other way round: an editor takes a slash back.
    @Test func anAliasChangesBetweenFileAndFolder() async throws {
        let story = try await BuiltStory()
        let path = "content/tin-tuc/2023/mot.md"
        _ = try await story.changes { try story.section.edit(path, "bai-cu.html]", "bai-cu.html/]") }
        #expect(story.section.folder.exists("public/bai-cu.html/index.html"))
        _ = try await story.changes { try story.section.edit(path, "bai-cu.html/]", "bai-cu.html]") }
        #expect(try story.section.folder.text("public/bai-cu.html").contains("tin-tuc/2023/mot/"))
    }
}

extension BuiltStory {
    fileprivate func assets() throws -> [String] {
        try section.output().keys.filter { $0.hasPrefix("assets/") }.sorted()
    }
}

import Compression
import Content
import Foundation
import SectionSupport
import SiteBuilder
import Testing

@testable import Preview

/// What the desk says a build would change is what a build changes.
@Suite("The desk says what a build would change") struct DeskComparisonTests {
    private static func section(search: Bool = true) throws -> TemporarySite {
        try TemporarySite.golden("section", searched: search)
    }

    private static func difference(_ story: PreviewedStory) async throws -> BuildDifference {
        let desk = await Desk(story.session.section, story.session.options)
        guard case .known(let difference, _) = desk.changes else {
            throw TemporarySite.Mistake(text: "\(desk.changes)")
        }
        return difference
    }

    enum Way: CaseIterable { case plain, withoutSearch, compressed, withFragments }

    @Test(arguments: Way.allCases) func rightAfterABuildThereIsNothingToDo(way: Way) async throws {
        let section = try Self.section(search: way != .withoutSearch)
        try await section.build(
            fragments: way == .withFragments ? "doan" : nil,
            compressor: way == .compressed ? Compressor(brotli: nil) : nil)
        let difference = try await Self.difference(PreviewedStory(section))
        #expect(difference.added.map(\.path) == [])
        #expect(difference.changed.map(\.path) == [])
        #expect(difference.removed == [] && difference.removedAssets == 0)
    }

    /// Files by their paths, those apart that are named by their content.
    @Test func afterAnEditItNamesWhatTheBuildChanges() async throws {
        let section = try Self.section()
        try await section.build()
        let before = try section.output()
        try section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        try section.folder.remove("content/lay-y-kien/da-dong.md")
        try section.folder.write(
            "---\ntitle: Tin mới\ndate: 2024-06-01\nsummary: S.\n---\n\nMới.\n", to: "content/tin-tuc/2024/moi.md")
        let told = try await Self.difference(PreviewedStory(section))

        try await section.build()
        let after = try section.output()
        func isCompared(_ path: String) -> Bool { !path.hasPrefix(".tdkt") }
        let changed = after.keys.filter { isCompared($0) && before[$0] != nil && before[$0] != after[$0] }
        #expect(told.changed.map(\.path).sorted() == changed.sorted())
        #expect(told.added.map(\.path).sorted() == after.keys.filter { isCompared($0) && before[$0] == nil }.sorted())
        let gone = before.keys.filter { isCompared($0) && after[$0] == nil && !$0.hasPrefix("assets/") }
        #expect(told.removed == gone.sorted())
        let assets = before.keys.filter { after[$0] == nil && $0.hasPrefix("assets/") }
        #expect(told.removedAssets == assets.count && !assets.isEmpty, "they are counted")
        #expect(told.removed == ["lay-y-kien/da-dong/index.html"], "no part of the old index is named")
    }

    @Test func anOutputThatCannotBeComparedWithIsSaidAndNotTakenForErrors() async throws {
        let section = try Self.section()
        try section.folder.makeFolder("elsewhere")
        try section.folder.link("public", to: "elsewhere")
        let story = try await PreviewedStory(section)
        let page = await story.desk()
        #expect(page.contains("Thư mục kết quả là một liên kết tượng trưng"))
        #expect(!page.contains("Còn lỗi nên chưa dựng lại được"))
    }
}

extension PreviewedStory {
    /// The desk as a page.
    func desk() async -> String {
        let response = await handler.respond(
            to: PreviewRequest(target: "/_tdkt/", headers: [("Host", "127.0.0.1:8080")]))
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

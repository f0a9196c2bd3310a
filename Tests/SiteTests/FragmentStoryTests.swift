import Foundation
import SectionSupport
import TestSupport
import Testing

/// Fragments are written with the care that the section gets.
@Suite("Fragments follow edits as pages do") struct FragmentStoryTests {
    private func built() async throws -> TemporarySite {
        let section = try TemporarySite.golden("section")
        try await section.build(fragments: "fragments")
        return section
    }

    @Test func theSectionIsTheSameWithAndWithoutThem() async throws {
        let section = try await built()
        try await section.build(output: "alone")
        #expect(differences(try section.output(), try section.output("alone")) == [])
    }

    @Test func theyAreMadeThoughTheSectionIsAsItWas() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        let report = try await section.build(fragments: "fragments")
        #expect(report.changed == 0 && report.fragments?.count == report.pages - 2, "none for 404.html and the search")
        #expect(section.folder.exists("fragments/trang-chu.html"))
    }

    @Test func nothingEditedWritesNothing() async throws {
        let section = try await built()
        let before = try Stamp.all(below: section.folder.url("fragments"))
        let report = try await section.build(fragments: "fragments")
        #expect(report.fragments?.changed == 0 && report.site == nil, "nothing was even made")
        #expect(try Stamp.all(below: section.folder.url("fragments")) == before)
    }

    @Test func aDraftHasNoneUntilItIsPublished() async throws {
        let section = try await built()
        #expect(!section.folder.exists("fragments/tin-tuc-2024-nhap.html"))
        #expect(try !section.folder.text("fragments/index.html").contains("tin-tuc-2024-nhap"))
        try section.edit("content/tin-tuc/2024/nhap.md", "draft: true\n", "")
        try await section.build(fragments: "fragments")
        #expect(section.folder.exists("fragments/tin-tuc-2024-nhap.html"))
    }

    @Test func aRemovedArticleTakesItsFragmentWithIt() async throws {
        let section = try await built()
        #expect(section.folder.exists("fragments/lay-y-kien-da-dong.html"))
        try section.folder.remove("content/lay-y-kien/da-dong.md")
        let report = try await section.build(fragments: "fragments")
        #expect(report.fragments?.removed == 1 && !section.folder.exists("fragments/lay-y-kien-da-dong.html"))
        #expect(try !section.folder.text("fragments/index.html").contains("lay-y-kien-da-dong"))
    }

    @Test(arguments: ["tin-tuc-2024-ba.html", "index.html"])
    func aFragmentThatSomeoneChangedIsRepaired(_ name: String) async throws {
        let section = try await built()
        let before = try section.output("fragments")
        try section.folder.write("đã bị sửa", to: "fragments/\(name)")
        #expect(try await section.build(fragments: "fragments").fragments?.changed == 1)
        #expect(differences(before, try section.output("fragments")) == [])
    }

    @Test func afterAnErrorNeitherFolderHasChanged() async throws {
        let section = try await built()
        let before = try section.folder.snapshot("fragments")
        try section.edit("content/tin-tuc/2024/ba.md", "Trích dẫn", "Trích dẫn khác")
        try section.edit("content/tin-tuc/2023/hai.md", "[ke-hoach]", "[khong-co]")
        #expect(try await !section.build(fragments: "fragments").isWritten)
        #expect(try section.folder.snapshot("fragments") == before)
    }

    @Test func aForeignFileStopsTheBuildBeforeEitherFolderChanges() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.write("của người khác", to: "fragments/index.html")
        let failure = await #expect(throws: (any Error).self) { try await section.build(fragments: "fragments") }
        #expect("\(String(describing: failure))".contains("output/foreign-file"))
        #expect(try section.output("fragments").count == 1 && section.output().isEmpty)
    }

    @Test(arguments: [
        ("content/x", "output/inside-input"), ("templates", "output/inside-input"),
        ("public", "output/fragments-inside-output"), ("public/x/y", "output/fragments-inside-output"),
        (".", "output/above-input"),
    ])
    func aFolderAmongTheSectionsOwnIsRefused(_ folder: String, code: String) async throws {
        let section = try TemporarySite.golden("section")
        let before = try section.folder.snapshot()
        let failure = await #expect(throws: (any Error).self) { try await section.build(fragments: folder) }
        #expect("\(String(describing: failure))".contains(code))
        #expect(try section.folder.snapshot() == before)
    }

    @Test func anyNumberOfTasksMakesTheSame() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build(output: "a", jobs: 1, fragments: "fragments-a")
        try await section.build(output: "b", jobs: 7, fragments: "fragments-b")
        #expect(differences(try section.output("fragments-a"), try section.output("fragments-b")) == [])
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

/// Same content, templates and day: the same bytes, wherever, however often and with however many hands.
@Suite("The same sources give the same bytes") struct DeterminismTests {
    @Test func oneTaskEightTasksAndAnotherFolderGiveTheSameBytes() async throws {
        let (section, other) = (try TemporarySite.sample(), try TemporarySite.sample())
        try await section.build(now: SampleSection.today, jobs: 1)
        let one = try section.output()
        #expect(one.count > 150)
        try await section.build(now: SampleSection.today, output: "eight", jobs: 8)
        #expect(differences(one, try section.output("eight")) == [])
        try await other.build(now: SampleSection.today)
        #expect(differences(one, try other.output()) == [])
        #expect(one.keys.allSatisfy { !$0.contains(".tdkt") }, "nothing of tdkt's own is in what visitors may fetch")
    }

    @Test func aSecondBuildWritesNothing() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        let stamps = try Stamp.all(below: section.folder.url("public"))
        let report = try await section.build()
        #expect(report.isWritten && report.changed == 0 && report.removed == 0)
        #expect(try Stamp.all(below: section.folder.url("public")) == stamps)
    }

    @Test func theSecondBuildSaysTheWarningsAgain() async throws {
        let section = try TemporarySite.golden("hostile")
        let first = try await section.build().problems
        #expect(!first.isEmpty)
        #expect(try await section.build().problems.map(\.location) == first.map(\.location))
    }

    /// Whatever the editors did and in whatever order, step by step gives what a clean build gives; after a mistake the
    /// section is as it was.
    @Test(arguments: [UInt64(1), 2])
    func anyEditsInAnyOrderGiveACleanBuild(seed: UInt64) async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        var editor = RandomEditor(section: section, seed: seed)
        var (written, refused) = (0, 0)
        for _ in 0..<15 {
            try section.folder.copy(section.folder.url("content"), to: "kept")
            let edit = try editor.edit()
            let before = try section.folder.snapshot("public")
            let report = try await section.build(now: editor.today)
            if report.isWritten {
                written += 1
                try await section.build(now: editor.today, output: "clean")
                #expect(try section.folder.snapshot("public") == section.folder.snapshot("clean"), "after: \(edit)")
                try section.folder.remove("clean")
            } else {
                refused += 1
                #expect(try section.folder.snapshot("public") == before, "after: \(edit)")
                try section.folder.remove("content")
                try section.folder.copy(section.folder.url("kept"), to: "content")
            }
            try section.folder.remove("kept")
        }
        #expect(written > 5, "\(written) builds, \(refused) refused")
    }
}

/// Edits as they come: sensible ones and mistakes.
private struct RandomEditor {
    let section: TemporarySite
    private var generator: SeededGenerator
    private(set) var today = TemporarySite.today

    init(section: TemporarySite, seed: UInt64) {
        self.section = section
        generator = SeededGenerator(seed: seed)
    }

    private var articles: [String] {
        get throws { try section.folder.snapshot("content").keys.filter { $0.hasSuffix(".md") }.sorted() }
    }

    /// - Returns: what was done, for the message of a failure.
    mutating func edit() throws -> String {
        let article = "content/" + (try articles.randomElement(using: &generator) ?? "")
        let number = Int.random(in: 100...999, using: &generator)
        let text = try section.folder.text(article)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: try section.folder.write(text + "\n\nThêm \(number).\n", to: article)
        case 1: try section.folder.write(text.replacing(#/title: .*/#, with: "title: Tên mới \(number)"), to: article)
        case 2:
            try section.folder.write(
                text.replacing(#/date: .*/#, with: "date: 202\(number % 5)-03-0\(number % 9 + 1)"), to: article)
        case 3 where text.contains("draft: true\n"): try section.edit(article, "draft: true\n", "")
        case 3: try section.folder.write(text.replacing("\ndate:", with: "\ndraft: true\ndate:"), to: article)
        case 4: try section.move(article, to: article.replacing(".md", with: "-\(number).md"))
        case 5:
            let news =
                "---\ntitle: Tin \(number)\ndate: 2024-0\(number % 9 + 1)-10\nsummary: T.\ncampaigns: [ke-hoach]\n---\n\nT.\n"
            try section.folder.write(news, to: "content/tin-tuc/moi/tin-\(number).md")
        case 6: try section.folder.write("/* \(number) */", to: "templates/assets/site.css")
        case 7: try section.folder.write("<p>\(number) {{section_title}}</p>\n", to: "templates/footer.mustache")
        case 8: today = "2024-06-\(10 + number % 20)"
        default: try section.folder.remove(article)
        }
        return "\(article) \(number)"
    }
}

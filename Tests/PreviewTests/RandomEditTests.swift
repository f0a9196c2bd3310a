import Foundation
import SectionSupport
import SiteModel
import TestSupport
import Testing

@testable import Preview

/// Edits at random, seeded: whatever an editor does, in whatever order, the preview equals a clean build of what is there.
@Suite("After random edits the preview equals a clean build") struct RandomEditTests {
    @Test(arguments: [UInt64(1), 2, 3]) func afterAnyEditsThePreviewIsTheBuild(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let story = try await PreviewedStory()
        for step in 1...40 {
            let edit = try #require(Edit.allCases.randomElement(using: &random))
            try await story.edit { try edit.apply(to: story.section, step: step, &random) }
            #expect(await story.errors == [], "\(edit)")
            if step % 4 == 0 { try await story.expectCleanBuild() }
        }
    }
}

/// What editors do to articles.
private enum Edit: CaseIterable {
    case body, title, date, draft, campaigns, add, delete, rename, unit, pageSize

    func apply(to section: TemporarySite, step: Int, _ random: inout SeededGenerator) throws {
        let articles = try section.folder.snapshot("content").keys.filter { path in
            ["tin-tuc/", "dien-hinh/", "quyet-dinh/", "ket-qua/"].contains { path.hasPrefix($0) }
                && path.hasSuffix(".md")
        }.sorted()
        guard let name = articles.randomElement(using: &random) else { return }
        let path = "content/\(name)"
        let text = try section.folder.text(path)
        func write(_ new: String) throws { try section.folder.write(new, to: path) }
        switch self {
        case .body: try write(text + "\nThêm đoạn \(step).\n")
        case .title:
            try write(text.replacing(#/(?m)^title: .*$/#, with: "title: Bài \(step % 7) đổi tên", maxReplacements: 1))
        case .date:
            try write(
                text.replacing(
                    #/(?m)^date: .*$/#, with: "date: \(2021 + step % 4)-03-0\(1 + step % 3)", maxReplacements: 1))
        case .draft:
            let isDraft = text.contains("draft: true\n")
            try write(isDraft ? text.replacing("draft: true\n", with: "") : "---\ndraft: true\n" + text.dropFirst(4))
        case .campaigns where name.hasPrefix("tin-tuc/"):
            try write(text.replacing(#/(?m)^campaigns: .*$/#, with: "campaigns: [chi-thi]"))
        case .add:
            try section.folder.write(
                "---\ntitle: Bài thêm \(step)\ndate: 2023-0\(1 + step % 9)-11\nsummary: Thêm.\ncampaigns: [ke-hoach]\n---\n\nNội dung \(step).\n",
                to: "content/tin-tuc/2023/them-\(step).md")
        case .delete: if name.contains("them-") { try section.folder.remove(path) }
        case .rename:
            if name.contains("them-") { try section.move(path, to: "content/tin-tuc/2023/them-ten-\(step).md") }
        case .campaigns: break  // A result's indicators belong to its campaigns.
        case .unit:
            let units = try section.folder.text("content/units.yaml")
            let renamed = units.replacing(#/name: [^,}\n]*/#, with: "name: Đơn vị \(step)", maxReplacements: 1)
            try section.folder.write(renamed, to: "content/units.yaml")
        case .pageSize:
            let site = try section.folder.text("content/site.yaml")
            let other = site.replacing(#/(?m)^page_size: .*$/#, with: "page_size: \(1 + step % 5)")
            try section.folder.write(other, to: "content/site.yaml")
        }
    }
}

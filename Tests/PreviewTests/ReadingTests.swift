import Content
import SectionSupport
import SiteBuilder
import Testing

@testable import Preview

/// After an edit only files whose bytes changed are parsed again: every other article is the very one that was there.
@Suite("Only changed files are parsed again") struct ReadingTests {
    /// The articles that are other objects after the edit, by their sources.
    private func readAgain(
        touching paths: Set<String> = [], _ edit: (TemporarySite) throws -> Void
    ) async throws -> Set<String> {
        let section = try TemporarySite.golden("section")
        let root = section.folder.url("content").path
        let files = try await ParsedFiles(SourceReader.disk.content(root), jobs: 2, isTraced: true)
        try edit(section)
        let updated = try await files.updated(SourceReader.disk.content(root), touched: paths, jobs: 2)
        let known = Dictionary(uniqueKeysWithValues: files.articles.map { ($0.source, $0) })
        return Set(updated.articles.filter { $0 !== known[$0.source] }.map(\.source))
    }

    @Test func anEditedArticleAlone() async throws {
        let read = try await readAgain(touching: ["tin-tuc/2023/hai.md"]) {
            try $0.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        }
        #expect(read == ["tin-tuc/2023/hai.md"])
    }

    @Test func noneWhenAFileIsSavedUnchanged() async throws {
        let read = try await readAgain(touching: ["tin-tuc/2023/hai.md", "site.yaml", "units.yaml"]) { _ in }
        #expect(read == [])
    }

    @Test func theDecisionWhoseListChanged() async throws {
        let list = "quyet-dinh/2023/danh-sach.csv"
        let read = try await readAgain(touching: [list]) { section in
            try section.folder.write(try section.folder.text("content/\(list)") + "\n", to: "content/\(list)")
        }
        #expect(read == ["quyet-dinh/2023/khen-thuong.md"])
    }

    @Test func theArticleWhoseImageHasAnotherSize() async throws {
        let read = try await readAgain(touching: ["dien-hinh/2023/so-tay.svg"]) {
            try $0.edit("content/dien-hinh/2023/so-tay.svg", "viewBox=\"0 0 64 48\"", "viewBox=\"0 0 32 24\"")
        }
        #expect(read == ["dien-hinh/2023/nguyen-thi-mau.md"])
    }

    @Test func noneForAnotherNameOfAUnit() async throws {
        let read = try await readAgain(touching: ["units.yaml"]) {
            try $0.edit("content/units.yaml", "name: Văn phòng", "name: Văn phòng tổng hợp")
        }
        #expect(read == [])
    }

    @Test func allForAnotherVocabularyOfAwards() async throws {
        let read = try await readAgain(touching: ["awards.yaml"]) { section in
            try section.folder.write(
                "- {id: gk-moi, name: Giấy khen mới, level: co-so, for: [ca-nhan]}\n", to: "content/awards.yaml")
        }
        #expect(read.contains("tin-tuc/2023/hai.md") && read.contains("quyet-dinh/2023/khen-thuong.md"))
    }
}

import Foundation
import Publishing
import SectionSupport
import SiteBuilder
import TestSupport
import Testing

/// What the preview's bar may say of an article at the web server: what the last publish from here left there.
@Suite("The preview knows what the last publish left online") struct PublishedArticlesTests {
    private func articles(_ office: Office) -> PublishedArticles {
        let folder = office.section.folder
        return PublishedArticles(
            RunFolders(
                content: folder.url("content").path, templates: folder.url("templates").path,
                output: folder.url("public").path))
    }

    @Test func beforeAnythingIsPublishedNothingIsKnown() throws {
        let office = try Office.withFolder()
        #expect(articles(office).state(of: "tin-tuc/2023/mot.md") == .unknown)
    }

    @Test func whatIsLiveIsKnownAndWhatWasEditedSince() async throws {
        let office = try Office.withFolder()
        #expect(try await office.publish().exitCode == 0)
        let articles = articles(office)
        #expect(articles.state(of: "tin-tuc/2023/mot.md") == .same)
        #expect(articles.state(of: "tin-tuc/2024/nhap.md") == .absent, "a draft")
        #expect(articles.state(of: "tin-tuc/2024/hen-gio.md") == .absent, "it comes tomorrow")
        #expect(articles.state(of: "tin-tuc/2024/moi.md") == .absent)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(articles.state(of: "tin-tuc/2023/mot.md") == .edited)
        #expect(try await office.publish().exitCode == 0)
        #expect(articles.state(of: "tin-tuc/2023/mot.md") == .same)
    }

    @Test func afterARollbackNothingIsKnown() async throws {
        let office = try Office.withFolder()
        try await office.publish()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        #expect(try await office.run(["rollback", "server", "--yes"]).exitCode == 0)
        #expect(articles(office).state(of: "tin-tuc/2023/mot.md") == .unknown)
    }
}

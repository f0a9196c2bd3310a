import Content
import Foundation
import SectionSupport
import SiteModel
import Testing

/// What is not published is nowhere: no page, no list, no feed, no count, no picture.
@Suite("What is not published is nowhere") struct HiddenArticleTests {
    private static let hidden = [
        "tin-tuc/2024/nhap.md", "tin-tuc/2024/bi-mat.png", "tin-tuc/2024/hen-gio.md", "tin-tuc/2024/het-han.md",
    ]

    @Test func hiddenArticlesChangeNothing() async throws {
        let (with, without) = (try TemporarySite.golden("section"), try TemporarySite.golden("section"))
        for path in Self.hidden { try without.folder.remove("content/\(path)") }
        try await with.build()
        try await without.build()
        let left = [".htaccess", "410.html", "redirects.nginx.conf", "tin-tuc/2024/het-han/index.html"]
        #expect(differences(try with.output(), try without.output()) == left, "an article that expired was there")
        for (path, bytes) in try with.output() {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("BÍ MẬT"), "\(path)")
        }
    }

    @Test func draftsAndScheduledArticlesShowWhenAskedFor() async throws {
        let section = try TemporarySite.golden("section")
        let plain = try await section.build().pages
        try await section.build(audience: Audience(showsDrafts: true))
        #expect(try section.folder.text("public/tin-tuc/2024/nhap/index.html").contains("Bản nháp"))
        #expect(try section.folder.text("public/tin-tuc/index.html").contains(#"<span class="mark">Bản nháp</span>"#))
        #expect(!section.folder.exists("public/tin-tuc/2024/hen-gio"))
        try await section.build(audience: Audience(showsScheduled: true))
        #expect(
            try section.folder.text("public/tin-tuc/index.html").contains(#"<span class="mark">Hẹn giờ đăng</span>"#))
        #expect(!section.folder.exists("public/tin-tuc/2024/nhap"))
        // An article that has expired stays away whoever asks.
        #expect(try section.folder.text("public/tin-tuc/2024/het-han/index.html").contains("hết thời hạn đăng"))
        #expect(try await section.build().pages == plain)
    }

}

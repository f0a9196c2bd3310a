import Foundation
import TestSupport
import Testing

/// Links as they are on the published pages.
@Suite("Links of the published pages lead somewhere") struct LinkTests {
    private static let other = CheckedSection.article(
        "Bài kia", front: "aliases: [/tin-tuc/cu/]\n", "## Kết quả\n\nNội dung.")

    private func told(_ link: String, _ files: [String: String] = [:]) async throws -> [String] {
        let article = CheckedSection.article("Liên kết", "Xem [trang ấy](\(link)) và [bài kia](b.md).")
        let all = files.merging(["tin-tuc/2024/a.md": article, "tin-tuc/2024/b.md": Self.other]) { own, _ in own }
        return try await CheckedSection(all).codes()
    }

    @Test(arguments: [
        "b.md", "b.md#ket-qua", "b.md#ket%2Dqua", "#", "#top", "/thi-dua/tin-tuc/2024/b/#ket-qua",
        "https://vi-du.vn/thi-dua/", "https://vi-du.vn/thi-dua/tin-tuc/2024/b/?in=1", "/thi-dua/feed.xml",
        "/van-ban/ngoai-chuyen-muc",
        "https://vi-du.vn/trang-khac/", "mailto:phong@vi-du.vn", "tel:+842690000000", "https://chinhphu.vn/a(b)",
        "https://xn--vn-7ja.example/?a=1&b=2#c", "//cdn.example/x",
        "ftp://ftp.example.gov.vn/a.zip", "sms:113", "/thi-dua/tin-tuc/2024/b/index.html",
    ])
    func whatLeadsSomewhereIsNotTold(_ link: String) async throws {
        #expect(try await told(link).filter { $0.hasPrefix("page/") || $0.hasPrefix("link/") } == [])
    }

    @Test(arguments: [
        ("/thi-dua/tin-tuc/2024/khong-co/", "page/broken-link"),
        ("https://vi-du.vn/thi-dua/khong-co", "page/broken-link"),
        ("/thi-dua/tin-tuc/2024/b", "page/broken-link"), ("b.md#khong-co", "page/broken-anchor"),
        ("#khong-co", "page/broken-anchor"), ("/thi-dua/tin-tuc/2024/b/#Ket-qua", "page/broken-anchor"),
        ("/thi-dua/tin-tuc/cu/", "page/redirected-link"), ("http:///van-ban", "link/malformed"),
        ("https://http://vi-du.vn", "link/malformed"), ("https://chinhphu.vn/luat;", "link/malformed"),
        ("https://chinhphu..vn/", "link/malformed"), ("http://localhost:8080/", "link/private-host"),
        ("http://192.168.1.10/van-ban", "link/private-host"), ("https://may-chu/", "link/private-host"),
        ("ftp://10.0.0.1/b.pdf", "link/private-host"), ("ftp://may-chu/b.pdf", "link/private-host"),
        ("http://172.20.0.1/", "link/private-host"), ("http://[::1]/", "link/private-host"),
    ])
    func whatDoesNotIsTold(_ link: String, _ code: String) async throws {
        #expect(try await told(link).filter { $0.hasPrefix("page/") || $0.hasPrefix("link/") } == [code])
    }

    /// The path of a file on somebody's computer is an error at its line, and no page carries it.
    @Test(arguments: [
        "[x](C:\\Users\\nguyenvana\\b.pdf)", "[x](<C:/Users/nguyenvana/b.pdf>)", "![Ảnh](D:\\nguyenvana\\anh.jpg)",
        "[x](smb://maychu/nguyenvana/b.pdf)", "[x](file:///C:/Users/nguyenvana/b.pdf)", "[x](/c:/nguyenvana/b.pdf)",
        "[x](c:nguyenvana.pdf)", "[x](\\\\\\\\maychu\\nguyenvana.pdf)",
        "[x](\\\\maychu\\nguyenvana.pdf)",
    ])
    func aPathOfTheOfficeIsNotPublished(_ text: String) async throws {
        let section = try CheckedSection(["tin-tuc/2024/a.md": CheckedSection.article("Bài", "Dòng đầu.\n\n\(text)")])
        let outcome = try await section.check("--only", "link/local-path")
        #expect(outcome.output.contains("content/tin-tuc/2024/a.md:9: error: The link leads to"), "\(outcome.output)")
        let build = try await TdktBinary.run(["build", "--today", "2024-06-15"], in: section.folder.url)
        #expect(build.exitCode == 1 && build.errors.contains("[link/local-path]"))
        let memory = try await SectionInMemory(articles: ["tin-tuc/a.md": text])
        let page = try #require(memory.pages.site.routes.first { $0.path == "tin-tuc/a/" })
        #expect(try !String(decoding: memory.pages.bytes(page), as: UTF8.self).contains("nguyenvana"))
    }

    /// What is wrong with a name is said at its file, and not again of each page that lists it.
    @Test func anArticleWithATooLongNameIsSaidOnce() async throws {
        let long = String(repeating: "a", count: 240)
        let codes = try await CheckedSection(["tin-tuc/2024/\(long).md": CheckedSection.article("Bài này")]).codes()
        #expect(codes.filter { $0.hasPrefix("page/") || $0.hasPrefix("route/") } == ["route/long-name"])
    }

    /// An article under another name needs its ending, and no link.
    @Test func anUnreadArticleIsSaidOnce() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md.txt": CheckedSection.article("Bài này"), "tin-tuc/2024/ghi-chu.txt": "Ghi chú.",
        ])
        #expect(
            try await section.codes().filter { $0.hasPrefix("a") } == ["article/unread", "attachment/unlinked"])
    }

    @Test func aLinkIsToldAtItsLine() async throws {
        let body = "Dòng đầu.\n\nXem [kết quả](#khong-co).\n"
        let section = try CheckedSection(["tin-tuc/2024/a.md": CheckedSection.article("Liên kết", body)])
        let outcome = try await section.check()
        #expect(outcome.output.contains("content/tin-tuc/2024/a.md:9: error: The page has no part “#khong-co”"))
        #expect(outcome.exitCode == 1)
    }

    /// One message, at its line, and not another one of the page that it makes.
    @Test(arguments: [("draft: true\n", "link/hidden:8: error"), ("expires: 2024-06-10\n", "link/expired:8: warning")])
    func aLinkToAnArticleThatIsNotShownIsToldOnce(_ key: String, _ expected: String) async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Bài này", "\nXem [bài kia](b.md)."),
            "tin-tuc/2024/b.md": CheckedSection.article("Bài kia", front: key),
        ])
        let outcome = try await section.check("--format", "json")
        let found = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(CheckedSection.Finding.self, from: Data($0.utf8))
        }.filter { $0.path.hasSuffix("a.md") && !$0.code.hasPrefix("page/orphan") }
        #expect(found.map { "\($0.code):\($0.line ?? 0): \($0.severity)" } == [expected])
    }

    @Test func theSameWrittenAsAnAddressIsABrokenLink() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Bài này", "Xem [bài kia](/thi-dua/tin-tuc/2024/b/)."),
            "tin-tuc/2024/b.md": CheckedSection.article("Bài kia", front: "draft: true\n"),
        ])
        let outcome = try await section.check("--only", "page/broken-link")
        #expect(outcome.output.contains("content/tin-tuc/2024/a.md:7: error: "), "\(outcome.output)")
    }

    @Test func whatStandsOnEveryPageIsToldOnce() async throws {
        let host = "host: {header_links: [{title: Cổng, url: 'https://vi-du.vn/thi-dua/khong-co/'}]}\n"
        let section = try CheckedSection(["site.yaml": CheckedSection.site + host])
        let outcome = try await section.check()
        #expect(outcome.output.components(separatedBy: "[page/broken-link]").count == 2)
        #expect(outcome.output.contains(" other pages)"))
    }

    @Test func aFileThatNoArticleUses() async throws {
        let list = "Họ và tên,Danh hiệu\nNguyễn Văn Mẫu,Lao động tiên tiến\n"
        let front = "number: 45/QĐ-CQM\nissued: 2024-05-30\nrecipients_file: danh-sach.csv\n"
        let section = try CheckedSection([
            "quyet-dinh/2024/45.md": CheckedSection.article("Khen thưởng", front: front),
            "quyet-dinh/2024/danh-sach.csv": list, "quyet-dinh/2024/cu.csv": list, "tin-tuc/2024/thua.pdf": "%PDF-1.4",
            "tin-tuc/2024/nhap.pdf": "%PDF-1.4",
            "tin-tuc/2024/nhap.md": CheckedSection.article("Bản thảo", front: "draft: true\n", "[Tệp](nhap.pdf)."),
        ])
        let outcome = try await section.check("--only", "attachment/unlinked")
        let heads = outcome.output.split(separator: "\n").filter { $0.hasPrefix("── ") }
        #expect(heads == ["── content/quyet-dinh/2024/cu.csv: 1 note", "── content/tin-tuc/2024/thua.pdf: 1 note"])
    }

    @Test func aBrokenThemeIsToldAloneAndNotThroughItsPages() async throws {
        let section = try CheckedSection()
        try section.folder.write("{{#page}}", to: "templates/layout.mustache")
        let codes = try await section.codes()
        #expect(codes.contains("template/syntax") && codes.allSatisfy { $0.hasPrefix("template/") }, "\(codes)")
    }

    @Test func aPageThatTheThemeForgets() async throws {
        let section = try CheckedSection()
        for name in ["entry", "brief"] {
            let text = try section.folder.text("templates/\(name).mustache")
            let bare = text.replacing(#"<a href="{{href}}">{{title}}</a>"#, with: "{{title}}")
            #expect(bare != text)
            try section.folder.write(bare, to: "templates/\(name).mustache")
        }
        let outcome = try await section.check("--only", "page/orphan")
        let heads = outcome.output.split(separator: "\n").filter { $0.hasPrefix("── ") }
        #expect(heads == ["── content/tin-tuc/2024/hien-mau.md: 1 note"])
    }
}

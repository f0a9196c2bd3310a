import Foundation
import TestSupport
import Testing

/// What an editor reads when the site cannot be made, and that nothing of the old one is touched.
@Suite("A broken site is explained and leaves the old one whole") struct BrokenSiteTests {
    @Test("Broken by files alone", arguments: try BrokenSite.plain())
    func plain(_ name: String) async throws {
        try await BrokenSite(name).check()
    }

    @Test("An article that is not UTF-8")
    func encoding() async throws {
        let site = try await BrokenSite("not-utf8")
        // “Thi đua” in TCVN3.
        try site.folder.write(
            Array("---\ntitle: Thi ".utf8) + [0xAE] + Array("ua\n---\n".utf8), to: "content/tin-tuc/a.md")
        try await site.check()
    }

    @Test("A list, a unit file and a template that are not UTF-8")
    func encodingElsewhere() async throws {
        let site = try await BrokenSite("not-utf8-elsewhere")
        try site.folder.write(
            Array("name,award\nNguy".utf8) + [0xE7, 0x6E], to: "content/quyet-dinh/2024/danh-sach.csv")
        try site.folder.write([0x2D, 0x20, 0xFF], to: "content/units.yaml")
        try site.folder.write(Array("{{href}}\n".utf8) + [0xFF], to: "templates/redirect.mustache")
        try await site.check()
    }

    @Test("A byte order mark and CRLF are read as if they were not there")
    func marks() async throws {
        let site = try await BrokenSite("marks")
        for path in try site.folder.snapshot("content").keys
        where [".md", ".csv", ".yaml"].contains(where: path.hasSuffix) {
            let text = try site.folder.text("content/\(path)")
            try site.folder.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "content/\(path)")
        }
        for path in try site.folder.snapshot("templates").keys where path.hasSuffix(".mustache") {
            let text = try site.folder.text("templates/\(path)")
            try site.folder.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "templates/\(path)")
        }
        let before = try site.folder.snapshot("public")
        try site.expect(try await site.build())
        #expect(try site.folder.snapshot("public") == before)
    }

    @Test("Two names that are one address: by case, and by normal form")
    func names() async throws {
        let site = try await BrokenSite("names")
        let text = "---\ntitle: A\ndate: 2024-02-05\nsummary: S.\n---\n"
        for name in ["thi-dua", "Thi-Dua", "đẹp", "đe\u{323}p"] {
            try site.folder.write(text, to: "content/tin-tuc/\(name).md")
        }
        let image = try Data(contentsOf: site.folder.url("content/tin-tuc/2024/anh.png"))
        for name in ["a", "A"] { try site.folder.write(image, to: "content/tin-tuc/\(name).png") }
        try site.folder.write(text + "![a](a.png) ![a](A.png)\n", to: "content/tin-tuc/anh.md")
        try await site.check()
    }

    @Test("An article of more than 16 MB, and one of just 16 MB")
    func tooLarge() async throws {
        let site = try await BrokenSite("too-large")
        let head = Array("---\ntitle: A\ndate: 2024-02-05\nsummary: S.\n---\n".utf8)
        let limit = 16 * 1024 * 1024
        let line = Array("Thi đua, khen thưởng.\n".utf8)
        var bytes = head
        bytes.reserveCapacity(limit + 1)
        while bytes.count + line.count <= limit { bytes += line }
        bytes += Array(repeating: 10, count: limit - bytes.count)
        try site.folder.write(bytes, to: "content/tin-tuc/vua.md")
        try site.folder.write(bytes + [10], to: "content/tin-tuc/qua-lon.md")
        try await site.check()
    }

    @Test("Links in the content: in a circle, to nowhere, out of the tree")
    func contentLinks() async throws {
        let site = try await BrokenSite("links-in-content")
        try site.folder.write("---\ntitle: Mật\ndate: 2024-02-05\n---\n", to: "ngoai/mat.md")
        try site.folder.link("content/tin-tuc/vong", to: "../tin-tuc")
        try site.folder.link("content/tin-tuc/tu-than.md", to: "tu-than.md")
        try site.folder.link("content/tin-tuc/mat.md", to: "../../ngoai/mat.md")
        try site.folder.link("content/van-ban/ngoai", to: "../../ngoai")
        try site.folder.link("content/van-ban/khong-co.md", to: "khong-co-dau.md")
        try await site.check()
    }

    @Test("Links in the templates")
    func templateLinks() async throws {
        let site = try await BrokenSite("links-in-templates")
        try site.folder.write("mật", to: "ngoai/mat.css")
        try site.folder.link("templates/assets/mat.css", to: "../../ngoai/mat.css")
        try site.folder.remove("templates/news.mustache")
        try site.folder.link("templates/news.mustache", to: "document.mustache")
        try await site.check()
    }

    @Test("A name of a file that is not UTF-8")
    func badName() async throws {
        let site = try await BrokenSite("bad-name")
        let path = Array(site.folder.path.utf8) + Array("/content/tin-tuc/".utf8) + [0xAE] + Array("ua.md\0".utf8)
        let isMade = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
            name.baseAddress.flatMap { fopen($0, "w") }.map { fclose($0) == 0 } ?? false
        }
        try #require(isMade)
        try await site.check()
    }

    @Test("A folder of content that is not there")
    func noContent() async throws {
        let site = try await BrokenSite("no-content")
        try site.folder.remove("content")
        try await site.check()
    }

    @Test("A folder of templates that is not there")
    func noTemplates() async throws {
        let site = try await BrokenSite("no-templates")
        try site.folder.remove("templates")
        try await site.check()
    }
}

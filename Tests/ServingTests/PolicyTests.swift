import BrowserSupport
import Foundation
import ServerSupport
import TestSupport
import Testing

/// The section in a real browser that keeps to the content security policy of docs/operators/serving: nothing of a page is against it.
@Suite("The pages keep to the content security policy", .serialized) struct PolicyTests {
    /// One of each layout, and an address that is not there.
    private static let pages = [
        "", "tin-tuc/", "phong-trao/", "nam/", "phong-trao/kh-31-bqlkkt/", "dien-hinh/2023/h-mau-ksor/",
        "quyet-dinh/2023/danh-hieu-thi-dua-nam-2023/", "ket-qua/2023/tong-ket-nam-2023/", "van-ban/kh-31-bqlkkt/",
        "lay-y-kien/huan-chuong-lao-dong-2025/", "tin-tuc/2023/ngay-chu-nhat-xanh/", "bang-vang/", "danh-hieu/",
        "danh-hieu/gk-co-so/", "don-vi/", "don-vi/van-phong/", "khong/co/",
    ]

    /// What a page breaks of its policy, one a line: `style-src-attr inline`.
    private func violations(_ browser: LiveBrowser, at path: String, of server: WebServer) async throws -> String {
        try await browser.open(server.address(path))
        try await browser.wait("location.pathname === '\(Sample.basePath)\(path)'")
        // The browser tells them after the page is there.
        _ = try await browser.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
        return try await browser.evaluate("violations.join('\\n')")
    }

    @Test(arguments: WebServer.Kind.allCases)
    func noPageIsAgainstThePolicy(_ kind: WebServer.Kind) async throws {
        let sample = try await Sample.shared()
        let server = try await WebServer(kind, release: sample.release)
        let browser = try await LiveBrowser()
        for path in Self.pages {
            #expect(try await violations(browser, at: path, of: server) == "", "\(path)")
            #expect(
                try await browser.evaluate("document.styleSheets[0].cssRules.length > 50") == "true",
                "\(path) has its style")
            let broken = "[...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src).join()"
            #expect(try await browser.evaluate(broken) == "", "\(path)")
        }
    }

    @Test(arguments: [
        ("<p style=\"color: red\">", "style-src-attr"), ("<style>p { color: red }</style>", "style-src-elem"),
        ("<script>document.title = 'x'</script>", "script-src-elem"),
        ("<img src=\"https://example.invalid/a.png\" alt=\"\">", "img-src"),
        ("<iframe src=\"https://example.invalid/\"></iframe>", "frame-src"), ("<base href=\"/x/\">", "base-uri"),
    ])
    func whatIsAgainstItIsSeen(markup: String, directive: String) async throws {
        let (sample, release) = (try await Sample.shared(), try TemporaryFolder())
        let page = String(decoding: try #require(sample.files["tin-tuc/index.html"]), as: UTF8.self)
        try release.write(page.replacing("<main", with: markup + "<main"), to: "tin-tuc/index.html")
        let server = try await WebServer(.nginx, release: release.url)
        #expect(try await violations(try await LiveBrowser(), at: "tin-tuc/", of: server).hasPrefix(directive))
    }
}

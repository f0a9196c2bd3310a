import BrowserSupport
import Foundation
import ServerSupport
import TestSupport
import Testing

/// Attached files at the servers of docs/operators/serving: whatever they hold, nothing in them runs.
@Suite("Attached files run nothing at the servers of docs/operators/serving", .serialized) struct ServedFileTests {
    /// Each would mark itself when one of its scripts runs.
    private static let active = [
        "trang.html":
            "<!doctype html><title>trang</title><script>document.documentElement.setAttribute('ran', 1)</script><script src=\"ma.js\"></script>"
            + "<body onload=\"document.documentElement.setAttribute('ran', 1)\"><p>Chữ</p>",
        "hinh.svg":
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"document.documentElement.setAttribute('ran', 1)\"><script>document.documentElement.setAttribute('ran', 1)"
            + "</script><script href=\"ma.js\"/><rect width=\"9\" height=\"9\"/></svg>",
        "du-lieu.xml":
            "<a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>document.documentElement.setAttribute('ran', 1)</h:script>"
            + "<h:script src=\"ma.js\"/></a>",
    ]

    private func release() throws -> TemporaryFolder {
        let release = try TemporaryFolder()
        for (name, text) in Self.active { try release.write(text, to: "tin-tuc/a/\(name)") }
        try release.write("document.documentElement.setAttribute('ran', 1)", to: "tin-tuc/a/ma.js")
        try release.write("<?php echo 1; ?>", to: "tin-tuc/a/ma.php")
        try release.write("<!doctype html><title>404</title>", to: "404.html")
        return release
    }

    @Test(arguments: WebServer.Kind.allCases)
    func nothingOfAnAttachedFileRuns(_ kind: WebServer.Kind) async throws {
        let release = try release()
        let server = try await WebServer(kind, release: release.url)
        let browser = try await LiveBrowser()
        for name in Self.active.keys.sorted() {
            try await browser.open(server.address("tin-tuc/a/\(name)"))
            try await browser.wait("location.pathname.endsWith('\(name)') && document.readyState === 'complete'")
            #expect(try await browser.evaluate("document.documentElement.hasAttribute('ran')") == "false", "\(name)")
        }
    }

    /// The same files at the same server without the policy: the scripts are such as would run.
    @Test func withoutThePolicyTheyRun() async throws {
        let release = try release()
        let server = try await WebServer(.nginx, release: release.url) {
            $0.replacing(#/add_header Content-Security-Policy [^;]*;/#, with: "")
        }
        let browser = try await LiveBrowser()
        for name in Self.active.keys.sorted() {
            try await browser.open(server.address("tin-tuc/a/\(name)"))
            try await browser.wait("document.documentElement.hasAttribute('ran')", seconds: 20)
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func scriptsAreTextsAndProgramsAreNotThere(_ kind: WebServer.Kind) async throws {
        let release = try release()
        let server = try await WebServer(kind, release: release.url)
        let script = try await server.get("tin-tuc/a/ma.js")
        #expect(script["Content-Type"] == "text/plain; charset=utf-8" && script["X-Content-Type-Options"] == "nosniff")
        let program = try await server.get("tin-tuc/a/ma.php")
        #expect(program.status == 404, "even if somebody has put one there")
        let picture = try #require(try await server.get("tin-tuc/a/hinh.svg")["Content-Security-Policy"])
        #expect(picture.hasPrefix("default-src 'none'") && picture.hasSuffix("sandbox"))
        let page = try #require(try await server.get("tin-tuc/a/trang.html")["Content-Security-Policy"])
        #expect(!page.contains("script-src") && !page.contains("sandbox"), "old addresses lead on by such pages")
    }

    /// What the choice for PDF files rests on: this browser shows them with and without, others did not.
    @Test(arguments: WebServer.Kind.allCases)
    func documentsAreSentWithoutAPolicyButNotGuessed(_ kind: WebServer.Kind) async throws {
        let sample = try await Sample.shared()
        let server = try await WebServer(kind, release: sample.release)
        let document = try await server.get(try sample.file(".pdf"))
        #expect(document["Content-Type"] == "application/pdf" && document["Content-Security-Policy"] == nil)
        #expect(document["X-Content-Type-Options"] == "nosniff")
    }
}

import BrowserSupport
import Foundation
import TestSupport
import Testing

/// What of WCAG 2.0, 2.1 and 2.2, levels A and AA, a program can see, by axe-core in Chromium.
@Suite("The pages pass axe-core's rules of WCAG") struct AxeTests {
    @Test func noPageViolatesARule() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        try await Axe.load(into: browser)
        var problems = Problems()
        for path in SamplePages.paths {
            try await browser.open(pages.address(path))
            for (look, run) in try await Axe.everywhere(in: browser) {
                problems.add(run.violations, at: "\(path), \(look)")
                let always =
                    ["document-title", "html-has-lang", "link-name"]
                    + (look.hasSuffix("forced") ? [] : ["color-contrast"])
                #expect(Set(run.passes).isSuperset(of: always), "\(path), \(look): \(run.passes)")
            }
        }
        problems.record()
    }

    @Test(arguments: [
        ("<img src='a.png'>", "image-alt"), ("<p style='color: #999'>Chữ nhạt</p>", "color-contrast"),
        ("<a href='x'></a>", "link-name"), ("<p lang='zz-'>?</p>", "valid-lang"),
        (
            "<button style='padding: 0'>a</button><button style='padding: 0'>b</button>",
            "target-size"
        ),
    ])
    func whatIsWrongIsSeen(body: String, rule: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("<!DOCTYPE html><html lang='vi'><title>Sai</title><body>\(body)", to: "page.html")
        let browser = try await LiveBrowser()
        try await Axe.load(into: browser)
        try await browser.open(folder.url("page.html").absoluteString)
        #expect(try await Axe.run(in: browser).violations.contains { $0.hasPrefix(rule + ": ") })
    }

    /// A text that can't be read in the dark alone is found in the dark alone.
    @Test func coloursAreReallyAnothers() async throws {
        let folder = try TemporaryFolder()
        let style = "<style>p { color: #222 } @media (prefers-color-scheme: dark) { body { background: #111 } }</style>"
        try folder.write("<!DOCTYPE html><html lang='vi'><title>Tối</title>\(style)<p>Chữ</p>", to: "page.html")
        let browser = try await LiveBrowser()
        try await Axe.load(into: browser)
        try await browser.open(folder.url("page.html").absoluteString)
        let failing = try await Axe.everywhere(in: browser).filter { !$0.run.violations.isEmpty }.map(\.look)
        #expect(failing == ["320 px, dark", "1280 px, dark"])
    }
}

import BrowserSupport
import Foundation
import TestSupport
import Testing

/// The pages laid out: nothing is wider than the window, and what is read first stands first.
@Suite("The pages fit every window") struct LayoutTests {
    /// WCAG 1.4.12: a visitor may set texts wider than we do.
    private static let style = """
        Object.assign(document.createElement("style"), { textContent: `
          * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
          p { margin-bottom: 2em !important }
        ` })
        """

    @Test func nothingScrollsSidewaysAtFourHundredPerCent() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        try await browser.resize(.zoomed)
        let script = try LiveBrowser.script("overflow")
        var (regions, problems) = (0, Problems())
        for path in SamplePages.paths {
            try await browser.open(pages.address(path))
            let finding = try await browser.finding(script)
            problems.add(finding.problems, at: path)
            regions += finding.count
            _ = try await browser.evaluate("document.head.append(\(Self.style))")
            problems.add(try await browser.finding(script).problems, at: "\(path), texts set wider")
        }
        problems.record()
        #expect(regions > 1, "wide tables scroll within themselves")
    }

    @Test(arguments: [150, 200]) func nothingScrollsSidewaysWhenTextAloneIsEnlarged(percent: Int) async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        try await browser.enlargeText(percent: percent)
        let script = try LiveBrowser.script("overflow")
        var problems = Problems()
        for path in SamplePages.paths {
            try await browser.open(pages.address(path))
            for window in [Window.telephone, .desk] {
                try await browser.resize(window)
                problems.add(try await browser.finding(script).problems, at: "\(path), \(window)")
            }
            let size = try await browser.evaluate("getComputedStyle(document.documentElement).fontSize")
            #expect(size == "\(16 * percent / 100)px")
        }
        problems.record()
    }

    @Test func whatIsReadFirstStandsFirst() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        let script = try LiveBrowser.script("reading-order")
        let parts = ["header.site-header", "nav.crumbs.wrap", "main#main_content.wrap", "footer.site-footer"]
        var problems = Problems()
        for path in SamplePages.paths where path != SamplePages.redirect {
            try await browser.open(pages.address(path))
            for window in [Window.zoomed, .desk] {
                try await browser.resize(window)
                let finding = try await browser.finding(script)
                #expect(finding.count > 5, "\(path)")
                problems.add(finding.problems, at: "\(path), \(window)")
                let landmarks = try #require(finding.landmarks)
                let hasWay = !SamplePages.withoutWay.contains(path)
                let expected = parts.filter { hasWay || !$0.hasPrefix("nav") }
                #expect(zip(landmarks, expected).allSatisfy { $0.hasPrefix($1) } && landmarks.count == expected.count)
            }
        }
        problems.record()
    }

    @Test(arguments: [
        ("overflow", "<p style='width: 400px'>Rộng</p>", "sticks out"),
        ("overflow", "<p style='width: 400px'>Rộng</p>", "the page is 408 wide in a window of 320"),
        ("overflow", "<p style='height: 9px; overflow: hidden'>Bị cắt</p>", "is cut off"),
        (
            "overflow", "<div style='overflow-x: auto'><p style='width: 400px'><a href=x>Cuộn</a></p></div>",
            "scrolls, and the keyboard can't"
        ),
        (
            "reading-order", "<div style='display: flex; flex-direction: column-reverse'><p>Một</p><p>Hai</p></div>",
            "p is shown before p"
        ),
        (
            "reading-order", "<div style='display: flex; flex-direction: row-reverse'><p>Một</p><p>Hai</p></div>",
            "p is shown before p"
        ),
    ])
    func whatIsWrongIsSeen(script: String, body: String, problem: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("<!DOCTYPE html><html lang='vi'><title>Sai</title><body>\(body)", to: "page.html")
        let browser = try await LiveBrowser()
        try await browser.resize(.zoomed)
        try await browser.open(folder.url("page.html").absoluteString)
        let finding = try await browser.finding(LiveBrowser.script(script))
        #expect(finding.problems.contains { $0.hasSuffix(problem) }, "\(finding.problems)")
    }
}

import BrowserSupport
import Foundation
import ServerSupport
import TestSupport
import Testing

/// The search page with results on it, as a server brings it, held against what all other pages are held against.
@Suite("The search page with results is held to the same rules", .serialized) struct ResultsTests {
    /// People first; then a text with a list of filters, and a button for more.
    private static let queries = ["tran thi b", "thi dua"]

    private func opened(
        _ query: String, textPercent: Int = 100
    ) async throws -> (server: WebServer, browser: LiveBrowser) {
        let pages = try await SamplePages.shared()
        let server = try await WebServer(.nginx, release: pages.section.folder.url("public"))
        let browser = try await LiveBrowser()
        try await browser.enlargeText(percent: textPercent)
        try await Axe.load(into: browser)
        try await browser.call("Network.enable")
        let encoded = query.replacing(" ", with: "+")
        try await browser.open(server.address("tim-kiem/?q=\(encoded)"))
        try await browser.wait("document.querySelectorAll('#results a').length > 3")
        try await browser.wait("document.getElementById('results').ariaBusy === 'false'")
        _ = try await browser.evaluate("document.querySelector('#filters summary').click()")
        try await browser.wait("document.querySelectorAll('[name=loai] option').length > 1")
        return (server, browser)
    }

    @Test(arguments: queries) func theyBreakNoRule(query: String) async throws {
        let (_, browser) = try await opened(query)
        var problems = Problems()
        for (look, run) in try await Axe.everywhere(in: browser) { problems.add(run.violations, at: look) }
        problems.record()
    }

    @Test(arguments: queries) func nothingScrollsSidewaysAtFourHundredPerCent(query: String) async throws {
        let (_, browser) = try await opened(query)
        try await browser.resize(.zoomed)
        #expect(try await browser.finding(LiveBrowser.script("overflow")).problems == [])
    }

    @Test(arguments: queries) func nothingScrollsSidewaysWhenTextAloneIsEnlarged(query: String) async throws {
        let (_, browser) = try await opened(query, textPercent: 200)
        try await browser.resize(.telephone)
        #expect(try await browser.finding(LiveBrowser.script("overflow")).problems == [])
    }

    @Test(arguments: queries) func theTabulatorGoesThroughThemAsTheyStand(query: String) async throws {
        let (_, browser) = try await opened(query)
        let count = Int(try await browser.evaluate(LiveBrowser.script("tab-order"))) ?? 0
        #expect(count > 10)
        for _ in 0..<count { try await browser.pressTab() }
        #expect(try await browser.finding("walked()").problems == [])
    }

    @Test(arguments: queries) func whatHasTheFocusIsSeen(query: String) async throws {
        let (_, browser) = try await opened(query)
        try await browser.pressTab()
        let script = try LiveBrowser.script("focus")
        for window in [Window.zoomed, .desk] {
            try await browser.resize(window)
            #expect(try await browser.finding(script).problems == [], "\(window)")
        }
    }

    /// What comes early is what the script then asks for, and nothing comes twice.
    @Test func whatIsPreloadedIsUsed() async throws {
        let (_, browser) = try await opened("thi dua")
        let requests = await browser.requests
        #expect(requests.count { $0.hasSuffix("/tim-kiem/chi-muc.json") } == 1)
        #expect(Set(requests).count == requests.count, "\(requests)")
    }

    /// What a screen reader is told: how many were found, when they are there.
    @Test func theNumberFoundIsInALiveRegion() async throws {
        let (_, browser) = try await opened("thi dua")
        let status = "document.querySelector('#search_status[role=status]').textContent"
        #expect(try await browser.evaluate(status).contains(#/^Tìm thấy .*\d+ trang\.$/#))
    }
}

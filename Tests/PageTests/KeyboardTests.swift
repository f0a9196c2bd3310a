import BrowserSupport
import Foundation
import TestSupport
import Testing

/// The pages without a mouse: what has the focus is seen, and it goes through the page as one reads.
@Suite("The pages can be used without a mouse") struct KeyboardTests {
    @Test func whatHasTheFocusIsSeen() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        let script = try LiveBrowser.script("focus")
        var problems = Problems()
        for path in SamplePages.paths {
            try await browser.open(pages.address(path))
            // The focus is only shown to those who use keys.
            try await browser.pressTab()
            for window in [Window.zoomed, .desk] {
                try await browser.resize(window)
                for colours in Colours.allCases {
                    try await browser.show(colours)
                    let finding = try await browser.finding(script)
                    #expect(finding.count > 0, "\(path)")
                    problems.add(finding.problems, at: "\(path), \(window), \(colours.rawValue)")
                }
            }
        }
        problems.record()
    }

    @Test func theTabulatorGoesThroughThePageAsItIsWritten() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        try await browser.resize(.desk)
        var problems = Problems()
        for path in SamplePages.paths {
            try await browser.open(pages.address(path))
            let count = Int(try await browser.evaluate(LiveBrowser.script("tab-order"))) ?? 0
            for _ in 0..<count { try await browser.pressTab() }
            let finding = try await browser.finding("walked()")
            #expect(finding.count >= count, "\(path)")
            problems.add(finding.problems, at: path)
        }
        problems.record()
    }

    @Test(arguments: [
        ("<a href='x' style='outline: none'>a</a>", "looks the same with focus"),
        ("<a href='x' style='outline: 3px solid #eee'>a</a>", "looks the same with focus"),
        ("<style>a:focus { outline: 3px solid #eee }</style><a href='x'>a</a>", "on rgb(255, 255, 255)"),
        ("<a href='x' tabindex='2'>a</a>", "has its own place in the order"),
        ("<a href='x' style='position: absolute; left: -999px'>a</a>", "is out of sight with focus"),
    ])
    func whatIsWrongIsSeen(body: String, problem: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("<!DOCTYPE html><html lang='vi'><title>Sai</title><body>\(body)", to: "page.html")
        let browser = try await LiveBrowser()
        try await browser.open(folder.url("page.html").absoluteString)
        try await browser.pressTab()
        let finding = try await browser.finding(LiveBrowser.script("focus"))
        #expect(finding.problems.contains { $0.hasSuffix(problem) }, "\(finding.problems)")
    }
}

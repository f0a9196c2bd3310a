import BrowserSupport
import Foundation

/// axe-core, the accessibility rules of WCAG that a program can check, in the browser.
struct Axe: Decodable {
    /// The rules that applied to something, and held.
    let passes: [String]
    /// One for each element: rule, element, what to do.
    let violations: [String]

    /// Has it loaded with every page that the browser opens from now on.
    static func load(into browser: LiveBrowser) async throws {
        try await browser.addScript(String(decoding: try Data(contentsOf: Checkers.url("axe.min.js")), as: UTF8.self))
    }

    /// What it says of the page as it looks now.
    static func run(in browser: LiveBrowser) async throws -> Axe {
        try await JSONDecoder().decode(Axe.self, from: Data(browser.evaluate(LiveBrowser.script("axe")).utf8))
    }

    /// What it says of the page at both widths and in all colours.
    static func everywhere(in browser: LiveBrowser) async throws -> [(look: String, run: Axe)] {
        var runs: [(look: String, run: Axe)] = []
        for window in [Window.zoomed, .desk] {
            try await browser.resize(window)
            for colours in Colours.allCases {
                try await browser.show(colours)
                runs.append(("\(window), \(colours.rawValue)", try await Axe.run(in: browser)))
            }
        }
        return runs
    }
}

import BrowserSupport
import Foundation
import TestSupport
import Testing

/// The pages need no script, and nobody but the agency's own server.
@Suite("The pages need no script and no other server") struct ScriptTests {
    private static let text = "document.body.innerText"

    @Test func pagesAreCompleteWithoutScripts() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        var texts: [Bool: [String]] = [:]
        for runsScripts in [true, false] {
            try await browser.call("Emulation.setScriptExecutionDisabled", ["value": !runsScripts])
            for path in SamplePages.paths where path != SamplePages.search {
                try await browser.open(pages.address(path), runsScripts: runsScripts)
                texts[runsScripts, default: []].append(try await browser.evaluate(Self.text))
            }
        }
        #expect(texts[true] == texts[false])
        #expect(texts[true]?.allSatisfy { $0.count > 50 } == true)
    }

    @Test func whatAScriptAddsIsSeen() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "<!DOCTYPE html><title>Sai</title><body><script>document.write('thêm')</script>", to: "page.html")
        let browser = try await LiveBrowser()
        var texts: [String] = []
        for runsScripts in [true, false] {
            try await browser.call("Emulation.setScriptExecutionDisabled", ["value": !runsScripts])
            try await browser.open(folder.url("page.html").absoluteString, runsScripts: runsScripts)
            texts.append(try await browser.evaluate(Self.text))
        }
        #expect(texts == ["thêm", ""])
    }

    @Test func pagesHaveNoScriptOfTheirOwnAndAskNobodyElse() async throws {
        let pages = try await SamplePages.shared()
        let browser = try await LiveBrowser()
        try await browser.call("Network.enable")
        for path in SamplePages.paths where path != SamplePages.search {
            try await browser.open(pages.address(path))
            #expect(try await browser.evaluate(Self.scripts) == "", "\(path)")
        }
        let requests = await browser.requests
        #expect(requests.count > SamplePages.paths.count * 2, "pages, their style, pictures")
        for request in requests {
            #expect(request.hasPrefix(pages.section.folder.url.absoluteString), "\(request)")
        }
    }

    /// Elements and attributes that run something; structured data is no script.
    private static let scripts = """
        [...document.querySelectorAll("*")].filter((element) =>
          element.localName === "script" && element.type !== "application/ld+json"
          || [...element.attributes].some(({ name }) => name.startsWith("on"))).map(({ outerHTML }) => outerHTML)
        """
}

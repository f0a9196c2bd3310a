import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing

/// What editors see in the preview: the desk, and a page with the bar below it.
@Suite("The preview's desk is accessible, too") struct DeskTests {
    @Test func theDeskAndThePreviewedPageAreValidAndViolateNoRule() async throws {
        let preview = try await RunningPreview(TemporarySite.sample())
        defer { preview.stop() }
        let browser = try await LiveBrowser()
        try await Axe.load(into: browser)
        let (folder, pages) = (
            try TemporaryFolder(), ["desk": "http://127.0.0.1:\(preview.port)/_tdkt/", "page": preview.link]
        )
        var problems = Problems()
        for (name, address) in pages {
            try await browser.open(address)
            for (look, run) in try await Axe.everywhere(in: browser) {
                problems.add(run.violations, at: "\(name), \(look)")
                #expect(run.passes.count > 8, "\(name), \(look): \(run.passes)")
            }
            let text = try await browser.evaluate("fetch(location.href).then((answer) => answer.text())")
            try folder.write(text, to: "\(name).html")
        }
        let messages = try await NuChecker.messages(of: pages.keys.sorted().map { folder.url("\($0).html") })
        problems.add(messages.map(\.description), at: "Nu HTML checker")
        problems.record()
    }
}

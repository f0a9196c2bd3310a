import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing

/// An editor saves, and the page is already there: the real program, a real browser.
@Suite("An editor saves, and the browser shows it", .serialized) struct LivePreviewTests {
    private static let file = "content/tin-tuc/2023/hai.md"

    /// The page of an article, open in the browser; it remembers something, and is scrolled.
    private func opened() async throws -> (section: TemporarySite, preview: RunningPreview, browser: LiveBrowser) {
        let section = try TemporarySite.golden("section")
        let long = (1...80).map { "Đoạn số \($0).\n\n" }.joined()
        try section.folder.write(try section.folder.text(Self.file) + "\n" + long, to: Self.file)
        let preview = try await RunningPreview(section)
        let browser = try await LiveBrowser()
        try await browser.open(preview.link + "tin-tuc/2023/hai/")
        try await browser.wait(Self.panel + ".querySelector('.bar .state') !== null")
        _ = try await browser.evaluate("(window.kept = 'yes', scrollTo(0, 400), scrollY)")
        try await browser.wait("scrollY === 400")
        return (section, preview, browser)
    }

    private static let panel = "document.getElementById('tdkt-panel').shadowRoot"
    private static let isOverlaid = panel + ".querySelector('.overlay').hidden === false"

    private func says(_ text: String) -> String { "document.body.innerText.includes('\(text)')" }

    @Test func anEditChangesTheTextAndNothingElse() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        try section.edit(Self.file, "Đây là bài hai.", "Đây vẫn là bài hai.")
        try await browser.wait(says("Đây vẫn là bài hai."))
        // A pixel more or less is the browser's rounding.
        let kept = try await browser.evaluate("[window.kept, Math.abs(scrollY - 400) < 3]")
        #expect(kept == "yes,true", "neither reloaded nor scrolled")
        #expect(try await browser.evaluate("violations.join()") == "", "nothing that the page's policy forbids")
    }

    @Test func aBrokenFileIsToldOverTheLastGoodPageAndTheListGoesWhenItIsMended() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        try section.edit(Self.file, "title: ", "titel: <i>")
        try await browser.wait(Self.isOverlaid)
        let told = try await browser.evaluate(Self.panel + ".querySelector('.overlay').innerText")
        #expect(told.contains("2 lỗi – chuyên mục chưa thể đăng") && told.contains(Self.file + ":2:1"))
        #expect(told.contains("2 | titel: <i>") && told.contains("Ý bạn là “title”?"))
        #expect(
            try await browser.evaluate(Self.panel + ".querySelectorAll('.overlay i').length") == "0", "text is text")
        #expect(try await browser.evaluate(says("Đây là bài hai.")) == "true")
        try section.edit(Self.file, "titel: <i>", "title: ")
        try await browser.wait(Self.panel + ".querySelector('.overlay').hidden === true")
        #expect(try await browser.evaluate("window.kept") == "yes")
    }

    @Test func theBarTellsWhereThePageComesFrom() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        let bar = Self.panel + ".querySelector('.bar').innerText"
        #expect(try await browser.evaluate(bar).contains("Sẽ đăng khi phát hành"))
        #expect(try await browser.evaluate(bar).contains(Self.file))
        #expect(try await browser.evaluate(bar).contains("Không có cảnh báo"))
        try section.edit(Self.file, "summary:", "draft: true\nsummary:")
        try await browser.wait(bar + ".includes('Bản nháp')")
        try section.folder.write(try section.folder.text(Self.file) + "\n<div>x</div>\n", to: Self.file)
        try await browser.wait(bar + ".includes('1 cảnh báo')")
        #expect(
            try await browser.evaluate(Self.panel + ".querySelector('.warnings').textContent").contains(
                "Thẻ HTML bị bỏ qua"))
    }

    @Test func aTemplateOrAnAssetReloadsThePage() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        let footer = try section.folder.text("templates/footer.mustache")
        try section.folder.write(footer + "<p>Chân trang mới</p>", to: "templates/footer.mustache")
        try await browser.wait(says("Chân trang mới") + " && window.kept === undefined")
        _ = try await browser.evaluate("window.kept = 'yes'")
        try section.folder.write("body { color: rgb(1, 2, 3); }\n", to: "templates/assets/site.css")
        try await browser.wait("window.kept === undefined && getComputedStyle(document.body).color === 'rgb(1, 2, 3)'")
    }

    @Test func aDeletedArticleGivesWayToHelpAndComesBack() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        let text = try section.folder.text(Self.file)
        try section.folder.remove(Self.file)
        try await browser.wait(Self.panel + ".querySelector('.state.missing') !== null")
        #expect(try await browser.evaluate(says("Đây là bài hai.")) == "false")
        #expect(try await browser.evaluate(Self.panel + ".querySelector('.bar').innerText").contains("aliases"))
        try section.folder.write(text, to: Self.file)
        try await browser.wait(
            says("Đây là bài hai.") + " && " + Self.panel + ".querySelector('.state.pending') !== null")
    }

    @Test func afterARestartThePageConnectsAgain() async throws {
        let (section, preview, browser) = try await opened()
        preview.stop()
        try await browser.wait(Self.panel + ".querySelector('.bar.offline') !== null")
        try section.edit(Self.file, "Đây là bài hai.", "Đây vẫn là bài hai.")
        let next = try await RunningPreview(section, port: preview.port)
        defer { next.stop() }
        try await browser.wait(says("Đây vẫn là bài hai."))
        try section.edit(Self.file, "Đây vẫn là bài hai.", "Đây là bài ba.")
        try await browser.wait(says("Đây là bài ba."))
    }

    /// The bar, the terminal: whoever looks at one of them knows what the other says.
    @Test func aPipeThatComesAndGoesIsToldInTheBarAndOnTheTerminal() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        let file = "content/tin-tuc/2023/ong.pdf"
        func waitForTheTerminal(_ count: Int, _ text: String) async throws {
            for _ in 0..<4000 where try preview.said.ranges(of: text).count < count {
                try await Task.sleep(for: .milliseconds(10))
            }
            let said = try preview.said
            #expect(said.ranges(of: text).count == count, "\(said)")
        }
        try section.folder.makePipe(file)
        try await browser.wait(Self.isOverlaid)
        let told = try await browser.evaluate(Self.panel + ".querySelector('.overlay').innerText")
        #expect(told.contains(file))
        try await waitForTheTerminal(1, "[source/not-a-file]")
        let before = try preview.said.ranges(of: "0 lỗi").count
        try section.folder.remove(file)
        try await browser.wait(Self.panel + ".querySelector('.overlay').hidden === true")
        try await waitForTheTerminal(before + 1, "0 lỗi")
    }

    /// The bar looks as without a connection, rather than as if it showed how things are.
    @Test func whenAPageCannotBeFetchedTheBarDoesNotLookAsIfAllWereWell() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        _ = try await browser.evaluate("(window.fetched = fetch, window.fetch = () => Promise.reject('x'), 1)")
        try section.edit(Self.file, "Đây là bài hai.", "Đây vẫn là bài hai.")
        try await browser.wait(Self.panel + ".querySelector('.bar.offline') !== null")
        _ = try await browser.evaluate("(window.fetch = window.fetched, 1)")
        try section.edit(Self.file, "Đây vẫn là bài hai.", "Đây là bài ba.")
        try await browser.wait(says("Đây là bài ba."))
        try await browser.wait(Self.panel + ".querySelector('.bar.offline') === null")
    }

    @Test func theDeskFollowsEditsToo() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        try await browser.open("http://127.0.0.1:\(preview.port)/_tdkt/")
        #expect(try await browser.evaluate(says("Bài hẹn giờ")) == "true")
        try section.edit(Self.file, "Đây là bài hai.", "[Bài ba](khong-co.md)")
        try await browser.wait(says("Không có tệp “tin-tuc/2023/khong-co.md”"))
        try section.edit(Self.file, "[Bài ba](khong-co.md)", "Đây là bài hai.")
        try await browser.wait("!" + says("Không có tệp “tin-tuc/2023/khong-co.md”"))
        #expect(try await browser.evaluate("violations.join()") == "")
    }

    @Test func savesInQuickSuccessionEndWithTheLast() async throws {
        let (section, preview, browser) = try await opened()
        defer { preview.stop() }
        let text = try section.folder.text(Self.file)
        for number in 1...60 {
            try section.folder.write(text + "\nLần lưu \(number) xong.\n", to: Self.file)
            try await Task.sleep(for: .milliseconds(number % 5 * 4))
        }
        try await browser.wait(says("Lần lưu 60 xong."))
        #expect(try await browser.evaluate("[window.kept, Math.abs(scrollY - 400) < 3]") == "yes,true")
    }
}

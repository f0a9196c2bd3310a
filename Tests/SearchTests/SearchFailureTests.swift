import BrowserSupport
import Foundation
import TestSupport
import Testing

/// The search page on a line that is slow or fails.
@Suite("The search page survives a slow or broken line", .serialized) struct SearchFailureTests {
    @Test func aMissingPartIsSaidAndFetchedAgain() async throws {
        let searched = try await SearchedSection()
        try await searched.block("*tim-kiem-b*")
        try await searched.open("thi dua")
        try await searched.settle()
        let before = try await searched.count
        #expect(try await searched.status.contains("Không tải được một phần chỉ mục"))
        #expect(before > 0)
        try await searched.block()
        try await searched.tryAgain()
        #expect(try await searched.count >= before)
    }

    @Test func withoutTheIndexWhatIsThereStays() async throws {
        let searched = try await SearchedSection()
        try await searched.block("*chi-muc.json*")
        try await searched.open("thi dua")
        try await searched.settle()
        #expect(try await searched.status.contains("Không tải được"))
        #expect(try await searched.count == 0)
    }

    /// A line on which nothing comes until the test lets it.
    @Test func aSlowLineIsSaid() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        try await searched.browser.run(
            """
            const fetched = window.fetch, opened = new Promise((open) => window.open = open);
            window.fetch = async (...request) => {
              await opened;
              return fetched(...request);
            }
            """)
        try await searched.focus()
        try await searched.browser.call("Input.insertText", ["text": "thi dua"])
        try await searched.browser.wait("document.getElementById('search_status').textContent.startsWith('Đang tải')")
        #expect(try await searched.browser.evaluate("document.getElementById('results').ariaBusy") == "true")
        try await searched.browser.run("window.open()")
        try await searched.browser.wait("document.querySelectorAll('#results a').length > 0")
        #expect(try await searched.status.hasPrefix("Tìm thấy"))
    }

    /// Nothing that could not be looked up is said not to exist, and what was found before stays.
    @Test func withoutAnyPartWhatWasFoundStays() async throws {
        let searched = try await SearchedSection()
        try await searched.open("kpuih")
        try await searched.settle()
        let before = try await searched.count
        try await searched.block("*/assets/tim-kiem-*")
        #expect(try await searched.found("xanh").count == before)
        #expect(
            try await searched.status == "Không tải được chỉ mục; dưới đây là kết quả của lần tìm trước. Thử lại")
        try await searched.block()
        try await searched.browser.run("document.querySelector('#search_status button').focus()")
        try await searched.tryAgain()
        #expect(try await searched.status.hasPrefix("Tìm thấy"))
        #expect(try await searched.browser.evaluate("document.activeElement.id") == "search_status")
    }

    @Test func furtherResultsThatCannotBeHadAreSaid() async throws {
        let searched = try await SearchedSection()
        try await searched.open("thi dua")
        try await searched.settle()
        try await searched.block("*tim-kiem-d*")
        let shown = "document.querySelectorAll('[data-page]').length",
            more = "document.querySelector('#results section > button')"
        try await searched.browser.run("\(more).click()")
        try await searched.browser.wait(
            "\(more)?.nextSibling.textContent.startsWith('Không tải được hết phần tiếp theo')")
        try await searched.block()
        try await searched.browser.run("\(more).click()")
        try await searched.browser.wait("\(shown) === 20 && \(more)?.nextSibling.textContent === ''")
    }

    /// What a press could not fetch comes with the next; how many there are isn't claimed to be known before.
    @Test func furtherNamesThatCannotBeHadComeLater() async throws {
        let names = (1...300).map { "Ksor Thử Mẫu Tên \($0)" }
        let searched = try await SearchedSection(honoured: [2019: names])
        try await searched.open("ksor thu mau ten")
        try await searched.settle()
        #expect(try await searched.status.hasPrefix("Tìm thấy ít nhất "))
        let shown = "document.querySelectorAll('#results .found > li:not([data-page])').length"
        let more =
            "[...document.querySelectorAll('#results button')].find((button) => button.textContent === 'Xem thêm tên')"
        let press = "document.activeElement.blur(); \(more).click()"
        // Those that were read for the first list are at hand.
        var count = 5
        while try await !searched.status.contains("Không tải được") {
            if count == 105 { try await searched.block("*tim-kiem-n*") }
            try await searched.browser.run(press)
            try await searched.browser.wait("document.activeElement !== document.body")
            count = Int(try await searched.browser.evaluate(shown)) ?? 0
        }
        #expect(count < 300)
        try await searched.block()
        while try await searched.browser.evaluate("\(more) !== undefined") == "true" {
            try await searched.browser.run(press)
            try await searched.browser.wait("document.activeElement !== document.body")
        }
        #expect(try await searched.browser.evaluate(shown) == "300")
    }

    /// A page that stays open while the section is published anew: the old files are gone.
    @Test func afterAnotherPublishTryingAgainFindsTheNewFiles() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found("thi dua").count >= 10)
        try await searched.browser.run(
            """
            const fetched = window.fetch;
            window.isOld = true;
            window.fetch = (address, options) => {
              if (String(address).includes('chi-muc.json')) window.isOld = false;
              return window.isOld ? Promise.resolve(new Response('', { status: 404 })) : fetched(address, options);
            };
            """)
        _ = try await searched.found("khen thuong")
        #expect(try await searched.status.hasPrefix("Không tải được"))
        try await searched.tryAgain()
        #expect(try await searched.status.hasPrefix("Tìm thấy"))
    }

    /// What is too long to be a word costs nothing.
    @Test func aVeryLongWordIsAnswered() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found(String(repeating: "as", count: 4000)) == [])
        #expect(try await searched.status.hasPrefix("Không tìm thấy"))
    }
}

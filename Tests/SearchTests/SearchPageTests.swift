import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing

/// The search page as visitors use it.
@Suite("The search page works as visitors use it", .serialized) struct SearchPageTests {
    @Test func resultsComeWhileTyping() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        try await searched.focus()
        for letter in "số hóa" { try await searched.browser.call("Input.insertText", ["text": String(letter)]) }
        try await searched.browser.wait("new URLSearchParams(location.search).get('q') === 'số hóa'")
        try await searched.settle()
        #expect(try await searched.count > 0)
        #expect(
            try await searched.browser.evaluate("document.querySelector('#results mark').textContent.length > 1")
                == "true")
    }

    @Test func moreNamesAreShownWhenTheyAreWanted() async throws {
        let names = (1...24).map {
            "Ksor Thử Mẫu \(["Một", "Hai", "Ba", "Tư", "Năm", "Sáu"][$0 % 6]) \(["Đông", "Tây", "Nam", "Bắc"][$0 / 6 % 4])"
        }
        let searched = try await SearchedSection(honoured: [2019: names])
        try await searched.open("ksor thu mau")
        try await searched.settle()
        #expect(try await searched.status.hasPrefix("Tìm thấy 24 tên trong Bảng vàng"))
        let shown = "document.querySelectorAll('#results .found > li:not([data-page])').length"
        #expect(try await searched.browser.evaluate(shown) == "5")
        for count in [15, 24] {
            try await searched.browser.run(
                "[...document.querySelectorAll('#results button')].find((button) => button.textContent === 'Xem thêm tên').click()"
            )
            try await searched.browser.wait("\(shown) === \(count)")
            let focused =
                "document.activeElement.closest('.found > li').querySelector('h3').textContent.startsWith('Ksor Thử Mẫu')"
            #expect(try await searched.browser.evaluate(focused) == "true")
        }
        #expect(
            try await !searched.browser.evaluate("document.getElementById('results').textContent").contains(
                "Xem thêm tên"))
    }

    @Test func aHostileTitleIsText() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found("trich dan").first == "tin-tuc/2024/kho-hien/")
        let shown = try await searched.browser.evaluate("document.querySelector('#results h3').textContent")
        #expect(shown.contains("<img src=x onerror=alert(1)>") && shown.contains("</script>") && shown.contains("<b>"))
        #expect(
            try await searched.browser.evaluate("document.querySelectorAll('#results :is(img, script, b)').length")
                == "0")
    }

    /// Words that title and summary don't show are shown where the text has them; the title is not said twice.
    @Test func theSentenceThatHasTheOtherWordsIsShown() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found("trich dan dam kyquac").first == "tin-tuc/2024/kho-hien/")
        try await searched.browser.wait("document.querySelector('#results .excerpt') !== null")
        let shown = "document.querySelector('#results .excerpt')"
        #expect(try await searched.browser.evaluate("\(shown).textContent") == "Lời kỳquặc trong bài.")
        #expect(try await searched.browser.evaluate("\(shown).querySelector('mark').textContent") == "kỳquặc")
    }

    /// What stands beside the text is shown, too.
    @Test func theSignerByWhomADecisionWasFoundIsShown() async throws {
        let searched = try await SearchedSection()
        try await searched.open("tran van vi du")
        try await searched.settle()
        try await searched.browser.wait("document.querySelector('#results .excerpt') !== null")
        let shown = try await searched.browser.evaluate("document.querySelector('#results .excerpt').textContent")
        #expect(shown.hasPrefix("Trần Văn Ví Dụ"))
    }

    @Test func nothingFoundLeadsOn() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found("zzzzqqqq") == [])
        #expect(try await searched.status.hasPrefix("Không tìm thấy kết quả nào."))
        #expect(try await searched.browser.evaluate("document.getElementById('search_lists').hidden") == "false")
    }

    @Test func withoutScriptsThePageLeadsToTheLists() async throws {
        let searched = try await SearchedSection(configuration: "\nweb_search: google\n")
        try await searched.browser.call("Emulation.setScriptExecutionDisabled", ["value": true])
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=thi", runsScripts: false)
        try await searched.browser.wait(Self.showsNote)
        let text = try await searched.browser.evaluate("document.body.innerText")
        #expect(text.contains("hoặc tìm bằng Google") && text.contains("Quyết định khen thưởng"))
        #expect(
            try await searched.browser.evaluate("document.getElementById('search').offsetParent === null") == "true")
        let form = try await searched.browser.evaluate(
            "[...new FormData(document.querySelector('#search_lists form'))].map(([name, value]) => name + '=' + value).join('&')"
        )
        #expect(form == "q=&as_sitesearch=bqlkkt.gialai.gov.vn/thi-dua-khen-thuong")
    }

    private static let showsNote = "document.body.innerText.includes('Ô tìm kiếm chưa hiện ra')"

    /// A browser that is too old for a script ends it at its first line; a line may lose one. The note is in the page, not in the
    /// scripts.
    @Test(arguments: ["text", "index", "names", "rank", "show", ""])
    func withoutOneOfItsScriptsThePageLeadsToTheLists(name: String) async throws {
        let searched = try await SearchedSection()
        try await searched.block(name.isEmpty ? "*/search.*.js" : "*/search-\(name).*.js")
        try await searched.open("thi dua")
        try await searched.browser.wait(Self.showsNote, seconds: 60)
        #expect(
            try await searched.browser.evaluate("document.getElementById('search').offsetParent === null") == "true")
        #expect(
            try await searched.browser.evaluate("document.getElementById('search_lists').innerText").contains(
                "Quyết định khen thưởng"))
        try await searched.block()
        try await searched.open("thi dua")
        try await searched.settle()
        #expect(try await searched.browser.evaluate(Self.showsNote) == "false")
    }

    @Test func everyPageHasABoxThatLeadsHere() async throws {
        let searched = try await SearchedSection()
        try await searched.browser.open(searched.preview.link + "tin-tuc/")
        try await searched.browser.run(
            "document.getElementById('site_query').value = 'số hóa'; document.querySelector('.site-search').requestSubmit()"
        )
        try await searched.browser.wait("location.pathname.endsWith('/tim-kiem/')")
        try await searched.settle()
        #expect(try await searched.count > 0)
    }

    @Test func theIndexFollowsEdits() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found("zyxhoa") == [])
        try searched.section.edit("content/tin-tuc/2024/kho-hien.md", "Lời", "Lời zyxhoa")
        var found: [String] = []
        for _ in 0..<100 where found.isEmpty {
            try await Task.sleep(for: .milliseconds(100))
            try await searched.open()
            found = try await searched.found("zyxhoa")
        }
        #expect(found == ["tin-tuc/2024/kho-hien/"])
    }
}

import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing

/// The search page as visitors use it.
@Suite(.serialized) struct SearchPageTests {
    @Test func resultsComeWhileTyping() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        try await searched.focus()
        for letter in "số hóa" { try await searched.browser.call("Input.insertText", ["text": String(letter)]) }
        try await searched.settle()
        #expect(try await searched.count > 0)
        #expect(try await searched.browser.evaluate("new URLSearchParams(location.search).get('q')") == "số hóa")
        #expect(
            try await searched.browser.evaluate("document.querySelector('#results mark').textContent.length > 1")
                == "true")
    }

    @Test func theAddressKeepsQueryAndFilters() async throws {
        let searched = try await SearchedSection()
        try await searched.open("thi dua")
        try await searched.settle()
        let all = try await searched.status
        try await searched.browser.run("document.querySelector('#filters summary').click()")
        try await searched.browser.wait("document.querySelectorAll('[name=nam] option').length > 1")
        // The option says how many results it leaves, and so many it leaves.
        let chosen = try await searched.browser.evaluate(
            """
            (() => {
              const select = document.querySelector('[name=nam]'), option = select.options[1];
              select.value = option.value;
              select.dispatchEvent(new Event('change', { bubbles: true }));
              return option.textContent;
            })()
            """)
        let count = try #require(chosen.firstMatch(of: #/\((\d+)\)/#)?.1)
        try await searched.browser.wait(
            "document.getElementById('search_status').textContent.includes('\(count) trang') && document.getElementById('results').ariaBusy === 'false'"
        )
        let address = try await searched.browser.evaluate("location.search")
        #expect(address.contains("q=thi+dua") && address.contains("nam="))
        try await searched.browser.run("history.back()")
        try await searched.browser.wait("!location.search.includes('nam=')")
        try await searched.settle()
        #expect(try await searched.status == all)
        // Whoever is given the address sees the same.
        try await searched.browser.open(searched.preview.link + "tim-kiem/" + address)
        try await searched.settle()
        #expect(try await searched.status.contains("\(count) trang"))
    }

    @Test func moreNamesAreShownWhenTheyAreWanted() async throws {
        let names = (1...24).map {
            "Ksor Thử Mẫu \(["Một", "Hai", "Ba", "Tư", "Năm", "Sáu"][$0 % 6]) \(["Đông", "Tây", "Nam", "Bắc"][$0 / 6 % 4])"
        }
        let searched = try await SearchedSection(honoured: names)
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

    @Test func filtersLeaveTheRowsOfTheirYearAndUnit() async throws {
        let searched = try await SearchedSection(honoured: ["Trần Thị B (mẫu)"])
        try await searched.open("tran thi b")
        try await searched.settle()
        #expect(try await searched.rows.count == 3, "the newest of all years")
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=tran+thi+b&nam=2019")
        try await searched.settle()
        #expect(try await searched.rows == ["bang-vang/2019/#2019_dong-nguoi_1"])
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=tran+thi+b&don-vi=van-phong")
        try await searched.settle()
        #expect(try await searched.rows == ["bang-vang/2019/#2019_dong-nguoi_1"])
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=tran+thi+b&loai=0")
        try await searched.settle()
        #expect(try await searched.rows == [], "none is a piece of news")
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

    @Test func nothingFoundLeadsOn() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        #expect(try await searched.found("zzzzqqqq") == [])
        #expect(try await searched.status.hasPrefix("Không tìm thấy kết quả nào."))
        #expect(try await searched.browser.evaluate("document.getElementById('search_lists').hidden") == "false")
    }

    @Test func aMissingPartIsSaidAndFetchedAgain() async throws {
        let searched = try await SearchedSection()
        try await searched.browser.call("Network.enable")
        try await searched.browser.call("Network.setBlockedURLs", ["urls": ["*tim-kiem-b*"]])
        try await searched.open("thi dua")
        try await searched.settle()
        let before = try await searched.count
        #expect(try await searched.status.contains("Không tải được một phần chỉ mục"))
        #expect(before > 0)
        try await searched.browser.call("Network.setBlockedURLs", ["urls": [String]()])
        try await searched.browser.run("document.querySelector('#search_status button').click()")
        try await searched.browser.wait("!document.getElementById('search_status').textContent.includes('Không tải')")
        #expect(try await searched.count >= before)
    }

    @Test func withoutTheIndexWhatIsThereStays() async throws {
        let searched = try await SearchedSection()
        try await searched.browser.call("Network.enable")
        try await searched.browser.call("Network.setBlockedURLs", ["urls": ["*chi-muc.json*"]])
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

    @Test func withoutScriptsThePageLeadsToTheLists() async throws {
        let searched = try await SearchedSection(configuration: "\nweb_search: google\n")
        try await searched.browser.call("Emulation.setScriptExecutionDisabled", ["value": true])
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=thi", runsScripts: false)
        let text = try await searched.browser.evaluate("document.body.innerText")
        #expect(text.contains("Trình duyệt này không chạy mã lệnh") && text.contains("Quyết định khen thưởng"))
        #expect(
            try await searched.browser.evaluate("document.getElementById('search').offsetParent === null") == "true")
        let form = try await searched.browser.evaluate(
            "[...new FormData(document.querySelector('#search_lists form'))].map(([name, value]) => name + '=' + value).join('&')"
        )
        #expect(form == "q=&as_sitesearch=bqlkkt.gialai.gov.vn/thi-dua-khen-thuong")
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

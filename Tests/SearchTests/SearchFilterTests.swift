import BrowserSupport
import Foundation
import TestSupport
import Testing

/// Narrowing what was found, and the address that keeps query and filters.
@Suite("Filters narrow the results and are kept in the address", .serialized) struct SearchFilterTests {
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

    @Test func filtersLeaveTheRowsOfTheirYearAndUnit() async throws {
        let searched = try await SearchedSection(honoured: [2019: ["Trần Thị B (mẫu)"]])
        try await searched.open("tran thi b")
        try await searched.settle()
        #expect(try await searched.rows.count == 3, "the newest of all years")
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=tran+thi+b&nam=2019")
        try await searched.settle()
        #expect(try await searched.rows == ["bang-vang/2019/#2019_dong-nguoi_1"])
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=tran+thi+b&don-vi=van-phong")
        try await searched.settle()
        #expect(try await searched.rows == ["bang-vang/2019/#2019_dong-nguoi_1"])
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=tran+thi+b&loai=tin-tuc")
        try await searched.settle()
        #expect(try await searched.rows == [], "none is a piece of news")
    }

    /// Somebody's rows count as the section's pages do: of each filter all that it leaves, the others staying.
    @Test func filtersCountPeopleToo() async throws {
        let searched = try await SearchedSection(honoured: [2019: ["Trần Thị B (mẫu)"]])
        try await searched.open("tran thi b")
        try await searched.settle()
        try await searched.openFilters()
        let years = try await searched.options("nam")
        #expect(years.contains("2019 (1)"))
        #expect(try await searched.options("loai").contains { $0.hasPrefix("Bảng vàng (") })
        try await searched.choose("nam", "2019")
        #expect(try await searched.rows == ["bang-vang/2019/#2019_dong-nguoi_1"])
        #expect(try await searched.options("nam") == years, "the choice itself narrows the other filters alone")
        #expect(
            try await searched.options("don-vi").filter { $0.contains("(1)") } == [
                "Văn phòng Ban Quản lý Khu kinh tế (1)"
            ])
    }

    @Test func filtersAloneListTheNewestFirst() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        try await searched.openFilters()
        let year = try #require(try await searched.options("nam").first { $0.hasPrefix("2024") })
        try await searched.choose("nam", "2024")
        let count = try #require(year.firstMatch(of: #/\((\d+)\)/#)?.1)
        #expect(try await searched.status == "Tìm thấy \(count) trang.")
        #expect(try await searched.browser.evaluate("location.search") == "?nam=2024")
        let days = try await searched.browser.evaluate(
            "[...document.querySelectorAll('#results .meta')].map((meta) => meta.textContent.slice(0, 10).split('/').reverse().join('-')).join(' ')"
        ).split(separator: " ")
        #expect(days.count == 10 && days == days.sorted(by: >))
    }

    @Test func whatNoFilterHasIsShownAndKept() async throws {
        let searched = try await SearchedSection()
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=thi+dua&nam=1890")
        try await searched.settle()
        #expect(try await searched.status.hasSuffix("hoặc bỏ bớt điều kiện lọc."))
        #expect(
            try await searched.browser.evaluate("document.querySelector('[name=nam]').selectedOptions[0].text")
                == "1890")
        #expect(try await searched.found("thi dua yeu nuoc") == [])
        #expect(try await searched.browser.evaluate("location.search") == "?q=thi+dua+yeu+nuoc&nam=1890")
    }

    /// Without the list of what a filter has nothing is said to be left, nor is everything shown.
    @Test func aMissingListOfFiltersIsSaid() async throws {
        let searched = try await SearchedSection()
        try await searched.block("*tim-kiem-f*")
        try await searched.browser.open(searched.preview.link + "tim-kiem/?q=thi+dua&nam=2024")
        try await searched.settle()
        #expect(try await searched.status.hasPrefix("Không tải được"))
        #expect(try await searched.count == 0)
        try await searched.block()
        try await searched.tryAgain()
        #expect(try await searched.status.hasPrefix("Tìm thấy"))
        #expect(try await searched.browser.evaluate("document.querySelector('[name=nam]').value") == "2024")
        try await searched.block("*tim-kiem-f*")
        try await searched.open("thi dua")
        try await searched.settle()
        try await searched.browser.run("document.querySelector('#filters summary').click()")
        try await searched.browser.wait(
            "document.getElementById('filter_status').textContent.startsWith('Không tải được')")
        #expect(try await searched.status.hasPrefix("Tìm thấy"))
        #expect(try await searched.count >= 10, "what needs no filter is shown without them")
    }

    /// A choice leaves as many as it says.
    @Test(arguments: ["van phong", "phong nghiep vu", "h mau", "vi du", "thi dua 2024"])
    func everyChoiceLeavesWhatItSays(query: String) async throws {
        let searched = try await SearchedSection()
        try await searched.open(query)
        try await searched.settle()
        try await searched.openFilters()
        for name in ["loai", "phong-trao", "nam", "don-vi"] {
            for (choice, text) in zip(try await searched.values(name), try await searched.options(name)) {
                let count = try #require(text.firstMatch(of: #/\((\d+)\)$/#)?.1)
                try await searched.choose(name, choice)
                let found = try await searched.status.matches(of: #/\d+/#).compactMap { Int($0.output) }.reduce(0, +)
                #expect(Int(count) == found, "\(text)")
            }
            try await searched.choose(name, "")
        }
    }

    /// Names that have such rows are looked for among those that were not read, too; far behind when somebody wants it.
    @Test func aFilterFindsNamesFarBehind() async throws {
        let names = (1000...2400).map { "Ksor Thử Mẫu Tên \($0)" }
        let searched = try await SearchedSection(honoured: [2019: names, 2018: [names[350]], 2017: [names[1390]]])
        try await searched.open("ksor thu mau ten")
        try await searched.settle()
        try await searched.openFilters()
        #expect(try await searched.options("nam").contains("2018 (ít nhất 0)"))
        try await searched.choose("nam", "2018")
        #expect(try await searched.rows == ["bang-vang/2018/#2018_dong-nguoi_1"])
        try await searched.choose("nam", "2017")
        #expect(try await searched.status.hasPrefix("Chưa tìm thấy tên nào phù hợp; Bảng vàng còn nhiều tên chưa xem"))
        for _ in 0..<2 where try await searched.rows.isEmpty {
            try await searched.browser.run(
                "document.activeElement.blur(); document.querySelector('#results button').click()")
            try await searched.browser.wait("document.activeElement !== document.body")
        }
        #expect(try await searched.rows == ["bang-vang/2017/#2017_dong-nguoi_1"])
        #expect(try await searched.status.contains("1 tên trong Bảng vàng"))
    }

    /// Each search that was sent is a step back; what was half typed between is none.
    @Test func theBackButtonGoesThroughSearches() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        for query in ["so hoa", "bang khen"] {
            try await searched.focus()
            try await searched.browser.run("document.getElementById('query').select()")
            for word in query.split(separator: " ") {
                try await searched.browser.call("Input.insertText", ["text": "\(word) "])
                try await searched.browser.wait("location.search.endsWith('\(word)')")
            }
            try await searched.browser.run("document.querySelector('#search form').requestSubmit()")
            try await searched.settle()
        }
        #expect(try await searched.browser.evaluate("location.search") == "?q=bang+khen")
        try await searched.browser.run("history.back()")
        try await searched.browser.wait("document.getElementById('query').value === 'so hoa'")
        try await searched.settle()
        #expect(try await searched.browser.evaluate("location.search") == "?q=so+hoa")
        #expect(
            try await searched.browser.evaluate("document.querySelector('#results h3').textContent").lowercased()
                .contains("số hóa"))
    }

    /// A space changes nothing, however long somebody waits behind it.
    @Test func theBackButtonKnowsWhatWasSentBeforeMoreIsTyped() async throws {
        let searched = try await SearchedSection()
        try await searched.open("thi dua")
        try await searched.settle()
        try await searched.focus()
        try await searched.browser.run("document.getElementById('query').setSelectionRange(99, 99)")
        try await searched.browser.call("Input.insertText", ["text": " "])
        try await Task.sleep(for: .milliseconds(400))
        try await searched.browser.call("Input.insertText", ["text": "yeu"])
        try await searched.browser.wait("location.search === '?q=thi+dua+yeu'")
        try await searched.browser.run("history.back()")
        try await searched.browser.wait("location.search === '?q=thi%20dua'")
    }

    /// A link within the page (to the main part) leaves what was listed.
    @Test func aLinkWithinThePageKeepsTheList() async throws {
        let searched = try await SearchedSection()
        try await searched.open("thi dua")
        try await searched.settle()
        try await searched.browser.run("document.querySelector('#results button').click()")
        try await searched.browser.wait("document.querySelectorAll('[data-page]').length > 10")
        try await searched.browser.run("document.querySelector('.skip').click()")
        try await searched.browser.wait("location.hash !== ''")
        try await searched.settle()
        #expect(try await searched.browser.evaluate("document.querySelectorAll('[data-page]').length") == "20")
    }
}

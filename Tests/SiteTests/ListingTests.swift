import Foundation
import SectionSupport
import TestSupport
import Testing

/// Lists: every article once, in the right order, however many pages it takes.
@Suite("Lists have every article once, in order") struct ListingTests {
    /// Of one day, in the order in which a Vietnamese dictionary has them.
    private static let titles = [
        "An toàn lao động", "Ấm áp mùa đông", "Bài 2", "Bài 10", "Dân vận khéo", "Đảng viên gương mẫu", "Đọc sách",
        "La Thị Mẫu", "Lã An Mẫu", "Ơn nghĩa", "Ủng hộ đồng bào", "ứng dụng công nghệ", "Xây dựng",
    ]

    /// A section of news: articles of one day and of many, in files whose names say nothing.
    private static func section(pageSize: Int) throws -> TemporarySite {
        let section = try TemporarySite.golden("section")
        try section.edit("content/site.yaml", "page_size: 2", "page_size: \(pageSize)")
        var generator = SeededGenerator(seed: 7)
        let names = (0..<40).map { "bai-\($0)" }.shuffled(using: &generator)
        for (number, name) in names.enumerated() {
            let title = number < titles.count ? titles[number] : "Bài của ngày khác \(number)"
            let date = number < titles.count ? "2023-06-01" : "202\(number % 4)-0\(number % 9 + 1)-15"
            try section.folder.write(
                "---\ntitle: \(title)\ndate: \(date)\nsummary: Tóm tắt.\ncampaigns: [dot-xuat]\n---\n\nThân.\n",
                to: "content/tin-tuc/\(name).md")
        }
        return section
    }

    /// Every list, by the address of its first page: its pages' entries in order, as (address, date).
    private static func lists(_ section: TemporarySite) throws -> [String: [(href: String, date: String)]] {
        var lists: [String: [(href: String, date: String)]] = [:]
        let entry = #/<li class="entry">.*?<h3><a href="(?:\.\./|\./)+([^"]*)">.*?<time datetime="([0-9-]{10})/#
            .dotMatchesNewlines()
        let output = try section.output()
        for path in output.keys where path.hasSuffix("index.html") && !path.contains("trang-") && path.contains("/") {
            var (page, entries): (String, [(href: String, date: String)]) = (path, [])
            while let bytes = output[page] {
                let text = String(decoding: bytes, as: UTF8.self)
                entries += text.matches(of: entry).map { (String($0.1), String($0.2)) }
                guard let next = text.firstMatch(of: #/<a rel="next" href="(?:\.\./)+([^"]*trang-[0-9]+/)"/#) else {
                    break
                }
                page = next.1 + "index.html"
            }
            lists[String(path.dropLast(10))] = entries
        }
        return lists
    }

    @Test(arguments: [1, 3, 20])
    func everyArticleIsOnceInEachOfItsLists(pageSize: Int) async throws {
        let section = try Self.section(pageSize: pageSize)
        // It leaves a page that is no article's.
        try section.folder.remove("content/tin-tuc/2024/het-han.md")
        try await section.build()
        let lists = try Self.lists(section)
        let news = try section.folder.snapshot("public").keys.filter {
            $0.hasPrefix("tin-tuc/") && $0.hasSuffix("/index.html") && !$0.contains("trang-") && !$0.contains("/cu/")
                && $0 != "tin-tuc/index.html"
        }.map { String($0.dropLast(10)) }
        #expect(news.count == 43)
        #expect(lists["tin-tuc/"]?.map(\.href).sorted() == news.sorted())
        for year in 2020...2024 {
            let inYear = lists["nam/\(year)/tin-tuc/"] ?? []
            let all = lists["tin-tuc/"]?.filter { $0.date.hasPrefix("\(year)") } ?? []
            #expect(inYear.map(\.href) == all.map(\.href))
            #expect(lists["nam/\(year)/"]?.filter { $0.href.hasPrefix("tin-tuc") }.map(\.href) ?? [] == all.map(\.href))
        }
        let campaign = try #require(lists["phong-trao/dot-xuat/"]).map(\.href)
        #expect(campaign.count == 40 && Set(campaign).count == 40)
    }

    @Test func entriesAreNewestFirstThenInVietnameseOrder() async throws {
        let section = try Self.section(pageSize: 4)
        try await section.build()
        let lists = try Self.lists(section)
        #expect(lists.count > 60)
        for (path, entries) in lists {
            #expect(entries.map(\.date) == entries.map(\.date).sorted(by: >), "\(path)")
        }
        let sameDay = try #require(lists["tin-tuc/"]).filter { $0.date == "2023-06-01" }
        let titles = try sameDay.map { entry -> String in
            let text = try section.folder.text("public/\(entry.href)index.html")
            return text.firstMatch(of: #/<h1>(.*)<\/h1>/#).map { String($0.1) } ?? ""
        }
        #expect(titles == Self.titles)
    }

    @Test func noTwoRoutesShareAFile() async throws {
        let section = try Self.section(pageSize: 1)
        try await section.build()
        let files = try section.output().keys.map { $0.lowercased() }
        #expect(Set(files).count == files.count)
        let manifest = try section.manifest().split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(Set(manifest.map { $0.dropFirst(66).lowercased() }) == Set(files))
        #expect(manifest.count == files.count)
    }
}

import BrowserSupport
import Foundation
import SectionSupport
import TestSupport

/// The repository's own sample as `tdkt preview` serves it, with two articles that are hard to show, and a browser at its search
/// page.
final class SearchedSection {
    static let title = #"<img src=x onerror=alert(1)> "Trích dẫn" </script> \u2028 & <b>đậm</b>"#

    let section: TemporarySite
    let preview: RunningPreview
    let browser: LiveBrowser

    /// - Parameters:
    ///   - configuration: added to `site.yaml`.
    ///   - honoured: by year, names for a decision.
    init(configuration: String = "", honoured: [Int: [String]] = [:]) async throws {
        section = try TemporarySite.sample()
        let site = try section.folder.text("content/site.yaml")
        try section.folder.write(site + configuration, to: "content/site.yaml")
        let quoted = Self.title.replacing(#"\u2028"#, with: "\u{2028}").replacing("\"", with: "\\\"")
        try section.folder.write(
            "---\ntitle: \"\(quoted)\"\ndate: 2024-02-05\nsummary: Tóm tắt.\n---\n\nLời **kỳquặc** trong bài.\n",
            to: "content/tin-tuc/2024/kho-hien.md")
        for (year, names) in honoured { try Self.add(names, year, to: section) }
        preview = try await RunningPreview(section)
        browser = try await LiveBrowser()
    }

    private static func add(_ names: [String], _ year: Int, to section: TemporarySite) throws {
        let rows = names.map { "\($0),ca-nhan,van-phong,dh-ldtt" }.joined(separator: "\n")
        try section.folder.write(
            "name,kind,unit,award\n" + rows + "\n", to: "content/quyet-dinh/\(year)/dong-nguoi.csv")
        try section.folder.write(
            """
            ---
            title: Danh hiệu thi đua năm \(year) (mẫu)
            date: \(year)-12-20
            summary: Danh sách mẫu.
            sample: true
            number: 99/QĐ-MẪU
            issued: \(year)-12-19
            issuer: Ban Quản lý Khu kinh tế tỉnh Gia Lai
            reward_type: cong-trang
            recipients_file: dong-nguoi.csv
            ---

            """, to: "content/quyet-dinh/\(year)/dong-nguoi.md")
    }

    deinit { preview.stop() }

    func open(_ query: String = "") async throws {
        let encoded = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        try await browser.open(preview.link + "tim-kiem/" + (query.isEmpty ? "" : "?q=\(encoded)"))
    }

    /// Waits until the results for what was asked last are complete.
    func settle() async throws {
        try await browser.wait(
            "document.getElementById('results').ariaBusy === 'false' && document.getElementById('search_status').textContent !== ''"
        )
    }

    func focus() async throws { try await browser.run("document.getElementById('query').focus()") }

    /// The addresses that a query finds, the first first; those of rows with their anchor.
    func found(_ query: String) async throws -> [String] {
        let written = String(decoding: try JSONEncoder().encode(query), as: UTF8.self)
        let links = try await browser.evaluate(
            """
            (async () => {
              const results = document.getElementById('results'), input = document.getElementById('query');
              input.value = \(written);
              input.form.requestSubmit();
              while (results.ariaBusy !== 'false') await new Promise((done) => setTimeout(done, 2));
              return [...results.querySelectorAll('a')].map((a) => a.getAttribute('href').slice(3)).join('\\n');
            })()
            """)
        return links.split(separator: "\n").map(String.init)
    }

    /// What the filter panel says, once it is open.
    func openFilters() async throws {
        try await browser.run("document.querySelector('#filters summary').click()")
        try await browser.wait("document.querySelectorAll('[name=nam] option').length > 1")
    }

    /// A filter's choices but for “all”, with their counts.
    func options(_ name: String) async throws -> [String] {
        let texts =
            "[...document.querySelectorAll('[name=\(name)] option')].slice(1).map((option) => option.text).join('\\n')"
        return try await browser.evaluate(texts).split(separator: "\n").map(String.init)
    }

    /// The same as the address has them.
    func values(_ name: String) async throws -> [String] {
        let values =
            "[...document.querySelectorAll('[name=\(name)] option')].slice(1).map((option) => option.value).join('\\n')"
        return try await browser.evaluate(values).split(separator: "\n").map(String.init)
    }

    func choose(_ name: String, _ value: String) async throws {
        try await browser.run(
            """
            document.querySelector('[name=\(name)]').value = '\(value)';
            document.querySelector('[name=\(name)]').dispatchEvent(new Event('change', { bubbles: true }));
            """)
        try await settle()
    }

    /// Lets no file of such an address through; without one all again.
    func block(_ addresses: String...) async throws {
        try await browser.call("Network.enable")
        try await browser.call("Network.setBlockedURLs", ["urls": addresses])
    }

    func tryAgain() async throws {
        try await browser.run("document.querySelector('#search_status button').click()")
        try await browser.wait("document.querySelector('#search_status button') === null")
        try await settle()
    }

    /// The addresses of the register's rows that are shown.
    var rows: [String] {
        get async throws {
            let links =
                "[...document.querySelectorAll('#results a')].map((a) => a.getAttribute('href').slice(3)).join('\\n')"
            return try await browser.evaluate(links).split(separator: "\n").map(String.init).filter { $0.contains("#") }
        }
    }

    var status: String {
        get async throws { try await browser.evaluate("document.getElementById('search_status').textContent") }
    }
    var count: Int {
        get async throws { Int(try await browser.evaluate("document.querySelectorAll('#results a').length")) ?? -1 }
    }
}

extension LiveBrowser {
    /// Runs statements in the page.
    func run(_ script: String) async throws { try await call("Runtime.evaluate", ["expression": script]) }
}

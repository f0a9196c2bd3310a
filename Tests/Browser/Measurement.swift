import BrowserSupport
import Foundation
import TestSupport

/// What the browser made of one page in a window of one width.
struct Measurement: Decodable, Sendable, CustomStringConvertible {
    let page: String
    let width: Int
    /// As wide as the page would have to be for nothing to stick out.
    let scrollWidth: Int
    /// Rules of the style sheets that were loaded.
    let rules: Int
    /// The computed colour of the navigation's band, as `rgb(1, 2, 3)`.
    let bandColor: String
    let textLength: Int
    let headingHeight: Double
    /// Pictures that were looked for and not found.
    let brokenImages: [String]
    /// Where links lead, resolved by the browser.
    let links: [String]
    /// Texts of charts, and those of them that stand on another text of their chart or out of it.
    let chartTexts: Int
    let hiddenChartTexts: [String]

    var description: String { "\(page) at \(width)" }

    struct NoReport: Error { let document: String }

    /// Shows each page in a frame of each width.
    static func all(of pages: [String], widths: [Int], in folder: TemporaryFolder) async throws -> [Measurement] {
        let list = String(decoding: try JSONEncoder().encode(pages), as: UTF8.self)
        try folder.write(
            harness.replacing("PAGES", with: list).replacing("WIDTHS", with: "\(widths)"), to: "harness.html")
        let document = try await Browser.document(of: folder.url("harness.html"))
        guard let match = document.firstMatch(of: #/<pre id="report">([^<]+)<\/pre>/#) else {
            throw NoReport(document: String(document.prefix(500)))
        }
        let json = match.1.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return try JSONDecoder().decode([Measurement].self, from: Data(json.utf8))
    }

    private static let harness = """
        <!DOCTYPE html>
        <meta charset="utf-8">
        <pre id="report"></pre>
        <script>
        const report = [];
        function hiddenTexts(chart) {
          const box = (element) => element.getBoundingClientRect();
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
          const texts = [...chart.querySelectorAll("text")], frame = box(chart);
          return texts.filter((text) => box(text).left < frame.left || box(text).right > frame.right
            || texts.some((other) => other !== text && meet(box(text), box(other)))).map((text) => text.textContent);
        }
        function measure(frame, page, width) {
          const { contentDocument: document, contentWindow: window } = frame;
          report.push({
            page, width,
            scrollWidth: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
            rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
            bandColor: window.getComputedStyle(document.querySelector(".site-nav")).backgroundColor,
            textLength: document.querySelector("main").innerText.length,
            headingHeight: document.querySelector("h1").getBoundingClientRect().height,
            brokenImages: [...document.images].filter((image) => image.complete && !image.naturalWidth).map((image) => image.src),
            links: [...document.links].map((link) => link.href),
            chartTexts: document.querySelectorAll(".chart text").length,
            hiddenChartTexts: [...document.querySelectorAll(".chart")].flatMap(hiddenTexts),
          });
        }
        for (const page of PAGES) for (const width of WIDTHS) {
          const frame = document.createElement("iframe");
          frame.style = `width: ${width}px; height: 700px; border: 0`;
          frame.onload = () => {
            measure(frame, page, width);
            document.getElementById("report").textContent = JSON.stringify(report);
          };
          frame.src = page;
          document.body.append(frame);
        }
        </script>
        """
}

import Content
import Foundation
import SiteBuilder
import TestSupport
import Testing
import Vietnamese

/// The section in a real browser, from disk, in a folder some levels down: as an editor opens it, and as narrow as a
/// telephone.
@Suite("The section opens from disk in a real browser") struct BrowserTests {
    private static let root = "web/sub/thi-dua"
    /// Telephone, tablet, desk.
    private static let widths = [360, 768, 1280]
    /// One of each layout: home, list, campaigns, years, an article of each kind, and the pages of the register.
    private static let pages = [
        "index.html", "tin-tuc/index.html", "phong-trao/index.html", "nam/index.html",
        "phong-trao/kh-31-bqlkkt/index.html",
        "dien-hinh/2023/h-mau-ksor/index.html", "quyet-dinh/2023/danh-hieu-thi-dua-nam-2023/index.html",
        "ket-qua/2023/tong-ket-nam-2023/index.html", "van-ban/kh-31-bqlkkt/index.html",
        "lay-y-kien/huan-chuong-lao-dong-2025/index.html", "tin-tuc/2023/ngay-chu-nhat-xanh/index.html",
        "bang-vang/index.html", "danh-hieu/index.html", "danh-hieu/gk-co-so/index.html", "don-vi/index.html",
        "don-vi/van-phong/index.html",
    ]

    private static let measured = Task {
        let folder = try TemporaryFolder()
        let day = try #require(Day(iso: "2026-01-31"))
        let options = Build.Options(
            content: repositoryRoot.appending(path: "content").path,
            templates: repositoryRoot.appending(path: "templates").path, output: folder.url(root).path,
            now: .end(of: day))
        let report = try await Build(options).run()
        try #require(report.isWritten)
        let measurements = try await Measurement.all(of: pages.map { "\(root)/\($0)" }, widths: widths, in: folder)
        return (prefix: folder.url(root).absoluteString, measurements: measurements)
    }

    @Test func everyPageLoadsFromDiskWithItsStyle() async throws {
        let measurements = try await Self.measured.value.measurements
        #expect(measurements.count == Self.pages.count * Self.widths.count)
        for measurement in measurements {
            #expect(measurement.rules > 50, "\(measurement)")
            #expect(isRed(measurement.bandColor), "\(measurement): \(measurement.bandColor)")
            #expect(measurement.textLength > 100 && measurement.headingHeight > 0, "\(measurement)")
            #expect(measurement.brokenImages.isEmpty, "\(measurement): \(measurement.brokenImages)")
        }
    }

    @Test func nothingSticksOutAtAnyWidth() async throws {
        for measurement in try await Self.measured.value.measurements {
            #expect(measurement.scrollWidth <= measurement.width, "\(measurement): \(measurement.scrollWidth) wide")
        }
    }

    @Test func everyTextOfAChartCanBeRead() async throws {
        let charts = try await Self.measured.value.measurements.filter { $0.chartTexts > 0 }
        #expect(Set(charts.map(\.page)).count == 2, "a campaign's and a result's page have charts")
        for measurement in charts {
            #expect(measurement.hiddenChartTexts.isEmpty, "\(measurement): \(measurement.hiddenChartTexts)")
        }
    }

    @Test func linksStayInTheFolderInWhichTheSectionLies() async throws {
        let (prefix, measurements) = try await Self.measured.value
        for measurement in measurements {
            let outside = measurement.links.filter { !$0.hasPrefix(prefix) && !$0.hasPrefix("https://") }
            #expect(outside.isEmpty && measurement.links.count > 10, "\(measurement): \(outside)")
        }
    }
}

/// The red of the flag, in light or dark dress.
private func isRed(_ color: String) -> Bool {
    let parts = color.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    return parts.count >= 3 && parts[0] > 100 && parts[1] < parts[0] / 3 && parts[2] < parts[0] / 3
}

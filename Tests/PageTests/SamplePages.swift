import Foundation
import SectionSupport
import TestSupport
import Testing

/// A page of every kind: the repository's sample with the theme, and two articles that are hard to show.
struct SamplePages: Sendable {
    static let notFound = "404.html"
    /// What a web server shows at the addresses of articles that have expired, and the page at such an address itself.
    static let gone = (shared: "410.html", own: "tin-tuc/2025/thong-bao-dang-ky-thi-dua-2025/index.html")
    /// At these addresses is nothing that a way of links could lead to.
    static let withoutWay: Set = ["index.html", notFound, gone.shared, gone.own]
    static let redirect = "tin-cu/binh-xet-theo-luat-moi/index.html"
    /// The only page that scripts add to.
    static let search = "tim-kiem/index.html"
    static let paths = [
        "index.html", notFound, gone.shared, gone.own, redirect, search,
        "tin-tuc/index.html", "tin-tuc/trang-2/index.html", "nam/index.html", "nam/2025/index.html",
        "nam/2025/quyet-dinh/index.html",
        "phong-trao/index.html", "phong-trao/mau-giao-uoc-khoi-2024/index.html",
        "phong-trao/qd-1274-bkhdt/index.html",
        "phong-trao/van-hoa-cong-so-2019-2025/2022/index.html",
        "tin-tuc/2025/kho-xem/index.html", "tin-tuc/2023/hoi-dap-ho-so-khen-thuong/index.html",
        "dien-hinh/2023/h-mau-ksor/index.html", "quyet-dinh/2025/kho-xem/index.html",
        "quyet-dinh/2024/khen-thuong-qua-trinh-cong-hien/index.html",
        "ket-qua/2024/tong-ket-giao-uoc-khoi-2024/index.html",
        "lay-y-kien/huan-chuong-lao-dong-2025/index.html", "van-ban/kh-31-bqlkkt/index.html",
        "bang-vang/2023/index.html", "danh-hieu/index.html", "danh-hieu/bk-tinh/index.html", "don-vi/index.html",
        "don-vi/phong-chuyen-doi-so/index.html",
    ]

    let section: TemporarySite

    private static let built = Task {
        let section = try TemporarySite.sample()
        let hard = repositoryRoot.appending(path: "Tests/PageTests/Content")
        for path in try TemporaryFolder.files(below: hard) {
            try section.folder.copy(hard.appending(path: path), to: "content/\(path)")
        }
        return try await SamplePages(section)
    }

    static func shared() async throws -> SamplePages { try await built.value }

    /// - Parameter section: one that isn't built yet.
    init(_ section: TemporarySite) async throws {
        self.section = section
        let report = try await section.build(now: "2026-01-31", fragments: "fragments")
        try #require(report.isWritten, "\(report.problems)")
        let redirect = try text(Self.redirect).replacing(#/<meta http-equiv="refresh"[^>]*>/#, with: "")
        try section.folder.write(redirect, to: "public/" + Self.copy(of: Self.redirect))
        for path in [Self.notFound, Self.gone.shared] {
            let page = try text(path).replacing("\"/thi-dua-khen-thuong/", with: "\"")
            try section.folder.write(page, to: "public/" + Self.copy(of: path))
        }
    }

    /// Of the page that leads elsewhere at once, one that stays; of the pages that any address may get, whose links
    /// begin at the server's root, ones that find their style on the disk.
    private static func copy(of path: String) -> String { path.replacing(".html", with: ".copy.html") }

    func file(_ path: String) -> URL { section.folder.url("public/\(path)") }

    func text(_ path: String) throws -> String { try section.folder.text("public/\(path)") }

    /// Where the browser finds a page.
    func address(_ path: String) -> String {
        let isCopied = [Self.redirect, Self.notFound, Self.gone.shared].contains(path)
        return file(isCopied ? Self.copy(of: path) : path).absoluteString
    }

    /// All pages of the section.
    func everyPath() throws -> [String] {
        try TemporaryFolder.files(below: section.folder.url("public"))
            .filter { $0.hasSuffix(".html") && !$0.hasSuffix(".copy.html") }.sorted()
    }
}

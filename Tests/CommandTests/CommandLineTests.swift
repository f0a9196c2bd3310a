import Foundation
import TestSupport
import Testing

/// The program as an editor or a timer calls it: exit codes, options, what goes where.
@Suite("The program can be called by editors and timers") struct CommandLineTests {
    /// The good site with one draft, one scheduled article and one warning.
    private func site() async throws -> BrokenSite {
        let site = try await BrokenSite("command-line")
        try site.folder.write("---\ntitle: Nháp\ndate: 2024-02-05\ndraft: true\n---\n", to: "content/van-ban/nhap.md")
        try site.folder.write("---\ntitle: Hẹn giờ\ndate: 2026-01-02\n---\n", to: "content/van-ban/hen-gio.md")
        try site.folder.write("---\ntitle: Có chấm.\ndate: 2024-02-05\n---\n", to: "content/van-ban/co-cham.md")
        return site
    }

    private struct Line: Decodable {
        let code, severity, path: String
        let line, column: Int?
        let message: [String: String]
        let help: [String: String]?
    }

    @Test("A clean build: exit code 0, warnings and the summary on standard error, nothing on standard output")
    func clean() async throws {
        let site = try await site()
        let outcome = try await site.build()
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(
            lines.first
                == "content/van-ban/co-cham.md:2:8: cảnh báo: Tiêu đề kết thúc bằng dấu chấm [front-matter/title-full-stop]"
        )
        let summary = #/Xong: \d+ trang, \d+ tệp thay đổi, \d+ tệp gỡ bỏ, \d+\.\d\d giây\./#
        #expect(lines.last?.wholeMatch(of: summary) != nil)
    }

    @Test("When nothing has changed, nothing is written and the warnings are said again")
    func unchanged() async throws {
        let site = try await site()
        let first = try await site.build()
        let before = try site.folder.snapshot("public")
        let second = try await site.build()
        #expect(try site.folder.snapshot("public") == before)
        #expect(second.errors.split(separator: "\n").dropLast() == first.errors.split(separator: "\n").dropLast())
        #expect(second.errors.contains(" 0 tệp thay đổi, 0 tệp gỡ bỏ"))
        let english = try await site.build(["--lang", "en"])
        #expect(english.errors.contains("warning: The title ends with a full stop"))
    }

    @Test("An output folder inside the content or the templates is refused", arguments: ["content", "templates/x/y"])
    func outputInsideInput(_ output: String) async throws {
        let site = try await site()
        let before = try site.folder.snapshot()
        let outcome = try await site.build(["--output", output])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("[output/inside-input]"))
        #expect(try site.folder.snapshot() == before)
    }

    @Test("--fragments: the folder is written beside public/, and a line of its own says so")
    func fragments() async throws {
        let site = try await site()
        let outcome = try await site.build(["--fragments", "doan-html/"])
        #expect(outcome.exitCode == 0)
        let line = try #require(outcome.errors.split(separator: "\n").last)
        let counts = line.wholeMatch(
            of: #/Đoạn HTML cho cổng: (\d+) đoạn trong doan-html, (\d+) tệp thay đổi, 0 tệp gỡ bỏ\./#)
        let (count, changed) = (counts.flatMap { Int($0.1) } ?? 0, counts.flatMap { Int($0.2) } ?? 0)
        #expect(count > 20 && changed == count + 1)
        #expect(site.folder.exists("doan-html/index.html") && site.folder.exists("public/index.html"))
    }

    @Test("A page that someone changed or removed is made again, though the content is as it was")
    func mended() async throws {
        let site = try await site()
        _ = try await site.build()
        let before = try site.folder.snapshot("public")
        try site.folder.write("lạ", to: "public/index.html")
        try site.folder.remove("public/feed.xml")
        let outcome = try await site.build()
        #expect(outcome.exitCode == 0)
        #expect(try site.folder.snapshot("public") == before)
    }

    @Test("--strict: a warning is an error; nothing is written")
    func strict() async throws {
        let site = try await site()
        let before = try site.folder.snapshot("public")
        let outcome = try await site.build(["--strict"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Dừng: 1 cảnh báo;"))
        #expect(try site.folder.snapshot("public") == before)
        _ = try await site.build()
        #expect(try await site.build(["--strict"]).exitCode == 1, "also when nothing has changed")
    }

    @Test("--lang en")
    func english() async throws {
        let site = try await site()
        try site.folder.write("---\ntitel: A\n---\n", to: "content/van-ban/loi.md")
        let outcome = try await site.build(["--lang", "en"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("loi.md:2:1: error: Unknown key “titel” [front-matter/unknown-key]"))
        #expect(outcome.errors.contains("  help: Did you mean “title”?"))
        #expect(outcome.errors.hasSuffix("Stopped: 3 errors, 1 warning; nothing was written.\n"))
    }

    @Test("--format json: every line of standard output is one problem")
    func json() async throws {
        let site = try await site()
        try site.folder.write("---\ntitel: A\ndate: 2024-02-31\n---\n", to: "content/van-ban/loi.md")
        try site.folder.write("", to: "content/van-ban/trong.md")
        let outcome = try await site.build(["--format", "json"])
        #expect(outcome.exitCode == 1)
        let lines = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        #expect(
            lines.map(\.code) == [
                "front-matter/title-full-stop", "front-matter/missing-key", "front-matter/unknown-key",
                "front-matter/bad-date",
                "source/empty",
            ])
        #expect(lines.map(\.line) == [2, 2, 2, 3, nil])
        #expect(lines.map(\.column) == [8, 1, 1, 7, nil])
        #expect(lines.map(\.severity) == ["warning", "error", "error", "error", "error"])
        #expect(lines.map(\.path)[1] == "content/van-ban/loi.md")
        #expect(lines.allSatisfy { $0.message["vi"]?.isEmpty == false && $0.message["en"]?.isEmpty == false })
        #expect(!outcome.errors.contains("lỗi:"), "problems are said once")
    }

    @Test("--drafts and --future show what the public does not see")
    func audience() async throws {
        let site = try await site()
        let pages = ["nhap", "hen-gio"]
        func shown() -> [Bool] { pages.map { site.folder.exists("public/van-ban/\($0)/index.html") } }
        _ = try await site.build()
        #expect(shown() == [false, false])
        _ = try await site.build(["--drafts"])
        #expect(shown() == [true, false])
        _ = try await site.build(["--future"])
        #expect(shown() == [false, true])
        _ = try await site.build(["--drafts", "--future"])
        #expect(shown() == [true, true])
        _ = try await site.build(["--today", "2026-01-02"])
        #expect(shown() == [false, true])
        _ = try await site.build()
        #expect(shown() == [false, false])
    }

    @Test(
        "Wrong usage: exit code 64 and what is right on standard error",
        arguments: [
            ["--today", "2026-02-30"], ["--today", "01/02/2026"], ["--jobs", "0"], ["--format", "xml"],
            ["--lang", "fr"],
            ["--khong-co"], ["thua"],
        ])
    func usage(_ arguments: [String]) async throws {
        let site = try await site()
        let before = try site.folder.snapshot("public")
        let outcome = try await site.build(arguments)
        #expect(outcome.exitCode == 64)
        #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
        #expect(try site.folder.snapshot("public") == before)
    }

    @Test(
        "What is quoted of arguments steers no terminal and stays on its line",
        arguments: [
            ["build", "--lang", "x\u{1B}[31m\ny"], ["build", "--lang=x\u{1B}[31m\ny"],
            ["build", "--today", "x\u{1B}[31m\ny"],
            ["x\u{1B}[31m\ny"], ["build", "x\u{1B}[31m\ny"], ["build", "--x\u{1B}[31m\ny"],
            ["check", "--format", "x\u{1B}[31m\ny"],
            ["publish", "--allow-removals", "x\u{1B}[31m\ny"],
        ])
    func hostileArguments(_ arguments: [String]) async throws {
        let outcome = try await TdktBinary.run(arguments)
        #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("x␛[31m␊y"), "\(outcome.errors)")
        let steering = outcome.errors.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(steering.isEmpty)
    }

    @Test("An unknown command: exit code 64; --help and --version: 0")
    func commands() async throws {
        #expect(try await TdktBinary.run(["lam-trang"]).exitCode == 64)
        let help = try await TdktBinary.run(["--help"])
        #expect(help.exitCode == 0 && help.output.contains("build"))
        #expect(help.output.contains("64 viết sai lệnh") && help.errors.isEmpty)
        let version = try await TdktBinary.run(["--version"])
        #expect(version.exitCode == 0 && version.output.contains("."))
    }

    @Test("Folders may be named with a slash at their end, and messages have one slash")
    func slashes() async throws {
        let site = try await site()
        try site.folder.write("", to: "content/van-ban/trong.md")
        let outcome = try await site.build([
            "--content", "content//", "--templates", "templates/", "--output", "public/",
        ])
        #expect(outcome.errors.contains("content/van-ban/trong.md: lỗi: Tệp trống"))
    }

    @Test("markdown: standard input to a fragment of HTML, with tables and heading ids")
    func markdown() async throws {
        let text =
            "\u{FEFF}## The\u{302}\u{309} lệ\r\n\r\n|a|b|\r\n|-|:-:|\r\n|1|2|\r\n\r\n<script>alert(1)</script>\r\n"
        let outcome = try await TdktBinary.run(["markdown"], input: text)
        #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix("<h2 id=\"the-le\">Thể lệ</h2>\n<table>\n<thead>"))
        #expect(!outcome.output.contains("<script>"))
        let empty = try await TdktBinary.run(["markdown"])
        #expect(empty.exitCode == 0 && empty.output.isEmpty)
    }
}

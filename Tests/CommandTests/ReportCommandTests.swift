import Foundation
import TestSupport
import Testing

/// `tdkt report` as an office calls it, on the golden section.
@Suite("The report command writes what an office signs") struct ReportCommandTests {
    private static let site = repositoryRoot.appending(path: "Tests/GoldenSites/section")
    private static let year = ["--from", "2023-01-01", "--to", "2023-12-31", "--today", "2024-06-15"]

    private func report(_ arguments: [String], in folder: URL = site) async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(["report"] + arguments, in: folder)
    }

    /// `RECORD_GOLDEN=1 swift test --filter ReportCommand` writes it anew, and fails.
    @Test("The whole report is as recorded", arguments: ["html", "csv", "json"])
    func golden(_ format: String) async throws {
        let outcome = try await report(Self.year + ["--format", format])
        #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let recorded = Self.site.appending(path: "report.\(format)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(outcome.output.utf8).write(to: recorded)
            Issue.record("recorded: read the difference, then test without RECORD_GOLDEN")
        }
        #expect(Array(outcome.output.utf8) == Array(try Data(contentsOf: recorded)))
    }

    @Test("Into a file, in one step; without a place to write, the old one stays")
    func output() async throws {
        let folder = try TemporaryFolder()
        try folder.copy(Self.site.appending(path: "content"), to: "content")
        let outcome = try await report(
            Self.year + ["--format", "json", "--output", "bao-cao.json"], in: folder.url(""))
        #expect(outcome.exitCode == 0 && outcome.output.isEmpty)
        let first = try folder.text("bao-cao.json")
        #expect(try JSONSerialization.jsonObject(with: Data(first.utf8)) is [String: Any])
        #expect(try folder.snapshot().keys.filter { !$0.hasPrefix("content") } == ["bao-cao.json"])
        let failed = try await report(Self.year + ["--output", "khong-co/bao-cao.html"], in: folder.url(""))
        #expect(failed.exitCode == 2 && failed.errors.contains("[output/failed]"))
    }

    @Test("After an error in the content there is no report, but the error")
    func broken() async throws {
        let folder = try TemporaryFolder()
        try folder.copy(Self.site.appending(path: "content"), to: "content")
        try folder.write("---\ntitle: Hỏng\n---\n", to: "content/tin-tuc/hong.md")
        let outcome = try await report(Self.year, in: folder.url(""))
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
        #expect(
            outcome.errors.contains("content/tin-tuc/hong.md:") && outcome.errors.contains("[front-matter/missing-key]")
        )
    }

    @Test(
        "Days that are none, a period that ends before it begins, an unknown format",
        arguments: [
            ["--from", "2024-13-01", "--to", "2024-12-31"], ["--from", "2024-07-01", "--to", "2024-06-30"],
            ["--from", "2024-01-01", "--to", "2024-06-30", "--format", "pdf"], ["--to", "2024-06-30"],
        ])
    func usage(_ arguments: [String]) async throws {
        let outcome = try await report(arguments)
        #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    }
}

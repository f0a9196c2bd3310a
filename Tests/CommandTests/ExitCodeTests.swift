import Foundation
import TestSupport
import Testing

/// One failure ends every command with the same exit code.
@Suite("One failure ends every command with one exit code") struct ExitCodeTests {
    private static let reading = [
        ["build"], ["check"], ["due"], ["report", "--from", "2024-01-01", "--to", "2024-06-30"],
        ["preview", "--port", "0"], ["publish", "--dry-run"], ["releases"], ["rollback", "--yes"],
    ]

    private func site(publishing: Bool = true) async throws -> BrokenSite {
        let site = try await BrokenSite("exit-codes")
        let text = try site.folder.text("content/site.yaml")
        let path = site.folder.url("target").path(percentEncoded: false)
        let target = "publish:\n  web: {type: directory, path: \"\(path)\"}\n"
        try site.folder.write(text + (publishing ? target : ""), to: "content/site.yaml")
        return site
    }

    private func expect(
        _ code: Int32, _ message: String, of commands: [[String]], in site: BrokenSite,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for command in commands {
            let outcome = try await TdktBinary.run(command, in: site.folder.url)
            let said = outcome.output + outcome.errors
            #expect(outcome.exitCode == code, "\(command): \(said)", sourceLocation: sourceLocation)
            #expect(said.contains("[\(message)]"), "\(command): \(said)", sourceLocation: sourceLocation)
        }
    }

    @Test func withoutContent() async throws {
        let site = try await site()
        try site.folder.remove("content")
        let commands = Self.reading.filter { !["publish", "releases", "rollback"].contains($0[0]) }
        try await expect(2, "tool/missing-content", of: commands, in: site)
    }

    @Test func withAnErrorInTheContent() async throws {
        let site = try await site()
        try site.folder.write("---\ntitel: A\n---\n", to: "content/tin-tuc/loi.md")
        let commands = Self.reading.filter { ["build", "check", "due", "report", "publish"].contains($0[0]) }
        try await expect(1, "front-matter/unknown-key", of: commands, in: site)
    }

    @Test func withAnotherPersonsFileInTheOutput() async throws {
        let site = try await site()
        try site.folder.remove("public")
        try site.folder.write("của người khác", to: "public/index.html")
        try await expect(1, "output/foreign-file", of: [["build"], ["publish", "--yes"]], in: site)
    }

    @Test func withAnOutputThatIsALinkOrLiesInTheContent() async throws {
        let site = try await site()
        try site.folder.makeFolder("that")
        try site.folder.link("lien-ket", to: "that")
        for (output, message) in [("lien-ket", "symbolic-link"), ("content/x", "inside-input")] {
            let commands = [["build"], ["publish", "--yes"]].map { $0 + ["--output", output] }
            try await expect(1, "output/\(message)", of: commands, in: site)
        }
        try await expect(1, "output/inside-input", of: [["build", "--fragments", "content/y"]], in: site)
    }

    @Test func withAFileWhereAFolderMustBeWritten() async throws {
        let site = try await site()
        try site.folder.write("tệp", to: "tep")
        try site.folder.remove("content/tin-tuc")
        try site.folder.write("tệp", to: "content/tin-tuc")
        let report = Self.reading[3] + ["--output", "tep/bao-cao.html"]
        try site.folder.write("", to: "khac/giu-cho")
        try await expect(
            2, "output/failed", of: [["schema", "--output", "tep/x"], ["new", "tin-tuc", "A"]], in: site)
        try site.folder.remove("content/tin-tuc")
        try await expect(2, "output/failed", of: [report], in: site)
    }

    @Test func withoutATargetOrWithAnUnknownOne() async throws {
        let site = try await site()
        let unknown = ["publish", "releases", "rollback"].map { [$0, "khac"] }
        try await expect(1, "publish/unknown-target", of: unknown, in: site)
        let none = try await self.site(publishing: false)
        try await expect(1, "publish/no-target", of: [["publish"], ["releases"], ["rollback"]], in: none)
    }

    @Test func withNobodyToAskEveryCommandNamesOnlyOptionsThatItHas() async throws {
        let site = try await site()
        let first = try await TdktBinary.run(["publish"], in: site.folder.url)
        #expect(first.exitCode == 1 && first.errors.contains("--yes"), "\(first.errors)")
        try site.folder.write(
            "---\ntitle: A\ndate: 2024-02-05\nsummary: S\u{A0}s.\n---\n", to: "content/tin-tuc/a.md")
        let second = try await TdktBinary.run(["check", "--fix"], in: site.folder.url)
        #expect(second.exitCode == 1 && second.errors.contains("--yes"), "\(second.errors)")
        #expect(!second.errors.contains("--dry-run") && !second.errors.contains("phát hành"))
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

@testable import Publishing

/// An archive at a bundle's path may be anybody's: it is read within bounds, and is not taken for ours.
@Suite("A hostile archive is read within bounds") struct HostileBundleTests {
    private static let head = """
        # tdkt release 1
        # name 20240615T120000-0123456789ab
        # time 2024-06-15T12:00:00+07:00
        # by ai-do@dau-do

        """

    private static func line(_ path: String) -> String { String(repeating: "a", count: 64) + "  \(path)\n" }

    @Test func aListLikeOursIsRead() {
        #expect(BundleList.record(Array((Self.head + Self.line("tin-tuc/index.html")).utf8)) != nil)
    }

    @Test(arguments: [
        line("/etc/passwd"), line("../../index.html"), line("tin-tuc//index.html"), line("./index.html"),
        line("mau\u{1B}[31m.html"), String(repeating: "x", count: 64) + "  index.html\n",
        String(repeating: "\n", count: BundleList.maxLines + 1),
    ])
    func aListThatOursWouldNotBe(lines: String) {
        #expect(BundleList.record(Array((Self.head + lines).utf8)) == nil)
    }

    @Test func aListThatHasNoEnd() async throws {
        let office = try Office.aiming("{type: zip, path: ban.zip}")
        let page = "# page article tin-tuc/\(String(repeating: "a", count: 1000))\tBài\n"
        let count = BundleList.maxBytes / page.utf8.count + 1
        try await pack(Self.head + String(repeating: page, count: count) + Self.line("index.html"), office)
        try await expectForeign(office)
    }

    @Test func anArchiveWithAPasswordIsNotAskedForIt() async throws {
        let office = try Office.aiming("{type: zip, path: ban.zip}")
        try await pack(Self.head + Self.line("index.html"), office, ["-P", "mat-khau"])
        try await expectForeign(office)
    }

    /// unzip itself takes brackets for wildcards, and would read the archive beside it.
    @Test func anotherArchiveBesideItIsNotTakenForIt() async throws {
        let office = try Office.aiming("{type: zip, path: 'ban[1].zip'}")
        let other = try Office.aiming("{type: zip, path: ban.zip}")
        #expect(try await other.publish().exitCode == 0)
        try office.section.folder.write(Data(contentsOf: other.section.folder.url("ban.zip")), to: "ban1.zip")
        try office.section.folder.write("một tệp khác", to: "ban[1].zip")
        try await expectForeign(office, "ban[1].zip")
    }

    @Test func aLinkIsNotReplacedUnasked() async throws {
        let office = try Office.aiming("{type: zip, path: ban.zip}")
        try office.section.folder.write("của người khác", to: "khac")
        try office.section.folder.link("ban.zip", to: "khac")
        try await expectForeign(office)
    }

    @Test func aNameThatBeginsLikeAnOption() async throws {
        let office = try Office.aiming("{type: zip, path: -ban.zip}")
        #expect(try await office.publish().exitCode == 0)
        let again = try await office.publish()
        #expect(again.exitCode == 0 && again.errors.contains("up to date"), "\(again.errors)")
    }

    /// Packs a list of whatever content.
    private func pack(_ list: String, _ office: Office, _ options: [String] = []) async throws {
        try office.section.folder.write(list, to: "SHA256SUMS")
        let outcome = try await TdktBinary.run(
            ["-q", "-1"] + options + ["ban.zip", "SHA256SUMS"], in: office.section.folder.url,
            binary: URL(filePath: "/usr/bin/zip"))
        #expect(outcome.exitCode == 0, "\(outcome)")
        try office.section.folder.remove("SHA256SUMS")
    }

    private func expectForeign(
        _ office: Office, _ name: String = "ban.zip", sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let file = office.section.folder.url(name)
        let before = try Data(contentsOf: file)
        let outcome = try await office.publish()
        #expect(
            outcome.exitCode == 1 && outcome.errors.contains("[publish/foreign]"), "\(outcome.errors)",
            sourceLocation: sourceLocation)
        #expect(try Data(contentsOf: file) == before, sourceLocation: sourceLocation)
    }
}

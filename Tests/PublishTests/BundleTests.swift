import Foundation
import SectionSupport
import TestSupport
import Testing

/// A bundle that somebody uploads by hand.
@Suite("A bundle can be uploaded by hand") struct BundleTests {
    private func office() throws -> Office {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: zip,")
        return office
    }

    private func unpacked(_ office: Office) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let outcome = try await TdktBinary.run(
            ["-q", office.published.url.path, "-d", folder.path], binary: URL(filePath: "/usr/bin/unzip"))
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return folder
    }

    @Test func holdsTheSectionWithAListThatTheServersOwnToolsCheck() async throws {
        let office = try office()
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let bundle = try await unpacked(office)
        #expect(try bundle.snapshot("chuyen-muc").filter { !$0.key.hasSuffix("/") } == office.built())
        let check = ["--quiet", "--strict", "-c", "../SHA256SUMS"]
        let sums = URL(filePath: "/usr/bin/sha256sum")
        let good = try await TdktBinary.run(check, in: bundle.url("chuyen-muc"), binary: sums)
        #expect(good.exitCode == 0 && good.output.isEmpty, "\(good)")
        try bundle.write("khác", to: "chuyen-muc/index.html")
        let bad = try await TdktBinary.run(check, in: bundle.url("chuyen-muc"), binary: sums)
        #expect(bad.exitCode == 1 && bad.output.hasPrefix("index.html: FAILED"))
        #expect(try bundle.text("HUONG-DAN.txt").contains("sha256sum --quiet -c ../SHA256SUMS"))
    }

    @Test func theNextOneIsComparedWithTheLast() async throws {
        let office = try office()
        try await office.publish()
        let same = try await office.publish()
        #expect(same.exitCode == 0 && same.errors.contains("up to date"))
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let edited = try await office.publish()
        #expect(edited.exitCode == 0 && edited.output.contains("  Tận tình tiếp dân  /tin-tuc/2023/mot/"), "\(edited)")
        #expect(try await unpacked(office).snapshot("chuyen-muc").filter { !$0.key.hasSuffix("/") } == office.built())
    }

    @Test func aFileOfAnotherKindIsNotReplacedUnasked() async throws {
        let office = try office()
        try office.section.folder.write("một tệp khác", to: "target")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/foreign]"), "\(outcome.errors)")
        #expect(try office.section.folder.text("target") == "một tệp khác")
    }

    @Test func hasNoReleasesToGoBackTo() async throws {
        let office = try office()
        let outcome = try await office.run(["rollback", "server", "--yes"])
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/not-for-target]"))
    }
}

import Foundation
import TestSupport
import Testing

/// `tdkt check --fix`.
@Suite("The check command mends what is safe") struct FixTests {
    private let path = "content/tin-tuc/2024/a.md"
    private let damaged = CheckedSection.article("Điê\u{0323}n hình", "Ông\u{A0}Siu\u{200B} Bình, hòa và hoà. ")

    private func section() throws -> CheckedSection { try CheckedSection(["tin-tuc/2024/a.md": damaged]) }

    @Test func whatIsSafeIsMendedAndShownFirst() async throws {
        let section = try section()
        let outcome = try await section.check("--fix", "--yes")
        let expected = CheckedSection.article("Điện hình", "Ông Siu Bình, hòa và hoà.")
        #expect(try Array(section.folder.text(path).utf8) == Array(expected.utf8))
        #expect(outcome.errors.contains("── \(path)\n  2 - title: Điê◌\u{0323}n hình\n  2 + title: Điện hình\n"))
        #expect(outcome.errors.contains("7 - Ông⟨U+A0⟩Siu⟨U+200B⟩ Bình, hòa và hoà.·\n"))
        #expect(outcome.errors.contains("Mended 2 lines in 1 files."))
    }

    @Test func withoutAYesNothingIsChanged() async throws {
        let section = try section()
        let before = try section.folder.snapshot()
        let outcome = try await section.check("--fix")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("--yes"))
        #expect(try section.folder.snapshot() == before)
    }

    @Test func permissionsStayAndASecondRunHasNothingToDo() async throws {
        let section = try section()
        let file = section.folder.url(path).path(percentEncoded: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: file)
        _ = try await section.check("--fix", "--yes")
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o660)
        #expect(try await section.check("--fix", "--yes").errors.contains("There is nothing to mend."))
    }
}

import Foundation
import TestSupport
import Testing

@Suite("The check command reports a whole section") struct CheckCommandTests {
    @Test func aSectionWithoutFaultPassesAndNothingIsWritten() async throws {
        let section = try CheckedSection()
        let before = try section.folder.snapshot()
        let outcome = try await section.check("--strict")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasSuffix("nothing to mend.\n"), "\(outcome.output)")
        #expect(try section.folder.snapshot() == before)
    }

    @Test func filesWithErrorsComeFirstAndEachTellsItsCounts() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Bài có dấu chấm."),
            "tin-tuc/2024/b.md": CheckedSection.article(
                "Bài sai", front: "titel: x\nimage: {src: khong-co.jpg, alt: Ảnh}\n"),
        ])
        let outcome = try await section.check()
        let heads = outcome.output.split(separator: "\n").filter { $0.hasPrefix("── ") }
        #expect(heads == ["── content/tin-tuc/2024/b.md: 2 errors", "── content/tin-tuc/2024/a.md: 1 warning"])
        #expect(outcome.output.contains("1  front-matter/unknown-key\n"))
        #expect(outcome.output.contains("2 errors, 1 warning.\n"))
        #expect(outcome.exitCode == 1)
    }

    @Test func warningsFailWhenAsked() async throws {
        let section = try CheckedSection(["tin-tuc/2024/a.md": CheckedSection.article("Bài có dấu chấm.")])
        #expect(try await section.check().exitCode == 0)
        #expect(try await section.check("--strict").exitCode == 1)
    }

    @Test func problemsOfDraftsAreNotesUnlessDraftsAreAskedFor() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Bài sai", front: "draft: true\ntitel: x\n")
        ])
        let plain = try await section.check("--strict", "--format", "json")
        #expect(plain.exitCode == 0 && plain.output.contains("\"severity\":\"note\""), "\(plain.output)")
        let asked = try await section.check("--drafts", "--format", "json")
        #expect(asked.exitCode == 1 && asked.output.contains("\"severity\":\"error\""), "\(asked.output)")
    }

    @Test func aFolderThatIsNotThereIsToldAsABuildTellsIt() async throws {
        let section = try CheckedSection()
        for (option, code) in [("--content", "tool/missing-content"), ("--templates", "tool/missing-templates")] {
            let outcome = try await section.check(option, "khong-co")
            #expect(outcome.exitCode == 2 && outcome.errors.contains(code), "\(outcome.errors)")
        }
    }

    @Test func oneCodeAlone() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Bài có dấu chấm.", front: "titel: x\n")
        ])
        #expect(
            try await section.codes(["--only", "front-matter/title-full-stop"]) == ["front-matter/title-full-stop"])
        #expect(
            try await section.check("--only", "front-matter/title-full-stop").exitCode == 0, "the error is another's")
        let unknown = try await section.check("--only", "front-matter/title-fullstop")
        #expect(unknown.errors.contains("front-matter/title-full-stop") && unknown.exitCode == 1)
    }

    @Test func findingsForOtherPrograms() async throws {
        let section = try CheckedSection(["tin-tuc/2024/Số 1.md": CheckedSection.article("Bài có dấu chấm.")])
        let line = try await section.check("--format", "json").output
        let finding = try JSONDecoder().decode(CheckedSection.Finding.self, from: Data(line.utf8))
        #expect(finding.code == "front-matter/title-full-stop" && finding.severity == "warning")
        #expect(finding.path == "content/tin-tuc/2024/Số 1.md" && finding.line == 2)
        #expect(finding.message["vi"] != nil && finding.message["en"] != nil)
    }

    @Test func findingsForCodeHosts() async throws {
        let section = try CheckedSection(["tin-tuc/2024/Số 1.md": CheckedSection.article("Bài có dấu chấm.")])
        let text = try await section.check("--format", "sarif").output
        let log = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
        let run = try #require(log.runs.first)
        let result = try #require(run.results.first)
        #expect(log.version == "2.1.0" && run.tool.driver.name == "tdkt" && run.columnKind == "unicodeCodePoints")
        #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
        #expect(result.level == "warning" && !result.message.text.isEmpty)
        let place = try #require(result.locations.first?.physicalLocation)
        #expect(place.artifactLocation.uri == "content/tin-tuc/2024/S%E1%BB%91%201.md", "an address by RFC 3986")
        #expect(place.region?.startLine == 2)
    }

    @Test func whatAnOfficeSilencesIsSaidToBeIdleWhenNothingBreaksIt() async throws {
        let site = CheckedSection.site + "checks:\n  front-matter/title-full-stop: off\n"
        let idle = try CheckedSection(["site.yaml": site])
        #expect(try await idle.codes() == ["checks/idle"])
        let used = try CheckedSection([
            "site.yaml": site, "tin-tuc/2024/a.md": CheckedSection.article("Bài có dấu chấm."),
        ])
        #expect(try await used.codes() == ["checks/silenced"])
    }

    @Test func explanations() async throws {
        let folder = try TemporaryFolder()
        let known = try await TdktBinary.run(["explain", "front-matter/title-full-stop"], in: folder.url)
        #expect(known.output.hasPrefix("front-matter/title-full-stop (cảnh báo)\n"))
        #expect(known.output.contains("Chưa đúng:\n") && known.exitCode == 0)
        let unknown = try await TdktBinary.run(["explain", "front-matter/title-fullstop"], in: folder.url)
        #expect(unknown.errors.contains("Ý bạn là “front-matter/title-full-stop”?") && unknown.exitCode == 1)
    }
}

/// What of SARIF 2.1.0 a reader needs.
private struct SARIF: Decodable {
    struct Text: Decodable { let text: String }
    struct Descriptor: Decodable { let id: String }
    struct Driver: Decodable {
        let name: String
        let rules: [Descriptor]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable { let startLine: Int }
    struct Physical: Decodable {
        let artifactLocation: Artifact
        let region: Region?
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
    }
    struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }
    let version: String
    let runs: [Run]
}

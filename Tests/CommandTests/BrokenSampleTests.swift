import Diagnostics
import Foundation
import SectionSupport
import TestSupport
import Testing

/// The sample section with `Tests/BrokenSample` laid over it: one article for each rule of docs/reference/checks.md, broken in the
/// way that its name says.
@Suite("Each article of the broken sample sets off its rule") struct BrokenSampleTests {
    @Test func everyRuleSpeaks() async throws {
        let site = try TemporarySite.sample()
        let sample = site.folder
        let before = try await check(sample)
        try site.overlay("BrokenSample")
        try site.edit("content/site.yaml", "reports: [15/6, 15/12]", "reports: [20/1]\n  quiet_days: 1")

        let records = try await check(sample).filter { !before.contains($0) }

        // What asks the network, and a page that a theme forgets, have tests of their own.
        let rules = Set(Rule.all.map(\.code)).subtracting(Rule.external.map(\.code) + ["page/orphan"])
        #expect(Set(records.map(\.code)).symmetricDifference(rules) == [])
        #expect(
            records.allSatisfy { $0.path.contains("/sai/") || $0.path == "content/site.yaml" },
            "what was good before is so still")
        #expect(!sample.exists("public"))
    }

    private func check(_ sample: TemporaryFolder) async throws -> [Finding] {
        let outcome = try await TdktBinary.run(
            ["check", "--today", "2026-01-15", "--format", "json"], in: sample.url)
        return try outcome.output.split(separator: "\n").map { line in
            let record = try DiagnosticRecord(json: String(line))
            return Finding(code: record.code, path: record.path, line: record.line)
        }
    }

    private struct Finding: Hashable {
        let code: String
        let path: String
        let line: Int?
    }
}

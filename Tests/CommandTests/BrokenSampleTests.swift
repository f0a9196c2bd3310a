import Diagnostics
import Foundation
import TestSupport
import Testing

/// The sample section with `Tests/BrokenSample` laid over it: one article for each rule of docs/checks.md, broken in the
/// way that its name says.
@Suite struct BrokenSampleTests {
    @Test func everyRuleSpeaksOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.copy(repositoryRoot.appending(path: "content"), to: "content")
        try folder.copy(repositoryRoot.appending(path: "templates"), to: "templates")
        try folder.overlay(repositoryRoot.appending(path: "Tests/BrokenSample"))

        let arguments = ["build", "--today", "2026-01-15", "--format", "json"]
        let outcome = try await TdktBinary.run(arguments, in: folder.url)

        let records = try outcome.output.split(separator: "\n").map { try DiagnosticRecord(json: String($0)) }
        let spoken = Dictionary(grouping: records, by: \.code).mapValues(\.count)
        #expect(spoken == Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.code, 1) }))
        #expect(records.allSatisfy { $0.path.contains("/sai/") }, "what was good before is so still")
        #expect(outcome.exitCode == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.url("public").path(percentEncoded: false)))
    }
}

import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What the rules about texts find and what they let pass, over Tests/Cases/proof-*.test, through the reading of a whole
/// section; and the table of it, docs/reference/checks-accuracy.md.
///
/// When the table is meant to change: `RECORD_GOLDEN=1 swift test --filter AccuracyTests`, then read the difference.
@Suite("The rules about texts are as accurate as the table says") struct AccuracyTests {
    static let files = ["proof-persons", "proof-letters"]

    @Test(arguments: try files.flatMap { try CaseFile.load($0) })
    func theRuleTellsWhatItShould(_ example: Case) async throws {
        for sample in ProofSample.all(of: example) {
            let codes = try await sample.codes()
            let tells = sample.mustFire ? codes.contains(example.title) : !codes.isEmpty
            let isRight = tells == sample.mustFire
            #expect(isRight != sample.isKnownWrong, "\(example.title): \(sample.text) → \(codes)")
        }
    }

    @Test func everyRuleHasItsCases() throws {
        let titles = try Self.files.flatMap { try CaseFile.load($0).map(\.title) }
        let rules = Rule.all.map(\.code).filter { titles.contains($0) }
        #expect(Set(rules) == Set(titles))
        #expect(titles.count == 24)
    }

    @Test func theTableIsAsRecorded() async throws {
        var rows: [String] = []
        for example in try Self.files.flatMap({ try CaseFile.load($0) }) { rows.append(try await row(of: example)) }
        let page = Self.head + rows.joined(separator: "\n") + "\n"
        let file = repositoryRoot.appending(path: "docs/reference/checks-accuracy.md")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(page.utf8).write(to: file)
            Issue.record("recorded: read the difference, then test without RECORD_GOLDEN")
            return
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page)
    }

    private func row(of example: Case) async throws -> String {
        var (hits, misses, alarms, passed) = (0, 0, 0, 0)
        for sample in ProofSample.all(of: example) {
            let codes = try await sample.codes()
            switch (sample.mustFire, sample.mustFire ? codes.contains(example.title) : !codes.isEmpty) {
            case (true, true): hits += 1
            case (true, false): misses += 1
            case (false, true): alarms += 1
            case (false, false): passed += 1
            }
        }
        let (precision, recall) = (percent(hits, of: hits + alarms), percent(hits, of: hits + misses))
        return
            "| `\(example.title)` | \(hits + misses) | \(hits) | \(passed + alarms) | \(alarms) | \(precision) | \(recall) |"
    }

    private func percent(_ part: Int, of whole: Int) -> String { whole == 0 ? "–" : "\(part * 100 / whole) %" }

    private static let head = """
        # How well the rules about texts judge

        <!-- Written by Tests/ProofreadingTests/AccuracyTests.swift with RECORD_GOLDEN=1. Do not edit. -->

        Counted over the sentences of Tests/Cases/proof-persons.test and proof-letters.test, which were written for these \
        rules, hard ones among them: they show what the rules are made for, and not how often they err on texts that \
        nobody has chosen. Precision: how much of what is told is right. Recall: how much of what should be told is.

        | rule | must tell | told | must not tell | told wrongly | precision | recall |
        |---|---|---|---|---|---|---|

        """
}

import Diagnostics
import Foundation
import TestSupport
import Testing

/// `tdkt explain CODE` and docs/reference/checks.md have a paragraph and two examples for every code.
@Suite("Every code of a message is explained, with two examples") struct ExplanationTests {
    @Test func everyCodeIsExplainedOnce() throws {
        let explained = Explanation.all.map(\.code)
        #expect(Set(explained).symmetricDifference(try codesInSources()) == [])
        #expect(Set(explained).count == explained.count)
        #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
    }

    /// Texts like `area/name` in the sources of messages and rules.
    private func codesInSources() throws -> Set<String> {
        let root = repositoryRoot.appending(path: "Sources/Diagnostics")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
        return try files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Explanations/") }.reduce(into: []) {
            codes, file in
            let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
            for match in text.matches(of: #/"([a-z-]+\/[a-z-]+)"/#) { codes.insert(String(match.1)) }
        }
    }

    @Test(arguments: Explanation.all.map(\.code))
    func anExplanationSaysItInBothLanguagesWithExamples(_ code: String) throws {
        let explanation = try #require(Explanation.of(code))
        #expect(explanation.text.vi.unicodeScalars.contains { $0.value > 0x7F } && explanation.text.en.count > 15)
        #expect(
            !explanation.bad.isEmpty && !explanation.good.isEmpty
                && !explanation.bad.utf8.elementsEqual(explanation.good.utf8))
    }
}

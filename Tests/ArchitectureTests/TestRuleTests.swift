import Foundation
import TestSupport
import Testing

@Suite("Tests can be found by name and run by tier") struct TestRuleTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: repositoryRoot.appending(path: path), encoding: .utf8)
    }

    @Test func everySuiteHasANameAndASentenceOfItsOwn() throws {
        let suites = try SourceFile.all(below: "Tests").flatMap(TestRules.Suite.all)
        #expect(suites.count > 110)
        #expect(TestRules.violations(in: suites) == [])
    }

    @Test(arguments: [
        ("@Suite struct CaseTests {", ["CaseTests: no sentence: “”"]),
        ("@Suite(.serialized) struct CaseTests {", ["CaseTests: no sentence: “”"]),
        ("@Suite(\"Cases\") struct CaseTests {", ["CaseTests: no sentence: “Cases”"]),
        ("@Suite(\"The cases hold\", .serialized) struct CaseTests {", []),
        (
            "@Suite(\"The cases hold\")\nstruct A {}\n@Suite(\"These cases hold\") struct A {",
            ["A: two suites"]
        ),
        (
            "@Suite(\"The cases hold\")\nstruct A {}\n@Suite(\"The cases hold\") struct B {",
            ["“The cases hold”: two suites"]
        ),
    ])
    func aSuiteThatCannotBeFoundIsSeen(_ text: String, violations: [String]) {
        let suites = TestRules.Suite.all(in: SourceFile(path: "Tests/ATests/A.swift", text: text))
        #expect(TestRules.violations(in: suites) == violations)
    }

    @Test func quickTestsNeedNothingButTheProgram() throws {
        let tier = TestRules.UnitTier(makefile: try Self.text("Makefile"))
        let files = try SourceFile.all(below: "Tests")
        #expect(tier.targets.isSubset(of: files.map(\.module)) && tier.targets.count > 5)
        #expect(tier.excluded.isSubset(of: files.flatMap(TestRules.Suite.all).map(\.type)) && !tier.excluded.isEmpty)
        #expect(tier.violations(in: files) == [])
    }

    @Test func aQuickTestThatNeedsMoreIsSeen() {
        let tier = TestRules.UnitTier(makefile: "UNIT := (A|B)Tests\nNOT_UNIT := SlowTests|OtherTests\n")
        #expect(tier.targets == ["ATests", "BTests"] && tier.excluded == ["SlowTests", "OtherTests"])
        func file(_ target: String, _ suite: String) -> SourceFile {
            let text = "import BrowserSupport\n\n@Suite(\"It is quick enough\") struct \(suite) {}\n"
            return SourceFile(path: "Tests/\(target)/A.swift", text: text)
        }
        #expect(tier.violations(in: [file("ATests", "QuickTests")]).count == 1)
        #expect(tier.violations(in: [file("ATests", "SlowTests"), file("CTests", "QuickTests")]) == [])
    }

    @Test func whatTestsFetchIsComparedWithItsHashFirst() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: repositoryRoot.appending(path: "Tests").path(percentEncoded: false))
        let scripts = names.filter { $0.hasSuffix(".sh") }.map { "Tests/\($0)" }
        #expect(scripts.count >= 4)
        for script in scripts + ["Makefile"] {
            #expect(TestRules.unhashedDownloads(in: try Self.text(script)) == [], "\(script)")
        }
        #expect(TestRules.unhashedDownloads(in: "python3 -m pip install \\\n    moto==5.2.1").count == 1)
        #expect(TestRules.unhashedDownloads(in: "A=b python3 -m pip download x").count == 1)
        #expect(TestRules.unhashedDownloads(in: "python3 -m pip install --require-hashes -r a.txt") == [])
    }

    /// `Tests/README.md` names every folder and script beside it, and nothing that isn't there.
    @Test func theReadmeNamesWhatIsThere() throws {
        let readme = try Self.text("Tests/README.md")
        let folder = repositoryRoot.appending(path: "Tests").path(percentEncoded: false)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "README.md" {
            #expect(readme.contains("`\(name)`") || readme.contains("`\(name)/`"), "\(name)")
        }
        for path in readme.matches(of: #/`(Tests/[\w\-./]+)`/#).map({ String($0.1) }) {
            let file = repositoryRoot.appending(path: path).path(percentEncoded: false)
            #expect(FileManager.default.fileExists(atPath: file), "\(path)")
        }
    }
}

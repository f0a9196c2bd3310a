import Foundation
import TestSupport
import Testing

/// The scripts of the theme and of the preview: TypeScript finds no fault in their types, and they keep to the rules of
/// Scripts/check-scripts.js. `make lint` says the same.
@Suite("Scripts keep the rules of the house") struct ScriptRuleTests {
    private static func faults(of configuration: URL) async throws -> [String] {
        let checker = repositoryRoot.appending(path: "Tests/PageTests/Scripts/check-scripts.js")
        let outcome = try await TdktBinary.run(
            ["node", checker.path, configuration.path], binary: URL(filePath: "/usr/bin/env"))
        #expect(outcome.errors == "")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func scriptsHaveNoFault() async throws {
        #expect(try await Self.faults(of: repositoryRoot.appending(path: "tsconfig.json")) == [])
    }

    @Test(arguments: [
        ("/** @param {number} count */\n  const twice = (count) => count * 2;\n  twice(\"2\");", "not assignable"),
        ("const list = [1];\n  console.log(list.at(-1));", "Property 'at' does not exist"),
        ("const first = document.querySelector(\"a\");\n  first.focus();", "possibly 'null'"),
        ("// " + String(repeating: "ê", count: 120), "more than 120 columns"),
        (String(repeating: "// Long.\n", count: 300), "more than 300 lines"),
        ("console.log(() => {" + String(repeating: "\n    // Long.", count: 40) + "\n  });", "a function of 42 lines"),
        ("const find = 1, found = 2;\n  console.log(find, found);", "find and found differ by tense only"),
        ("const plan = 1, planned = 2;\n  console.log(plan, planned);", "plan and planned differ by tense only"),
    ])
    func aFaultInAScriptIsSaid(code: String, fault: String) async throws {
        let faults = try await Self.faults(in: "// @ts-check\n(() => {\n  \(code)\n})();\n")
        #expect(faults.count == 1 && faults[0].contains(fault), "\(faults)")
        #expect(faults[0].hasPrefix("assets/a.js:"))
    }

    @Test func whatAScriptAddsToThePageIsOneName() async throws {
        #expect(
            try await Self.faults(in: "// @ts-check\nvar tdkt = tdkt || {};\ntdkt.one = 1;\nconst two = 2;\n")
                == ["assets/a.js:4:7: two is a global name"])
    }

    @Test func aScriptThatIsNotCheckedIsSaid() async throws {
        #expect(
            try await Self.faults(in: "console.log(1);\n")
                == ["assets/a.js:1:1: the first line is not // @ts-check"])
    }

    private static func faults(in script: String) async throws -> [String] {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: repositoryRoot.appending(path: "tsconfig.json"), encoding: .utf8)
        try folder.write(text.replacing("templates/assets", with: "assets"), to: "tsconfig.json")
        try folder.write(script, to: "assets/a.js")
        return try await faults(of: folder.url("tsconfig.json"))
    }
}

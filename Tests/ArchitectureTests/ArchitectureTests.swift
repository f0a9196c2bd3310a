import Diagnostics
import Foundation
import Rendering
import TestSupport
import Testing

/// The house's rules, read from the sources themselves. Each rule is also shown a small text that breaks it.
@Suite("The sources keep the rules of the house") struct ArchitectureTests {
    @Test func importsPointOneWay() throws {
        let sources = try SourceFile.all(below: "Sources")
        #expect(sources.count > 80)
        #expect(sources.flatMap(ImportRules.violations) == [])
        #expect(ImportRules.scattered(in: sources) == [])
    }

    @Test func theTableHasNoCircle() {
        for (index, module) in ImportRules.modules.enumerated() {
            let above = Set(ImportRules.modules[..<index].map(\.name)).union(ImportRules.foreign)
            #expect(module.imports.isSubset(of: above), "\(module.name)")
        }
    }

    @Test func sourcesKeepTheRules() throws {
        #expect(try SourceFile.all(below: "Sources").flatMap(CodeRules.violations) == [])
    }

    @Test func testsStayShort() throws {
        #expect(try SourceFile.all(below: "Tests").flatMap(CodeRules.tooLong) == [])
    }

    @Test(arguments: [
        ("Vietnamese", "import Content"), ("Markdown", "import Diagnostics"), ("Content", "import SiteModel"),
        ("SiteModel", "import Rendering"), ("SiteModel", "package import struct Rendering.PageRenderer"),
        ("Rendering", "@testable import SiteBuilder"), ("SiteBuilder", "import CYaml"), ("tdkt", "import Mustache"),
        ("Hashing", "import FoundationNetworking"), ("NewModule", "let x = 1"),
    ])
    func aWrongArrowIsSeen(module: String, text: String) {
        let file = SourceFile(path: "Sources/\(module)/A.swift", text: "import Foundation\n\(text)\n")
        #expect(ImportRules.violations(in: file).count == 1)
    }

    @Test func aSecondImporterOfAPackageIsSeen() {
        let files = ["Content/A", "Content/B", "Rendering/C"].map {
            SourceFile(path: "Sources/\($0).swift", text: "import CYaml")
        }
        #expect(ImportRules.scattered(in: Array(files[...0])).isEmpty)
        #expect(ImportRules.scattered(in: Array(files[...1])).count == 1)
        #expect(ImportRules.scattered(in: files).count == 2)
    }

    @Test(
        arguments: [
            "let x = try! f()", "fatalError(\"x\")", "final class A: @unchecked Sendable {}",
            "nonisolated(unsafe) var x = 1",
            "public struct A {}", "let now = Date()", "let t = ContinuousClock.now", "let t = time(nil)", "print(1)",
            "struct Content {}", "package enum Content: Sendable {", "let x = y as! Z", "let n = Int.random(in: 0...1)",
            String(repeating: "\n", count: 301),
        ])
    func aBrokenRuleIsSeen(_ text: String) {
        #expect(CodeRules.violations(in: SourceFile(path: "Sources/Content/A.swift", text: text)).count == 1)
    }

    @Test(
        arguments: [
            "// try! fatalError( print(1)", "let text = \"public \\(x) Date()\"", "let unixTime = unixTime(1)",
            "enum ContentPath {}",
            "let a = \"\"\"\n    print(1)\n    \"\"\"", "/* public\n try! */ let x = 1", "let republic = 1",
            "blueprint(1)",
        ])
    func whatOnlyLooksLikeItIsNot(_ text: String) {
        #expect(CodeRules.violations(in: SourceFile(path: "Sources/Content/A.swift", text: text)).isEmpty)
    }

    @Test func theToolMayPrintAndReadTheClock() {
        let file = SourceFile(path: "Sources/tdkt/A.swift", text: "print(Date())")
        #expect(CodeRules.violations(in: file).isEmpty)
    }

    @Test(arguments: [("templates", TemplateReference.markdown), ("checks", RuleReference.markdown)])
    func theGeneratedPagesOfTheDocsAreCurrent(page: String, markdown: String) throws {
        let text = try String(contentsOf: repositoryRoot.appending(path: "docs/reference/\(page).md"), encoding: .utf8)
        #expect(text == markdown, "run: make docs")
    }

    @Test func theReadmeSaysHowToBuildAndTest() throws {
        let text = try String(contentsOf: repositoryRoot.appending(path: "README.md"), encoding: .utf8)
        #expect(text.contains("make site") && text.contains("make test"))
    }
}

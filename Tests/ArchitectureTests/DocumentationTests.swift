import Diagnostics
import Foundation
import TestSupport
import Testing

/// What can be tried in the documentation is tried. Each rule is also shown a small page that breaks it.
@Suite("Documentation names what there is") struct DocumentationTests {
    private static func makefile() throws -> String {
        try String(contentsOf: repositoryRoot.appending(path: "Makefile"), encoding: .utf8)
    }

    @Test func linksLeadSomewhere() throws {
        let pages = try DocumentationPage.all()
        let anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.anchors) })
        #expect(pages.count > 40)
        for page in pages { #expect(DocumentationRules.brokenLinks(in: page, anchors: anchors) == [], "\(page.path)") }
    }

    @Test func filesAreThere() throws {
        for page in try DocumentationPage.all() where page.path != "docs/reference/checks.md" {
            #expect(DocumentationRules.missingFiles(in: page.prose) == [], "\(page.path)")
        }
    }

    @Test func codesAreThoseOfMessages() throws {
        for page in try DocumentationPage.all() {
            #expect(DocumentationRules.unknownCodes(in: page) == [], "\(page.path)")
        }
    }

    @Test func makeHasTheTargets() throws {
        let makefile = try Self.makefile()
        for page in try DocumentationPage.all() {
            #expect(DocumentationRules.unknownTargets(in: page, makefile: makefile) == [], "\(page.path)")
        }
    }

    /// Messages and comments send people to pages.
    @Test func sourcesNamePagesThatAreThere() throws {
        for file in try SourceFile.all(below: "Sources") + SourceFile.all(below: "Tests") {
            let missing = DocumentationRules.missingFiles(in: file.text).filter { $0.hasPrefix("docs/") }
            #expect(missing == [] || file.path.hasSuffix("DocumentationTests.swift"), "\(file.path)")
        }
        let scripts = repositoryRoot.appending(path: "templates/assets")
        for name in try FileManager.default.contentsOfDirectory(atPath: scripts.path) where name.hasSuffix(".js") {
            let text = try String(contentsOf: scripts.appending(path: name), encoding: .utf8)
            #expect(DocumentationRules.missingFiles(in: text) == [], "\(name)")
        }
    }

    @Test func thePageOnTheArchitectureIsShortAndHasEveryTarget() throws {
        let page = try DocumentationPage.named("docs/developers/architecture.md")
        let lines = page.prose.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 120)
        for module in ImportRules.modules {
            #expect(lines.contains { $0.hasPrefix("| `\(module.name)` |") }, "\(module.name)")
        }
    }

    @Test func everyDecisionIsInTheIndex() throws {
        let index = try DocumentationPage.named("docs/decisions/README.md").links
        let pages = try DocumentationPage.all().map(\.path).filter { $0.hasPrefix("docs/decisions/0") }
        #expect(pages.map { $0.replacing("docs/decisions/", with: "") } == index.filter { $0.hasPrefix("0") })
    }

    // MARK: What breaks a rule is seen

    @Test(arguments: ["[a](no.md)", "[a](../no/)", "[a](content.md#no)", "[a](#no)", "![a](no.png)"])
    func aBrokenLinkIsSeen(_ text: String) throws {
        let page = DocumentationPage(path: "docs/editors/content.md", text: "# Yes\n\n\(text) [b](content.md#yes)")
        let broken = DocumentationRules.brokenLinks(in: page, anchors: [page.path: page.anchors])
        #expect(broken.count == 1)
    }

    @Test func anAnchorIsAHeadingAsGitHubWritesIt() {
        let page = DocumentationPage(
            path: "a.md", text: "# What a `publish` does: step 1\n\n```sh\n# no heading\n```\n")
        #expect(page.anchors == ["what-a-publish-does-step-1"])
    }

    @Test(arguments: ["See docs/no.md.", "`Sources/No/`", "(templates/no.mustache)", "Tests/ArchitectureTests/NoTests"])
    func aMissingFileIsSeen(_ text: String) {
        #expect(DocumentationRules.missingFiles(in: text).count == 1)
        #expect(DocumentationRules.missingFiles(in: "Tests/ArchitectureTests/DocumentationTests, Makefile") == [])
    }

    @Test func anUnknownCodeIsSeen() {
        let page = DocumentationPage(
            path: "a.md", text: "`publish/drift`, `publish/no-such`, `text/plain`, `tin-tuc/a`")
        #expect(DocumentationRules.unknownCodes(in: page) == ["publish/no-such"])
    }

    @Test func anUnknownTargetIsSeen() throws {
        let page = DocumentationPage(path: "a.md", text: "`make test`\n\n```sh\nmake nothing   # make coffee\n```\n")
        #expect(DocumentationRules.unknownTargets(in: page, makefile: try Self.makefile()) == ["nothing"])
    }
}

import Foundation
import TestSupport
import Testing

/// Every option that a message or an explanation names is one that the command has which says so.
@Suite("Every option that a message names exists") struct NamedOptionTests {
    /// By the function of the catalogue that makes the sentence.
    private static let sayers: [String: [String]] = [
        "missingContent": ["build", "check", "preview", "publish", "rollback", "releases", "due", "report"],
        "missingTemplates": ["build", "check", "preview", "publish"],
        "fragmentsInsideOutput": ["build"], "portTaken": ["preview"], "addressUnusable": ["preview"],
        "staleLock": ["publish", "rollback"], "vanished": ["publish"], "tooManyRemovals": ["publish"],
        "driftAltered": ["publish"], "driftRelease": ["publish"], "driftForeign": ["publish"],
        "needsConfirmation": ["publish", "rollback", "check"], "orLook": ["publish"], "missingValue": ["new"],
        "outputInsideInput": ["build", "publish"], "outputAboveInput": ["build", "publish"],
        "badOutputPath": ["build", "publish"], "neverApproved": ["publish"], "sampleContent": ["publish"],
    ]

    private struct Sentence {
        let function: String
        let options: Set<String>
    }

    /// Programs that are not ours have options of their own: `sha256sum --quiet`.
    private static func options(in text: some StringProtocol) -> Set<String> {
        Set(String(text).replacing("sha256sum --quiet", with: "").matches(of: #/--[a-z][a-z-]+/#).map { String($0.0) })
    }

    private static func sources(_ folder: String) throws -> [(name: String, text: String)] {
        let root = repositoryRoot.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map { ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8)) }
    }

    private static func sentences() throws -> [Sentence] {
        try sources("Sources/Diagnostics/Catalogue").flatMap { file in
            file.text.split(separator: "static ").dropFirst().compactMap { part in
                let code = part.split(separator: "\n").filter { !$0.contains("//") }.joined(separator: "\n")
                let options = options(in: code)
                let name = part.split { !$0.isLetter && !$0.isNumber }.dropFirst().first.map(String.init) ?? ""
                return options.isEmpty ? nil : Sentence(function: name, options: options)
            }
        }
    }

    private static func help(_ command: String) async throws -> Set<String> {
        options(in: try await TdktBinary.run([command, "--help"]).output)
    }

    @Test func theCatalogueNamesOptionsThatThereAre() async throws {
        let sentences = try Self.sentences()
        #expect(Set(sentences.map(\.function)).symmetricDifference(Self.sayers.keys) == [], "whose sentence is it?")
        for sentence in sentences {
            for command in Self.sayers[sentence.function] ?? [] {
                // A folder of fragments is checked by the one command that has it.
                let missing = sentence.options.subtracting(try await Self.help(command))
                #expect(missing == [], "\(sentence.function) in tdkt \(command)")
            }
        }
    }

    @Test func soDoExplanationsAndTheDocumentation() async throws {
        let texts =
            try ["Sources/Diagnostics/Explanations", "Sources/Diagnostics"].flatMap(Self.sources).map(\.text)
            + DocumentationPage.all().flatMap { [$0.prose] + $0.blocks.flatMap(\.lines) }
        var named: [String: Set<String>] = [:]
        for text in texts {
            for line in text.split(separator: "\n") {
                for match in line.matches(of: #/tdkt ([a-z]+)((?: +[^\s`#"|)]+)*)/#) {
                    named[String(match.1), default: []].formUnion(Self.options(in: match.2))
                }
            }
        }
        #expect(named["check"]?.contains("--fix") == true)
        for (command, options) in named where !options.isEmpty {
            #expect(options.subtracting(try await Self.help(command)) == [], "tdkt \(command)")
        }
    }

    private static func commands() async throws -> Set<String> {
        let help = try await TdktBinary.run(["--help"]).output
        let names = help.split(separator: "SUBCOMMANDS:")[1].matches(of: #/(?m)^  ([a-z]+)/#).map { String($0.1) }
        return Set(names)
    }

    @Test func theDocumentationNamesCommandsThatThereAre() async throws {
        let known = try await Self.commands().union(["reference", "help"])
        for page in try DocumentationPage.all() {
            let named = page.commands.compactMap {
                $0.firstMatch(of: #/^\s*(?:\S*\/)?tdkt ([a-z]+)/#).map { String($0.1) }
            }
            #expect(Set(named).subtracting(known) == [], "\(page.path)")
        }
    }

    @Test func everyCommandAndOptionIsDocumented() async throws {
        let texts = try DocumentationPage.all().flatMap { $0.spans + $0.blocks.flatMap(\.lines) }
        let named = texts.reduce(into: Set<String>()) { $0.formUnion(Self.options(in: $1)) }
        for command in try await Self.commands() {
            #expect(texts.contains { $0.contains("tdkt \(command)") }, "tdkt \(command)")
            let missing = try await Self.help(command).subtracting(named).subtracting(["--help", "--version"])
            #expect(missing == [], "tdkt \(command)")
        }
    }

    /// An option that a page names without its command is one that some command has.
    @Test func anOptionByItselfIsOneOfSomeCommand() async throws {
        var known: Set<String> = []
        for command in try await Self.commands() { known.formUnion(try await Self.help(command)) }
        for page in try DocumentationPage.all() {
            let named = page.spans.filter { $0.hasPrefix("--") }.flatMap(Self.options)
            #expect(Set(named).subtracting(known) == [], "\(page.path)")
        }
    }
}

import Authoring
import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The pages for editors and operators have every key that tdkt reads, and no other.
@Suite("Documentation has every key") struct DocumentedKeyTests {
    /// Every key of a value and of what is inside it.
    private static func keys(of value: ValueSchema) -> Set<String> {
        switch value {
        case .object(let fields): Set(fields.map(\.name)).union(fields.flatMap { keys(of: $0.value) })
        case .list(let element), .map(let element): keys(of: element)
        case .text, .boolean, .integer, .number, .day, .moment, .dayOrYear, .choice: []
        }
    }

    /// Every value that a key of closed choices may have. Codes of rules are on a page of their own.
    private static func choices(of value: ValueSchema) -> Set<String> {
        switch value {
        case .choice(let values): Set(values)
        case .object(let fields): Set(fields.flatMap { choices(of: $0.value) })
        case .list(let element), .map(let element): choices(of: element)
        case .text, .boolean, .integer, .number, .day, .moment, .dayOrYear: []
        }
    }

    private static let values = Kind.allCases.map { ValueSchema.object($0.fields) } + Configuration.schemas.map(\.value)
    private static let codes = Set(Rule.all.map(\.code))

    private static func pages() throws -> [DocumentationPage] {
        try DocumentationPage.all().filter {
            $0.path.hasPrefix("docs/editors/") || $0.path.hasPrefix("docs/operators/")
                || $0.path == "docs/reference/checks.md"
        }
    }

    /// The words between backticks, and those of examples.
    private static func words() throws -> Set<String> {
        let texts = try pages().flatMap { page in
            page.spans + page.blocks.filter { $0.language == "yaml" }.flatMap(\.lines)
        }
        return Set(texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber && !"_-".contains($0) }.map(String.init) })
    }

    @Test func everyKeyIsDocumented() throws {
        let keys = Self.values.reduce(into: Set<String>()) { $0.formUnion(Self.keys(of: $1)) }.subtracting(Self.codes)
        #expect(keys.count > 80)
        #expect(keys.subtracting(try Self.words()).sorted() == [])
    }

    @Test func soIsEveryChoice() throws {
        let choices = Self.values.reduce(into: Set<String>()) { $0.formUnion(Self.choices(of: $1)) }
        #expect(choices.contains("cum-khoi") && choices.contains("object-storage"))
        #expect(choices.subtracting(try Self.words()).sorted() == [])
    }

    @Test func examplesHaveKnownKeysOnly() throws {
        let keys = Self.values.reduce(into: Self.codes) { $0.formUnion(Self.keys(of: $1)) }
        for page in try Self.pages() {
            for line in page.blocks.filter({ $0.language == "yaml" }).flatMap(\.lines) {
                guard let key = line.firstMatch(of: #/^\s*(?:- )?\{?([a-z_\/-]+):(?: |$)/#).map({ String($0.1) }) else {
                    continue
                }
                #expect(keys.contains(key) || Self.namesOfTargets.contains(key), "\(page.path): \(line)")
            }
        }
    }

    /// Names of an office's own below `publish`.
    private static let namesOfTargets: Set<String> = ["web", "may-chu", "goi", "kho"]
}

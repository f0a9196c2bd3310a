import TestSupport
import Testing

@testable import Vietnamese

/// The plain-text examples. Results are compared as bytes: Swift's `==` would call NFC and NFD the same.
@Suite("Vietnamese texts are treated as the cases say") struct VietnameseCaseTests {
    @Test(arguments: try CaseFile.load("slug"))
    func slug(_ example: Case) {
        expectBytes(Slug.make(example.input), example.expected)
        expectBytes(Slug.make(example.input[...]), example.expected)
    }

    @Test(arguments: try CaseFile.load("fold"))
    func fold(_ example: Case) {
        expectBytes(Fold.fold(example.input), example.expected)
        #expect(Fold.isEquivalent(example.input, example.expected))
    }

    @Test(arguments: try CaseFile.load("normal-form"))
    func normalForm(_ example: Case) {
        expectBytes(example.input.nfc, example.expected)
        #expect(example.input.isNFC == Array(example.input.utf8).elementsEqual(example.expected.utf8))
    }

    @Test(arguments: try CaseFile.load("collation"))
    func collation(_ example: Case) {
        let separator: Character = example.input.contains("\n") ? "\n" : " "
        let sorted = example.input.split(separator: separator).map { String($0) }
            .sorted { CollationKey($0) < CollationKey($1) }
        expectBytes(sorted.joined(separator: String(separator)), example.expected)
    }

    @Test(arguments: try CaseFile.load("person-name"))
    func personName(_ example: Case) {
        let people = example.input.split(separator: "\n").map { PersonName(String($0)) }
            .sorted { $0.sortKey < $1.sortKey }
            .map { $0.family.isEmpty ? $0.given : "\($0.family) | \($0.middle) | \($0.given)" }
        expectBytes(people.joined(separator: "\n"), example.expected)
    }

    @Test(arguments: try CaseFile.load("document-number"))
    func documentNumber(_ example: Case) {
        let number = DocumentNumber(example.input)
        let reading = number.form.map { "\($0) \(number.typeAbbreviation ?? "-")" } ?? "not well formed"
        expectBytes("\(number.normal)\n\(reading)", example.expected)
        #expect(number.isWellFormed == (number.form != nil))
    }

    @Test(arguments: try CaseFile.load("official-date"))
    func officialDate(_ example: Case) {
        let written = Day(iso: example.input).map { "\($0.official)\n\($0.short)\n\($0.weekday)" }
        expectBytes(written ?? "not a day", example.expected)
    }
}

/// Whether two texts are the same bytes.
func expectBytes(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Array(text.utf8) == Array(expected.utf8), "\(text) is not \(expected)", sourceLocation: sourceLocation)
}

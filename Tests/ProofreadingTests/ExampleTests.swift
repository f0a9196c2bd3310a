import Content
import Diagnostics
import Proofreading
import TestSupport
import Testing

/// The examples of `tdkt explain` and docs/reference/checks.md: the bad one is reported by its rule, the good one by none about persons.
@Suite("The examples of explanations are true") struct ExampleTests {
    static let rules = Explanation.all.filter { $0.code.hasPrefix("person/") || $0.code.hasPrefix("text/") }

    /// What a section says whose one article has the text as its title and its body.
    private func codes(_ example: String) async throws -> Set<String> {
        // “To + U+0302” is two characters.
        let text = example.replacing(#/ \+ U\+([0-9A-F]{4})/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        }
        let title = text.replacing("'", with: "''")
        let tree = SourceTree(texts: [
            "site.yaml": "title: Thi đua\nagency: Ban Quản lý\nbase_url: https://example.gov.vn/\n",
            "tin-tuc/a.md": "---\ntitle: '\(title)'\ndate: 2024-05-12\nsummary: Một câu.\n---\n\n\(text)\n",
        ])
        return Set(try await SectionContent(parsing: tree, jobs: 1).problems.map(\.message.code))
    }

    @Test(arguments: rules.map(\.code)) func theBadOneIsReported(_ code: String) async throws {
        let example = try #require(Explanation.of(code)).bad
        #expect(try await codes(example).contains(code), "\(example)")
    }

    @Test(arguments: rules.map(\.code)) func theGoodOneIsNot(_ code: String) async throws {
        let example = try #require(Explanation.of(code)).good
        #expect(try await codes(example).allSatisfy { !$0.hasPrefix("person/") && $0 != code }, "\(example)")
    }
}

/// What an office allows passes however it is written.
@Suite("Allowed contacts pass in every form") struct AllowedContactTests {
    @Test(arguments: [
        "0269 3824 000", "0269.3824.000", "02693824000", "+84 269 3824 000", "(+84) 269 3824000", "0084 269 3824 000",
        "+84 (0)269 3824 000", "84269 3824 000", "tel:%2B842693824000",
    ])
    func anAllowedNumberIsNotReported(_ number: String) {
        let text = ProofText(source: "a", path: "a", text: "Gọi \(number)", kind: .markdown(bodyLine: 1))
        #expect(Proofreader(.init(contacts: ["0269 3824 000"])).problems(in: text).map(\.message.text.en) == [])
    }

    @Test func anAccountOfTheOfficeMayBeAllowed() {
        let text = ProofText(
            source: "a", path: "a", text: "Số tài khoản quỹ vì người nghèo: 1234567890123", kind: .markdown(bodyLine: 1)
        )
        #expect(Proofreader().problems(in: text).map(\.message.code) == ["person/bank-account"])
        #expect(Proofreader(.init(contacts: ["1234567890123"])).problems(in: text).isEmpty)
    }

    /// The place and the masked number are those of the whole number.
    @Test func aGroupedNumberInAListIsReportedWhole() {
        let text = ProofText(
            source: "a", path: "a", text: "Họ tên,CCCD\nKsor Tơk,64.085.001.234\n", kind: .csv)
        #expect(
            Proofreader().problems(in: text).map { "\($0.location.words) \($0.message.text.en)" } == [
                "a:2:10 The identity number “64.08•.•••.•••”"
            ])
    }
}

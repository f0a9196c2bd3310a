import Content
import Diagnostics
import Foundation
import SectionSupport
import SiteModel
import Testing

/// Links to articles that visitors would not find: one message each, at its line, with the same weight in every command.
@Suite("Links to hidden articles are reported once") struct HiddenLinkTests {
    /// A section in which one article links to another, both with keys of their own. It is built on 15 June 2024.
    private func section(_ keys: String, linkingTo others: String) throws -> TemporarySite {
        let section = try TemporarySite.golden("section")
        func article(_ keys: String, _ body: String) -> String {
            "---\ntitle: Một bài\nsummary: S.\n\(keys)\n---\n\n\(body)\n"
        }
        try section.folder.write(article(keys, "Xem [bài kia](b.md)."), to: "content/tin-tuc/2024/a.md")
        try section.folder.write(article(others, "Nội dung."), to: "content/tin-tuc/2024/b.md")
        return section
    }

    private func told(_ section: TemporarySite, _ audience: Audience = Audience()) async throws -> [String] {
        let problems = try await section.build(audience: audience).problems
        return problems.filter { $0.message.code.hasPrefix("link/") }.map { problem in
            let line = problem.location.line.map { ":\($0)" } ?? ""
            return "\(problem.message.severity.rawValue) \(problem.message.code)\(line)"
        }
    }

    private static let shown = "date: 2024-06-01"
    private static let draft = "date: 2024-06-01\ndraft: true"

    @Test(arguments: [
        (shown, draft, "error link/hidden:7"), (shown, "date: 2024-06-20", "warning link/later:7"),
        (shown, "date: 2024-05-01\nexpires: 2024-06-10", "warning link/expired:8"),
        // A scheduled article is judged for its own day.
        ("date: 2024-06-20", draft, "error link/hidden:7"),
        ("date: 2024-06-20", "date: 2024-06-21", "warning link/later:7"),
        ("date: 2024-06-20", "date: 2024-05-01\nexpires: 2024-06-18", "warning link/expired:7"),
        // A draft stops nobody.
        (draft, draft, "note link/hidden:8"), (draft, "date: 2024-06-20", "note link/later:8"),
    ])
    func aLinkThatLeadsNowhereIsTold(_ keys: String, _ others: String, _ expected: String) async throws {
        let line = 6 + keys.split(separator: "\n").count
        let told = try await told(try section(keys, linkingTo: others))
        #expect(told == [expected.replacing(#/:\d$/#, with: ":\(line)")])
    }

    @Test(arguments: [
        ("date: 2024-06-20", "date: 2024-06-20"), ("date: 2024-06-20", "date: 2024-06-18"),
        (shown, "date: 2024-05-01\nexpires: 2024-07-01"), (draft, shown),
        // Nobody sees it any more.
        ("date: 2024-05-01\nexpires: 2024-06-10", draft),
    ])
    func oneThatLeadsToAnArticleIsNot(_ keys: String, _ others: String) async throws {
        #expect(try await told(try section(keys, linkingTo: others)) == [])
    }

    @Test func whereDraftsAreShownTheLinkLeadsThere() async throws {
        let section = try section(Self.shown, linkingTo: Self.draft)
        #expect(try await told(section, Audience(showsDrafts: true)) == [])
        #expect(try await section.build().isWritten == false)
    }
}

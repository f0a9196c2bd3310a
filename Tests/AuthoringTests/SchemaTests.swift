import Authoring
import Content
import Foundation
import SectionSupport
import TestSupport
import Testing

/// The schemas, held against real content by a validator of others (Debian's python3-jsonschema).
@Suite("Real content is valid by the schemas") struct SchemaTests {
    /// What the validator says of content folders, a line each.
    private func validate(_ contents: [URL]) async throws -> [Substring] {
        let folder = try TemporaryFolder()
        for schema in JSONSchema.all { try folder.write(schema.bytes, to: schema.name) }
        let script = repositoryRoot.appending(path: "Tests/AuthoringTests/validate.py").path
        let outcome = try await TdktBinary.run(
            [script, folder.path] + contents.map(\.path), binary: URL(filePath: "/usr/bin/python3"))
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n")
    }

    @Test func everythingThatBuildsIsValid() async throws {
        let golden = TemporarySite.goldenSites.appending(path: "section/content")
        #expect(try await validate([repositoryRoot.appending(path: "content"), golden]) == [])
    }

    @Test func newArticlesAreValid() async throws {
        let folder = try TemporaryFolder()
        for kind in Kind.allCases {
            let article = try NewArticle.complete(kind)
            try folder.write(article.text, to: try #require(article.path))
        }
        #expect(try await validate([folder.url]) == [])
    }

    @Test func whatParsingRefusesIsNotValid() async throws {
        let folder = try TemporaryFolder()
        let cases: [(path: String, yaml: String)] = [
            ("tin-tuc/unknown-key.md", "title: a\ndate: 2024-01-01\ntitel: b"),
            ("tin-tuc/no-title.md", "date: 2024-01-01"),
            ("tin-tuc/bad-date.md", "title: a\ndate: 1/2/2024"),
            ("tin-tuc/not-text.md", "title: [a]\ndate: 2024-01-01"),
            ("tin-tuc/not-boolean.md", "title: a\ndate: 2024-01-01\ndraft: maybe"),
            ("tin-tuc/image.md", "title: a\ndate: 2024-01-01\nimage: {src: a.png}"),
            ("quyet-dinh/no-number.md", "title: a\ndate: 2024-01-01"),
            ("quyet-dinh/bad-choice.md", "title: a\ndate: 2024-01-01\nnumber: 1/QĐ\nstatus: moi"),
            ("ket-qua/bad-row.md", "title: a\ndate: 2024-01-01\nindicators: [{valu: 3}]"),
        ]
        for (path, yaml) in cases { try folder.write("---\n\(yaml)\n---\n\nx\n", to: path) }
        try folder.write(
            "title: a\nagency: b\nbase_url: https://x.vn/\nchecks: {link/to-draft: off, sai: off}\n", to: "site.yaml")
        let told = Set(try await validate([folder.url]).compactMap { $0.split(separator: ":").first.map(String.init) })
        #expect(told == Set(cases.map(\.path) + ["site.yaml"]))
    }

    @Test func everyKeySaysInVietnameseWhatItIsFor() throws {
        for schema in JSONSchema.all {
            let text = String(decoding: schema.bytes, as: UTF8.self)
            let properties = text.matches(of: #/"description":"([^"]+)"/#).count
            #expect(properties > 3, "\(schema.name)")
            #expect(!text.contains("\"description\":\"\""), "\(schema.name)")
        }
    }

    @Test func settingsForTheEditorAreWrittenOnceAndKept() async throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"mine\": true}", to: ".vscode/tasks.json")
        let outcome = try await TdktBinary.run(["schema", "--vscode"], in: folder.url)
        #expect(outcome.exitCode == 0 && outcome.errors.contains(".vscode/tasks.json đã có nên được giữ nguyên"))
        #expect(try folder.text(".vscode/tasks.json") == "{\"mine\": true}")
        for file in ["settings.json", "extensions.json", "tdkt.code-snippets", "tdkt/quyet-dinh.schema.json"] {
            let data = Data(try folder.text(".vscode/\(file)").utf8)
            #expect((try JSONSerialization.jsonObject(with: data) as? [String: Any])?.isEmpty == false, "\(file)")
        }
        #expect(
            try folder.text(".vscode/settings.json").contains(
                "\"./.vscode/tdkt/site.schema.json\":\"content/site.yaml\""))
        let snippets = try folder.text(".vscode/tdkt.code-snippets")
        #expect(snippets.contains(#""body":"status: ${1|hieu-luc,huy-bo|}""#))
    }
}

extension NewArticle {
    /// One that lacks nothing.
    static func complete(_ kind: Kind) throws -> NewArticle {
        let answers = [
            "number": "45/QĐ-BQLKKT", "subject.name": "Nguyễn Văn Mẫu", "opens": "2024-05-01", "closes": "2024-06-30",
        ]
        let asked = NewArticle(kind, title: "Bài mới", on: try TemporarySite.moment("2024-06-15").day).questions.map(
            \.key)
        return NewArticle(
            kind, title: "Bài “mới”: \"một\" # \\ hai", on: try TemporarySite.moment("2024-06-15").day,
            values: answers.filter { asked.contains($0.key) })
    }
}

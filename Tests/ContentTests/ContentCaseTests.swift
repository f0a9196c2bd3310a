import TestSupport
import Testing

/// What an editor reads about a file, or what becomes of it when nothing is wrong.
///
/// A case's input is one content tree: each file after a line `>>> path`. Where the case brings none, `site.yaml` and
/// `units.yaml` are `CaseSection.standard`. What is expected are the printed problems of all files; when there are none, the
/// values that were read.
@Suite("Files are read as the cases say") struct ContentCaseTests {
    @Test("Keys and types", arguments: try CaseFile.load("front-matter"))
    func keys(_ example: Case) async throws { try await check(example) }

    @Test("Values", arguments: try CaseFile.load("front-matter-values"))
    func values(_ example: Case) async throws { try await check(example) }

    @Test("References between files", arguments: try CaseFile.load("references"))
    func references(_ example: Case) async throws { try await check(example) }

    @Test("Lists of recipients from spreadsheets", arguments: try CaseFile.load("recipients-csv"))
    func recipients(_ example: Case) async throws { try await check(example) }

    @Test("site.yaml, units.yaml, awards.yaml", arguments: try CaseFile.load("configuration"))
    func configuration(_ example: Case) async throws { try await check(example) }

    @Test("Rules about awards, decisions, results and consultations", arguments: try CaseFile.load("checks"))
    func rules(_ example: Case) async throws { try await check(example) }

    @Test("Attached files", arguments: try CaseFile.load("attachments"))
    func attachments(_ example: Case) async throws { try await check(example) }

    private func check(_ example: Case) async throws {
        let report = try await CaseSection(example.input).report()
        #expect(Array(report.utf8) == Array(example.expected.utf8), "\(report)")
    }
}

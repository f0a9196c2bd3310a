import SectionSupport
import Testing

/// What a build says of files that it removed.
@Suite("Every removed file is counted") struct RemovalCountTests {
    @Test func everyRemovedFileIsCounted() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.write("a { color: red }\n", to: "templates/assets/thua.css")
        try await section.build()
        let before = try section.output()
        try section.folder.remove("templates/assets/thua.css")
        try section.folder.remove("content/lay-y-kien/da-dong.md")
        let report = try await section.build()
        let after = try section.output()
        let gone = before.keys.filter { after[$0] == nil }
        #expect(gone.contains { $0.hasPrefix("assets/") } && report.removed == gone.count)
    }
}

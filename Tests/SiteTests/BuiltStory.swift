import Foundation
import SectionSupport
import SiteModel
import Testing

/// Build, edit, build again, and see what became of `public`.
struct BuiltStory {
    let section: TemporarySite

    /// The golden section, built once.
    init(now: String = TemporarySite.today) async throws {
        section = try TemporarySite.golden("section")
        try #require(try await section.build(now: now).isWritten)
    }

    /// Builds after an edit. The files that were written again, one a line: `+ new`, `~ changed`, `- gone`, in the order
    /// of paths, `index.html` left out, and `~ (search)` at the end when the search index has changed. Checks on the way that
    /// only files with other bytes were written, and that a clean build gives the same section.
    func changes(now: String = TemporarySite.today, after edit: () throws -> Void = {}) async throws -> String {
        try edit()
        let (before, stamps) = (try section.output(), try Stamp.all(below: section.folder.url("public")))
        let report = try await section.build(now: now)
        try #require(report.isWritten, "\(report.problems)")
        let (after, newStamps) = (try section.output(), try Stamp.all(below: section.folder.url("public")))
        let changed = differences(before, after)
        let touched = Set(stamps.keys).union(newStamps.keys).filter { stamps[$0] != newStamps[$0] }
        #expect(touched.sorted() == changed, "written without need")
        try await expectCleanBuild(now: now)
        let pages = changed.filter { !Self.isOfIndex($0) }.map { path in
            let sign = before[path] == nil ? "+" : after[path] == nil ? "-" : "~"
            let page = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
            return "\(sign) \(page.isEmpty ? "./" : page)"
        }
        return (pages + (changed.contains(where: Self.isOfIndex) ? ["~ (search)"] : [])).joined(separator: "\n")
    }

    /// Whether a file is a part of the search index, whose names change with their bytes.
    private static func isOfIndex(_ path: String) -> Bool {
        path.hasPrefix("assets/tim-kiem-") || path == Site.searchManifestPath
    }

    /// What was built step by step is what a build into an empty folder gives, but for files that are not ours.
    func expectCleanBuild(now: String = TemporarySite.today) async throws {
        try await section.build(now: now, output: "clean")
        let (built, clean) = (try section.output(), try section.output("clean"))
        let foreign = Set(try section.output().keys.filter { $0.hasPrefix("foreign") })
        #expect(differences(built.filter { !foreign.contains($0.key) }, clean) == [])
        try section.folder.remove("clean")
    }
}

import Content
import Foundation
import SectionSupport
import SiteBuilder
import TestSupport
import Testing

/// What tdkt keeps between builds is beside the content and not in what visitors may fetch.
@Suite("What is kept between builds is not in the output") struct OutputStateTests {
    private func build(_ section: TemporarySite, _ more: [String] = []) async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(
            ["build", "--today", TemporarySite.today, "--lang", "en"] + more, in: section.folder.url)
    }

    /// The notes of an earlier version, as it wrote them into the output.
    private func makeEarlier(_ section: TemporarySite) throws {
        let manifest = try section.manifest()
        try section.folder.remove(".tdkt")
        try section.folder.write(manifest, to: "public/.tdkt-manifest")
        try section.folder.write("live server 20240615T000000-0123456789ab\n", to: "public/.tdkt-published")
        try section.folder.write("", to: "public/.tdkt-publishing")
        try section.folder.write("dở dang", to: "public/.tdkt-staging/index.html")
    }

    @Test func whatAnEarlierVersionBuiltIsTakenOverOnce() async throws {
        let section = try TemporarySite.golden("section")
        #expect(try await build(section).exitCode == 0)
        try makeEarlier(section)
        try section.folder.remove("content/lay-y-kien/da-dong.md")
        let outcome = try await build(section)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(!section.folder.exists("public/lay-y-kien/da-dong"), "what it knew as its own is removed")
        #expect(try section.output().keys.filter { $0.contains(".tdkt") } == [])
        let published = try String(contentsOfFile: section.state().file("published"), encoding: .utf8)
        #expect(published == "live server 20240615T000000-0123456789ab\n")
        try await section.build(output: "clean")
        #expect(differences(try section.output(), try section.output("clean")) == [])
    }

    /// As somebody might write it who can change what is published.
    @Test(arguments: ["../content/site.yaml", "./../content/site.yaml", "a/../../content/site.yaml", "/etc/hostname"])
    func aManifestThatNamesWhatIsNotOursIsNotFollowed(_ path: String) async throws {
        let section = try TemporarySite.golden("section")
        #expect(try await build(section).exitCode == 0)
        let line = String(repeating: "0", count: 64) + "  " + path
        let lines = try section.manifest().split(separator: "\n").map(String.init)
        let head = lines.prefix { $0.hasPrefix("#") }
        let manifest = (head + [line] + lines.dropFirst(head.count)).joined(separator: "\n") + "\n"
        try section.folder.remove(".tdkt")
        try section.folder.write(manifest, to: "public/.tdkt-manifest")
        _ = try await build(section)
        #expect(section.folder.exists("content/site.yaml"))
    }

    @Test func aBuildWithErrorsLeavesItAsItWas() async throws {
        let section = try TemporarySite.golden("section")
        #expect(try await build(section).exitCode == 0)
        try makeEarlier(section)
        let before = try section.folder.snapshot("public")
        try section.edit("content/tin-tuc/2023/mot.md", "title:", "titel:")
        #expect(try await build(section).exitCode == 1)
        #expect(try section.folder.snapshot("public") == before)
    }

    @Test func twoOutputsHaveTwoStates() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        let first = try section.manifest()
        try await section.build(output: "khac", fragments: "doan-html")
        #expect(try section.manifest() == first)
        #expect(try section.manifest(of: "doan-html").contains("  index.html\n"))
        #expect(
            Set([section.state(), section.state(of: "khac"), section.state(of: "doan-html")].map(\.path)).count == 3)
    }

    /// A project is moved, or copied to another PC: its output is still its own.
    @Test func aMovedProjectKeepsItsState() async throws {
        let section = try TemporarySite.golden("section")
        #expect(try await build(section).exitCode == 0)
        let moved = try TemporaryFolder()
        for path in ["content", "templates", "public", ".tdkt"] {
            try moved.copy(section.folder.url(path), to: "x/\(path)")
        }
        try moved.remove("x/content/lay-y-kien/da-dong.md")
        let outcome = try await TdktBinary.run(["build", "--today", TemporarySite.today], in: moved.url("x"))
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(!moved.exists("x/public/lay-y-kien/da-dong"))
    }

    /// The state outlives the output; what is put into its place is not ours because of that.
    @Test func whatIsPutInTheOutputsPlaceIsNotReplaced() async throws {
        let section = try TemporarySite.golden("section")
        #expect(try await build(section).exitCode == 0)
        try section.folder.remove("public")
        try section.folder.write("của người khác", to: "public/index.html")
        let outcome = try await build(section)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[output/foreign-file]"), "\(outcome.errors)")
        #expect(try section.folder.text("public/index.html") == "của người khác")
        try section.folder.remove("public")
        #expect(try await build(section).exitCode == 0)
        #expect(section.folder.exists("public/index.html"))
    }

    @Test func sha256sumReadsTheManifest() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        let outcome = try await TdktBinary.run(
            ["-c", "cd public && sha256sum --quiet -c ../.tdkt/public-*/manifest"], in: section.folder.url,
            binary: URL(filePath: "/bin/sh"))
        #expect(outcome.exitCode == 0 && outcome.output.isEmpty, "\(outcome.output)\(outcome.errors)")
    }
}

/// One command at a time writes a folder.
@Suite("One command at a time writes a folder") struct OutputLockTests {
    private func lock(_ section: TemporarySite, _ output: String = "public", patience: Duration = .zero) async throws
        -> OutputLock
    {
        try await OutputLock(
            section.state(of: output), output: section.folder.url(output).path, holder: "tdkt publish (thu@may, PID 1)",
            patience: patience)
    }

    private func failure(of section: TemporarySite, fragments: String) async throws -> String {
        var options = Build.Options(
            content: section.folder.url("content").path, templates: section.folder.url("templates").path,
            output: section.folder.url("public").path, fragments: section.folder.url(fragments).path,
            now: try TemporarySite.moment(TemporarySite.today))
        options.patience = .milliseconds(100)
        do {
            _ = try await Build(options).run()
            return ""
        } catch { return "\(error)" }
    }

    @Test(arguments: ["public", "doan-html"])
    func whoComesSecondIsToldWhoIsAtWork(_ folder: String) async throws {
        let section = try TemporarySite.golden("section")
        try await section.build(fragments: "doan-html")
        let before = try section.folder.snapshot("public")
        let held = try await lock(section, folder)
        try section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let failure = try await failure(of: section, fragments: "doan-html")
        #expect(failure.contains("output/busy") && failure.contains("tdkt publish (thu@may, PID 1)"), "\(failure)")
        #expect(try section.folder.snapshot("public") == before)
        withExtendedLifetime(held) {}
    }

    @Test func anotherContentCannotWriteTheSameOutputMeanwhile() async throws {
        let (section, other) = (try TemporarySite.golden("section"), try TemporarySite.golden("section"))
        try await section.build()
        let held = try await lock(section)
        let output = section.folder.url("public").path
        await #expect(throws: (any Error).self) {
            let state = StateFolder(content: other.folder.url("content").path, output: output)
            _ = try await OutputLock(state, output: output, holder: "", patience: .zero)
        }
        withExtendedLifetime(held) {}
    }

    /// Eight at once: each waits for those before it, and all of them make the same section.
    @Test func manyBuildsAtOnceMakeOneSection() async throws {
        let section = try TemporarySite.golden("section")
        try await withThrowingTaskGroup(of: TdktBinary.Outcome.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await TdktBinary.run(["build", "--today", TemporarySite.today], in: section.folder.url)
                }
            }
            for try await outcome in group { #expect(outcome.exitCode == 0, "\(outcome.errors)") }
        }
        try await section.build(output: "clean")
        #expect(differences(try section.output(), try section.output("clean")) == [])
    }
}

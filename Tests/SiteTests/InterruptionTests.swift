import Foundation
import SectionSupport
import TestSupport
import Testing

/// The program is killed in the middle of a build, by a power cut or an impatient hand: whatever the moment, every file
/// is an old one or a new one, and the next run finishes the work and leaves nothing lying about.
@Suite("A killed build leaves whole files and heals itself", .serialized) struct InterruptionTests {
    /// What the killed build was about to do.
    enum Work: CaseIterable {
        /// Into an empty folder.
        case first
        /// Every file anew: the layout has changed.
        case rewrite
        /// Pages go and come: a folder of articles was renamed.
        case move
    }

    @Test(arguments: Work.allCases)
    func theNextBuildFinishesTheWork(_ work: Work) async throws {
        let world = try await World(work)
        var generator = SeededGenerator(seed: 42)
        var moments: [World.Moment] = (0..<5).map { _ in .after(.random(in: 0...0.9, using: &generator)) }
        moments += (0..<3).map { _ in .staging(.random(in: 0...0.02, using: &generator)) }
        moments += (0..<3).map { _ in .committing(.random(in: 0...0.002, using: &generator)) }
        for moment in moments {
            guard try await world.killBuild(at: moment) else { continue }
            for (path, bytes) in try world.files("public") {
                #expect(
                    bytes == world.old[path] || bytes == world.new[path], "\(path) is neither old nor new, \(moment)")
            }
            let outcome = try await world.build()
            try #require(outcome.exitCode == 0, "\(outcome.errors), \(moment)")
            #expect(differences(try world.folder.snapshot("public"), world.clean) == [], "\(moment)")
        }
        #expect(world.killed >= 9, "most builds were killed before their end")
    }

    @Test func whatAStoppedBuildLeftIsRemovedThoughThereIsNothingElseToDo() async throws {
        let story = try await BuiltStory()
        let staging = story.section.state().file("staging")
        let folder = URL(filePath: staging).appending(path: "tin-tuc")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("dở dang".utf8).write(to: folder.appending(path: "index.html"))
        #expect(try await story.changes() == "")
        #expect(!FileManager.default.fileExists(atPath: staging))
    }

    @Test func foldersThatAStoppedBuildHadEmptiedAreRemoved() async throws {
        let story = try await BuiltStory()
        for name in ["ba.md", "het-han.md"] { try story.section.folder.remove("content/tin-tuc/2024/\(name)") }
        try story.section.folder.remove("public/tin-tuc/2024/ba")
        try await story.section.build()
        #expect(!story.section.folder.exists("public/tin-tuc/2024"))
        try await story.expectCleanBuild()
    }
}

/// A folder in which a build is about to be killed, again and again from the same state.
private final class World {
    enum Moment {
        /// This part of an undisturbed build's time.
        case after(Double)
        /// So many seconds after files begin to be staged, or to be moved into place.
        case staging(Double)
        case committing(Double)
    }

    let folder: TemporaryFolder
    private let section: TemporarySite
    private(set) var old: [String: Data] = [:]
    private(set) var new: [String: Data] = [:]
    /// What is in `public` after an undisturbed build from the old state, folders too.
    private(set) var clean: [String: Data] = [:]
    private(set) var killed = 0
    private var duration = 0.0

    init(_ work: InterruptionTests.Work) async throws {
        section = try TemporarySite.golden("section")
        folder = section.folder
        if work != .first {
            try await build()
            old = try files("public")
            for path in Self.parts { try folder.copy(folder.url(path), to: "before/\(path)") }
        }
        switch work {
        case .first: break
        case .rewrite:
            let layout = try folder.text("templates/layout.mustache")
            try folder.write(layout.replacing("<body>", with: "<body class=\"x\">"), to: "templates/layout.mustache")
        case .move:
            try folder.copy(folder.url("content/tin-tuc"), to: "content/van-ban/tin")
            try folder.remove("content/tin-tuc")
            for path in ["hai.md", "mot.md"] where folder.exists("content/van-ban/tin/2023/\(path)") {
                let text = try folder.text("content/van-ban/tin/2023/\(path)")
                try folder.write(text.replacing("../../van-ban", with: "../.."), to: "content/van-ban/tin/2023/\(path)")
            }
        }
        try reset()
        let start = ContinuousClock.now
        let outcome = try await build()
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        duration = start.duration(to: .now) / .seconds(1)
        (new, clean) = (try files("public"), try folder.snapshot("public"))
    }

    func files(_ name: String) throws -> [String: Data] { try folder.snapshot(name).filter { !$0.key.hasSuffix("/") } }

    /// What a build writes: the output, and what tdkt keeps of it.
    private static let parts = ["public", ".tdkt"]

    func reset() throws {
        for path in Self.parts {
            if folder.exists(path) { try folder.remove(path) }
            if folder.exists("before/\(path)") { try folder.copy(folder.url("before/\(path)"), to: path) }
        }
        if !folder.exists("public") { try folder.makeFolder("public") }
    }

    private static let arguments = ["build", "--today", TemporarySite.today, "--jobs", "2"]

    @discardableResult
    func build() async throws -> TdktBinary.Outcome { try await TdktBinary.run(Self.arguments, in: folder.url) }

    /// Whether the build was killed; when it was faster than the hand, it is tried again a little earlier.
    func killBuild(at moment: Moment) async throws -> Bool {
        for share in [1, 0.6, 0.3, 0] {
            try reset()
            if try isKilled(at: moment, share: share) {
                killed += 1
                return true
            }
        }
        return false
    }

    private func isKilled(at moment: Moment, share: Double) throws -> Bool {
        let words = [try TdktBinary.url().path(percentEncoded: false)] + Self.arguments
        let process = try ChildProcess(words, in: folder.path)
        wait(until: moment, share, process)
        return process.end(SIGKILL)
    }

    /// Looking often: the moves take a few milliseconds in all.
    private func wait(until moment: Moment, _ share: Double, _ process: ChildProcess) {
        switch moment {
        case .after(let part): usleep(UInt32(duration * part * share * 1_000_000))
        case .staging(let delay):
            while process.isRunning, !isStaging { usleep(50) }
            usleep(UInt32(delay * share * 1_000_000))
        case .committing(let delay):
            while process.isRunning, !isCommitting { usleep(50) }
            usleep(UInt32(delay * share * 1_000_000))
        }
    }

    private var isStaging: Bool { FileManager.default.fileExists(atPath: section.state().file("staging")) }

    private var isCommitting: Bool {
        guard let manifest = FileManager.default.contents(atPath: section.state().file("manifest")) else {
            return false
        }
        return manifest.prefix(60).firstRange(of: Data("writing".utf8)) != nil
    }
}

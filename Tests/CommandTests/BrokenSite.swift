import Foundation
import SectionSupport
import SiteBuilder
import TestSupport
import Testing

/// A small good site that was built once and then broken: by the files of `Tests/BrokenSites/NAME/` laid over it, by the
/// paths that its `remove.txt` lists, by a test's own code. A build of it must say what `expected.txt` says and leave
/// `public/` as it was.
///
/// `RECORD_GOLDEN=1 swift test` writes what was said into `expected.txt`, and fails.
struct BrokenSite {
    static let cases = repositoryRoot.appending(path: "Tests/BrokenSites")
    static let arguments = [
        "build", "--content", "content", "--templates", "templates", "--output", "public", "--today", "2026-01-01",
    ]

    let name: String
    let folder: TemporaryFolder

    /// Every file of the good site, `public/` included, by its path.
    private static let good = Task {
        let folder = try TemporarySite(content: cases.appending(path: "good/content")).folder
        let outcome = try await TdktBinary.run(arguments, in: folder.url)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try folder.snapshot().filter { !$0.key.hasSuffix("/") }
    }

    func state(of output: String) -> StateFolder {
        StateFolder(content: folder.url("content").path, output: folder.url(output).path)
    }

    /// Lets every account write what tdkt keeps between builds.
    func makeStateWritable() throws {
        for path in try folder.snapshot(".tdkt").keys {
            try folder.setPermissions(path.hasSuffix("/") ? 0o777 : 0o666, of: ".tdkt/\(path)")
        }
        try folder.setPermissions(0o777, of: ".tdkt")
    }

    /// - Parameter name: of a folder in `Tests/BrokenSites`; its files are laid over the good site.
    init(_ name: String) async throws {
        self.name = name
        folder = try TemporaryFolder()
        for (path, bytes) in try await Self.good.value { try folder.write(bytes, to: path) }
        let own = Self.cases.appending(path: name)
        try folder.overlay(own) { $0.contains("/") }
        for path in try Self.lines(of: own.appending(path: "remove.txt")) { try folder.remove(path) }
    }

    /// Names of the cases that need nothing but their files.
    static func plain() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: cases.path(percentEncoded: false)).sorted()
        return try names.filter { name in
            let files = try TemporaryFolder.files(below: cases.appending(path: name))
            return name != "good" && files.contains { $0.contains("/") || $0 == "remove.txt" }
        }
    }

    private static func lines(of file: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return [] }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    func build(_ more: [String] = [], launcher: [String] = []) async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(Self.arguments + more, in: folder.url, launcher: launcher)
    }

    /// Builds, compares what was said with `expected.txt` and `public/` with what it was.
    func check(
        launcher: [String] = [], _ more: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try folder.snapshot("public")
        let outcome = try await build(more, launcher: launcher)
        try expect(outcome, sourceLocation: sourceLocation)
        #expect(try folder.snapshot("public") == before, "public/ has changed", sourceLocation: sourceLocation)
    }

    /// Compares an outcome with `expected.txt`: its first line is the exit code, the rest what was printed.
    func expect(_ outcome: TdktBinary.Outcome, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let said = "exit \(outcome.exitCode)\n" + plain(outcome.output + outcome.errors)
        let file = Self.cases.appending(path: "\(name)/expected.txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(said.utf8).write(to: file)
            Issue.record("recorded", sourceLocation: sourceLocation)
            return
        }
        let expected = try Data(contentsOf: file)
        #expect(Data(said.utf8) == expected, "\(said)", sourceLocation: sourceLocation)
    }

    /// Without what differs from run to run: where the site lies, and how long it took.
    private func plain(_ text: String) -> String {
        text.replacing(folder.path, with: "TEMP").replacing(#/\d+[.,]\d+ (giây|s)\b/#) { "N \($0.1)" }
    }
}

import Foundation
import SectionSupport
import TestSupport
import Testing

/// Small sections with their whole output, every byte of it, under `Tests/GoldenSites/NAME/expected`.
///
/// When the output is meant to change: `RECORD_GOLDEN=1 swift test --filter GoldenSite`, then read the difference before
/// it is committed. Recording fails, so that no one forgets it switched on.
@Suite("The golden sites are built as recorded") struct GoldenSiteTests {
    @Test("the whole output is as recorded", arguments: ["section", "hostile"])
    func output(of name: String) async throws {
        let section = try Section.golden(name)
        let report = try await section.build()
        try #require(report.isWritten, "\(report.problems)")
        let made = try section.output()
        let expected = Section.goldenSites.appending(path: "\(name)/expected")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Golden.record(made, at: expected)
            Issue.record("recorded \(name): read the difference, then test without RECORD_GOLDEN")
            return
        }
        let recorded = try Golden.read(expected)
        for path in differences(made, recorded) {
            Issue.record("\(Golden.firstDifference(path, made: made[path], recorded: recorded[path]))")
        }
    }

    @Test func theSectionHasNoProblems() async throws {
        #expect(try await Section.golden("section").build().problems.isEmpty)
    }
}

private enum Golden {
    static func read(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            if !isFolder { files[path] = try Data(contentsOf: url) }
        }
        return files
    }

    static func record(_ output: [String: Data], at folder: URL) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
        for (path, bytes) in output {
            let file = folder.appending(path: path)
            try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
    }

    static func firstDifference(_ path: String, made: Data?, recorded: Data?) -> String {
        guard let made else { return "\(path): recorded, but not made" }
        guard let recorded else { return "\(path): made, but not recorded" }
        let lines = [made, recorded].map {
            String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        let texts = lines.map { number < $0.count ? String($0[number]) : "(no such line)" }
        return "\(path):\(number + 1)\nmade:     \(texts[0])\nrecorded: \(texts[1])"
    }
}

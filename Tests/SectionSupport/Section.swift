import Compression
import Content
import Foundation
import SiteBuilder
import SiteModel
import TestSupport
import Vietnamese

/// A section in a folder of its own: `content`, `templates` and what is built of them in `public`.
package struct Section: Sendable {
    package let folder: TemporaryFolder

    /// The day for which tests build when they don't say another.
    package static let today = "2024-06-15"

    /// A copy of a golden site's sources, or of the repository's own.
    package init(copyOf source: URL) throws {
        folder = try TemporaryFolder()
        for part in ["content", "templates"] { try folder.copy(source.appending(path: part), to: part) }
    }

    package static func golden(_ name: String) throws -> Section {
        try Section(copyOf: goldenSites.appending(path: name))
    }

    package static let goldenSites = repositoryRoot.appending(path: "Tests/GoldenSites")

    /// A test that asks for what isn't there.
    package struct Mistake: Error {
        let text: String

        package init(text: String) { self.text = text }
    }

    /// Builds as the command does.
    /// - Parameter now: a day, as `--today` gives it, or a moment as the clock does.
    @discardableResult
    package func build(
        now: String = today, output: String = "public", jobs: Int = 2, audience: Audience = Audience(),
        strict: Bool = false, fragments: String? = nil, compressor: Compressor? = nil
    ) async throws -> Build.Outcome {
        let options = Build.Options(
            content: folder.url("content").path, templates: folder.url("templates").path,
            output: folder.url(output).path, fragments: fragments.map { folder.url($0).path },
            now: try Self.moment(now), audience: audience, isStrict: strict, jobs: jobs, compressor: compressor)
        return try await Build(options).run()
    }

    package static func moment(_ text: String) throws -> Moment {
        if let day = Day(iso: text) { return .end(of: day) }
        guard let moment = Moment(text) else { throw Mistake(text: "\(text) is no moment") }
        return moment
    }

    /// The files of `public` with their bytes, without folders.
    package func output(_ name: String = "public") throws -> [String: Data] {
        try folder.snapshot(name).filter { !$0.key.hasSuffix("/") }
    }

    /// Where what tdkt keeps of an output folder is.
    package func state(of output: String = "public") -> StateFolder {
        StateFolder(content: folder.url("content").path, output: folder.url(output).path)
    }

    /// The manifest of the last build.
    package func manifest(of output: String = "public") throws -> String {
        try String(contentsOfFile: state(of: output).file(Manifest.fileName), encoding: .utf8)
    }

    package func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try folder.text(path)
        guard text.contains(old) else { throw Mistake(text: "\(path) has no “\(old)”") }
        try folder.write(text.replacing(old, with: new), to: path)
    }

    package func move(_ path: String, to target: String) throws {
        let text = try folder.text(path)
        try folder.remove(path)
        try folder.write(text, to: target)
    }
}

/// What tells whether a file was written again: another file under the name, or the same one with another time.
package struct Stamp: Hashable {
    let inode: UInt64
    let modified: Date?

    /// Of every file below a folder.
    package static func all(below folder: URL) throws -> [String: Stamp] {
        let manager = FileManager.default
        var stamps: [String: Stamp] = [:]
        for path in try manager.subpathsOfDirectory(atPath: folder.path) {
            let attributes = try manager.attributesOfItem(atPath: folder.appending(path: path).path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            stamps[path] = Stamp(
                inode: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0,
                modified: attributes[.modificationDate] as? Date)
        }
        return stamps
    }
}

/// Paths whose bytes differ between two outputs, for messages that can be read.
package func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}

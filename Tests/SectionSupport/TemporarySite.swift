import Compression
import Content
import Foundation
import SiteBuilder
import SiteModel
import TestSupport
import Vietnamese

/// A section in a folder of its own: `content`, `templates` and what is built of them in `public`. Every test that needs a section
/// on disk begins here:
///
///     let site = try TemporarySite.golden("section")       // Tests/GoldenSites/section, small, with every kind of page
///     let site = try TemporarySite.sample()                // the repository's own content
///     let site = try TemporarySite(SectionFiles(["site.yaml": …]))
///     try site.edit("content/tin-tuc/2024/ba.md", "draft: true", "")
///     try await site.build()
///
/// The theme is the repository's, unless a test puts another one in its place.
package struct TemporarySite: Sendable {
    package let folder: TemporaryFolder

    /// The day for which tests build when they don't say another.
    package static let today = "2024-06-15"

    package static let goldenSites = repositoryRoot.appending(path: "Tests/GoldenSites")
    package static let theme = repositoryRoot.appending(path: "templates")

    /// - Parameters:
    ///   - content: a content folder, to be copied; nil for none.
    ///   - theme: a folder of templates, to be copied.
    package init(content: URL?, theme: URL = theme) throws {
        folder = try TemporaryFolder()
        if let content { try folder.copy(content, to: "content") }
        try folder.copy(theme, to: "templates")
    }

    /// A section of these files.
    package init(_ files: SectionFiles) throws {
        try self.init(content: nil)
        for (path, bytes) in files.bytes { try folder.write(bytes, to: "content/\(path)") }
    }

    /// A section of `Tests/GoldenSites`.
    /// - Parameter searched: false for a section without the search, whose index changes with every edit.
    package static func golden(_ name: String, searched: Bool = true) throws -> TemporarySite {
        let site = try TemporarySite(content: goldenSites.appending(path: "\(name)/content"))
        if !searched { try site.edit("content/site.yaml", "base_url:", "search: false\nbase_url:") }
        return site
    }

    /// The repository's own section, which is the sample for new agencies.
    package static func sample() throws -> TemporarySite {
        try TemporarySite(content: repositoryRoot.appending(path: "content"))
    }

    /// A second folder with the same content and theme.
    package func copy() throws -> TemporarySite {
        try TemporarySite(content: folder.url("content"), theme: folder.url("templates"))
    }

    /// Lays the files of a folder below `Tests` over this one's.
    package func overlay(_ path: String) throws {
        try folder.overlay(repositoryRoot.appending(path: "Tests/\(path)"))
    }

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

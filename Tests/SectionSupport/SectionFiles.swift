import Content

/// The files of a content folder as a value, by their path in it: `["tin-tuc/2024/a.md": bytes]`. They are read without a disk
/// (`tree`), or written to one (`TemporarySite.init(_:)`).
package struct SectionFiles: Sendable {
    package private(set) var bytes: [String: [UInt8]]

    package init(bytes: [String: [UInt8]] = [:]) { self.bytes = bytes }

    package init(_ texts: [String: String]) { bytes = texts.mapValues { Array($0.utf8) } }

    /// - Returns: these files and others. Where both have a path, the other file counts.
    package func adding(_ others: SectionFiles) -> SectionFiles {
        SectionFiles(bytes: bytes.merging(others.bytes) { _, other in other })
    }

    package func adding(_ texts: [String: String]) -> SectionFiles { adding(SectionFiles(texts)) }

    /// The same files for the reader, which never asks for more of a file than it needs.
    package var tree: SourceTree {
        SourceTree(name: "content", files: bytes.keys.map(SourceTree.File.init(diskPath:))) { [bytes] file, limit in
            Array((bytes[file.diskPath] ?? []).prefix(limit))
        }
    }
}

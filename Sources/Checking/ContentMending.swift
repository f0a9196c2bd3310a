import Content
import Diagnostics
import FileSystem
import Proofreading
import SiteBuilder

/// The texts of a content tree that can be mended safely.
package struct ContentMending: Sendable {
    package struct File: Sendable {
        /// As messages name it.
        package let path: String
        package let mending: Mending
        fileprivate let diskPath: String
        fileprivate let original: [UInt8]
    }

    package let files: [File]

    /// - Throws: `ToolFailure` when there is no such folder. What can't be read is left to the check.
    package init(content root: String) throws {
        let tree = try SourceReader.disk.content(root)
        files = tree.files.compactMap { file in
            let isMarkdown = file.path.hasSuffix(".md")
            guard isMarkdown || [".csv", ".yaml"].contains(where: file.path.hasSuffix),
                let bytes = try? tree.read(file, .max), let mending = Mending(bytes, isMarkdown: isMarkdown)
            else { return nil }
            return File(
                path: tree.displayPath(file.path), mending: mending, diskPath: "\(root)/\(file.diskPath)",
                original: bytes)
        }
    }

    /// Replaces each file in one step.
    /// - Throws: `ToolFailure` when one can't be written, or somebody has changed it meanwhile; that one is as it was.
    package func write() throws {
        for file in files {
            do {
                guard try Disk.read(file.diskPath) == file.original else {
                    throw ToolFailure(.changedWhileMending(), at: file.path)
                }
                try Disk.replace(file.diskPath, with: file.mending.bytes)
            } catch let error as DiskError {
                throw ToolFailure(.outputFailed("\(error)"), at: file.path)
            }
        }
    }
}

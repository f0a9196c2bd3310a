import Diagnostics
import FileSystem

/// A single file that a command writes besides the section.
package enum OutputFile {
    /// Makes the file and the folders above it, unless there is one.
    /// - Returns: false when there is; nothing is changed then.
    /// - Throws: `ToolFailure`.
    package static func create(_ bytes: [UInt8], at path: String) throws -> Bool {
        guard Disk.kind(of: path) == nil else { return false }
        try replace(bytes, at: path)
        return true
    }

    /// Makes or replaces the file, and makes the folders above it.
    /// - Throws: `ToolFailure`.
    package static func replace(_ bytes: [UInt8], at path: String) throws {
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            do throws(DiskError) {
                try Disk.makeDirectory(String(path[..<slash]))
            } catch {
                throw ToolFailure(.outputFailed(error.description), at: error.path)
            }
        }
        try write(bytes, to: path)
    }

    /// Replaces the file in one step: whoever opens it sees the old one or the new one whole.
    /// - Throws: `ToolFailure`; the old file is then as it was.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let staged = "\(path).tdkt-moi"
        do throws(DiskError) {
            try Disk.write(bytes, to: staged)
            try Disk.rename(staged, to: path)
        } catch {
            try? Disk.removeFile(staged)
            throw ToolFailure(.outputFailed(error.description), at: path)
        }
    }
}

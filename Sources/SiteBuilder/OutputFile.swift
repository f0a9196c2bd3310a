import Diagnostics

/// A single file that a command writes besides the section.
package enum OutputFile {
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

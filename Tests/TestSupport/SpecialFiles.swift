import Foundation
import Glibc

// What other programs leave in folders, and no editor writes.
extension TemporaryFolder {
    /// A named pipe to which nobody writes: whoever opens it to read, and may wait, waits for ever.
    package func makePipe(_ path: String) throws {
        let file = url(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        guard mkfifo(file.path(percentEncoded: false), 0o644) == 0 else {
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
    }

    /// The bytes of “Báo cáo” as Windows-1258 has them, after a path below the folder.
    private func legacyName(in path: String) -> [CChar] {
        Array(url(path).path(percentEncoded: false).utf8CString.dropLast())
            + [47, 66, 225, 111, 32, 99, 225, 111, 0].map { CChar(truncatingIfNeeded: $0) }
    }

    /// A folder whose name is not UTF-8, with a file in it, as archives from old systems unpack.
    package func makeLegacyFolder(in path: String) throws {
        let name = legacyName(in: path)
        guard mkdir(name, 0o755) == 0, let file = fopen(name.dropLast() + [47, 97, 0], "w") else {
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
        fclose(file)
    }

    /// Whether that folder and its file are there.
    package func hasLegacyFolder(in path: String) -> Bool {
        access(legacyName(in: path).dropLast() + [47, 97, 0], F_OK) == 0
    }
}

import Foundation

/// A folder of a test's own, gone when its last reader is. Any account may read it, since tests of permissions run the
/// tool as another.
package final class TemporaryFolder: Sendable {
    package let url: URL

    /// Without links in it, so that it is found as it is in what the tool prints.
    package var path: String { url.path(percentEncoded: false) }

    package init() throws {
        let name = "tdkt-tests-\(UUID().uuidString)"
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: name, directoryHint: .notDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try setPermissions(0o755, of: "")
    }

    deinit {
        // Folders that a test closed must be open again to be emptied.
        for path in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
            let isFolder =
                (try? url.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
            if isFolder { try? setPermissions(0o755, of: path) }
        }
        try? FileManager.default.removeItem(at: url)
    }

    package func url(_ path: String) -> URL { path.isEmpty ? url : url.appending(path: path) }

    /// The name is written as it is given, byte for byte: NFD stays NFD.
    package func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let file = url(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    package func write(_ text: String, to path: String) throws { try write(text.utf8, to: path) }

    package func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
    }

    /// By a program of its own: what this one has open while another test starts a program is open there too, and whoever
    /// watches the copy would hear of it once more when that lets go.
    package func copy(_ source: URL, to path: String) throws {
        let target = url(path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let words = ["/bin/cp", "-R", "-T", source.path(percentEncoded: false), target.path(percentEncoded: false)]
        guard !exists(path), try ChildProcess(words).wait() == 0 else {
            throw ChildProcess.Failure(description: "\(words) failed, or there is something at \(path)")
        }
    }

    /// Lays another folder's files over this one's.
    package func overlay(_ source: URL, where isWanted: (String) -> Bool = { _ in true }) throws {
        for path in try Self.files(below: source) where isWanted(path) {
            try write(try Data(contentsOf: source.appending(path: path)), to: path)
        }
    }

    /// The paths of all files in a folder, from there; none when there is no such folder.
    package static func files(below folder: URL) throws -> [String] {
        let path = folder.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: path).filter { entry in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(entry)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    /// - Parameter destination: as the link says it: relative to the link's folder, or absolute.
    package func link(_ path: String, to destination: String) throws {
        let file = url(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: file.path(percentEncoded: false), withDestinationPath: destination)
    }

    package func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

    package func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
    }

    package func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path(percentEncoded: false))
    }

    package func setPermissions(_ permissions: Int, of path: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: permissions], ofItemAtPath: url(path).path(percentEncoded: false))
    }

    /// Every file below `path` with its bytes, hidden ones too; folders by their path and a `/`, links by where they lead.
    package func snapshot(_ path: String = "") throws -> [String: Data] {
        let root = url(path).path(percentEncoded: false)
        let manager = FileManager.default
        var files: [String: Data] = [:]
        for entry in try manager.subpathsOfDirectory(atPath: root) {
            let full = "\(root)/\(entry)"
            switch try manager.attributesOfItem(atPath: full)[.type] as? FileAttributeType {
            case .typeDirectory: files["\(entry)/"] = Data()
            case .typeSymbolicLink: files[entry] = Data("→ \(try manager.destinationOfSymbolicLink(atPath: full))".utf8)
            default: files[entry] = try Data(contentsOf: URL(filePath: full))
            }
        }
        return files
    }
}

import Foundation
import Glibc
import TestSupport

/// A target as its web server sees it, and as tdkt leaves it.
struct PublishedFolder: Sendable {
    let url: URL

    private func path(_ inner: String) -> String { url.appending(path: inner).path(percentEncoded: false) }

    /// The release that is live; nil before the first.
    var live: String? {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path("current"))
        return link.map { String($0.dropFirst("releases/".count)) }
    }

    /// The names of the releases, oldest first.
    func releases() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path("releases")).sorted()
    }

    /// The briefs of releases, the last thing that is written before the switch.
    func briefs() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(".tdkt/releases")).filter { $0.hasSuffix(".brief") }
    }

    /// Whether visitors get one version of the section and nothing of another.
    /// - Parameter version: the files of a build.
    func shows(_ version: [String: Data]) throws -> Bool {
        let (assets, others) = (version.filter { Self.isAsset($0.key) }, version.filter { !Self.isAsset($0.key) })
        return try files(below: path("current/")).filter { !Self.isAsset($0.key) } == others
            && assets.allSatisfy { try bytes("current/\($0.key)") == $0.value }
    }

    private static func isAsset(_ path: String) -> Bool { path.hasPrefix("assets/") }

    private func bytes(_ inner: String) throws -> Data { try Data(contentsOf: URL(filePath: path(inner))) }

    /// Without what links lead to.
    private func files(below root: String) throws -> [String: Data] {
        let manager = FileManager.default
        var files: [String: Data] = [:]
        for entry in try manager.subpathsOfDirectory(atPath: root) {
            let kind = try manager.attributesOfItem(atPath: root + entry)[.type] as? FileAttributeType
            if kind == .typeRegular { files[entry] = try Data(contentsOf: URL(filePath: root + entry)) }
        }
        return files
    }

    /// Whether somebody is at work.
    var isLocked: Bool { FileManager.default.fileExists(atPath: path(".tdkt/lock")) }

    /// What only a run that is at work may have there: unfinished releases and files, the lock.
    func leftovers() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false)).filter { entry in
            entry.hasSuffix(".partial") || entry.hasSuffix(".tdkt-moi") || entry == ".tdkt/lock"
        }
    }

    /// Every path, with `R` for the name of a release: two targets of one shape differ in nothing that lies about.
    func shape() throws -> Set<String> {
        let name = #/[0-9]{8}T[0-9]{6}-[0-9a-f]{12}/#
        let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false))
        return Set(paths.map { $0.replacing(name, with: "R") })
    }

    /// What a web server of another account can't read on its way to what visitors get: files without `r` for everybody,
    /// folders without `r` and `x`, from the target's own folder down.
    func closed() throws -> [String] {
        let inside = try files(below: path("current/")).keys.map { "current/\($0)" } + folders(below: "current")
        let assets =
            try live == nil ? [] : files(below: path("assets/")).keys.map { "assets/\($0)" } + folders(below: "assets")
        let release = live.map { ["assets", "releases", "releases/\($0)"] } ?? ["current"]
        return try (["."] + release + inside + assets).filter { inner in
            let needed: Int = try permissions(inner + "/.") == nil ? 0o444 : 0o555
            return try (permissions(inner) ?? 0) & needed != needed
        }
    }

    private func folders(below inner: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path(inner + "/")).map { "\(inner)/\($0)" }.filter {
            try permissions($0 + "/.") != nil
        }
    }

    /// The nine bits and those of set-ID, of what a path leads to; nil when nothing is there.
    func permissions(_ inner: String) throws -> Int? {
        var status = stat()
        return stat(path(inner), &status) == 0 ? Int(status.st_mode & 0o7777) : nil
    }

    /// The release that is live after what the log's last line says.
    func lastLogged() throws -> String? {
        struct Line: Decodable { let release: String }
        let line = String(decoding: try bytes(".tdkt/log"), as: UTF8.self).split(separator: "\n").last
        return try line.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).release }
    }

    /// Which file it is: two names with one inode are one file.
    func inode(_ inner: String) throws -> UInt64? {
        try FileManager.default.attributesOfItem(atPath: path(inner))[.systemFileNumber] as? UInt64
    }

    /// Changes one bit of a file where it lies, as a failing disk does; its other names have it too.
    func flip(_ inner: String) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path(inner)))
        let first = try file.read(upToCount: 1) ?? Data()
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(first.map { $0 ^ 1 }))
        try file.close()
    }
}

import Diagnostics
import FileSystem
import Hashing
import Parallelism
import SiteBuilder

/// A folder of this machine, or of a share that is mounted on it.
package struct FolderHost: ReleaseHost {
    package let place: String
    let jobs: Int
    /// Tells files that are not in place yet from those of another run.
    let run: String

    package init(path: String, jobs: Int, run: String = "0") { (place, self.jobs, self.run) = (path, jobs, run) }

    private func full(_ path: String) -> String { "\(place)/\(path)" }

    package func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]? {
        do throws(DiskError) {
            return try Disk.read(full(path))
        } catch {
            if error.isMissing { return nil }
            throw failure(error)
        }
    }

    package func write(_ bytes: [UInt8], to path: String) async throws {
        try guarded { () throws(DiskError) in
            let staged = try stage(bytes, for: path)
            try StagedFile.place(staged, at: full(path))
        }
    }

    package func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool {
        try guarded { () throws(DiskError) in
            let staged = try stage(bytes, for: path)
            defer { try? Disk.removeFile(staged) }
            do throws(DiskError) { try Disk.link(staged, to: full(path)) } catch  where error.isTaken { return false }
            return true
        }
    }

    package func append(_ line: String, to path: String) async throws {
        try guarded { () throws(DiskError) in
            try makeStateFolder(above: path)
            try Disk.append(Array("\(line)\n".utf8), to: full(path))
        }
    }

    package func names(in folder: String) async throws -> [String] {
        guard Disk.kind(of: full(folder)) == .directory else { return [] }
        return try guarded { () throws(DiskError) in try Disk.entries(of: full(folder)).map(\.name) }
    }

    package func remove(_ paths: [String]) async throws {
        try guarded { () throws(DiskError) in
            for path in paths {
                if Disk.kind(of: full(path)) == .directory {
                    try Disk.removeTree(full(path))
                } else {
                    try Disk.removeFile(full(path))
                }
            }
        }
    }

    package func link(at path: String) async throws -> LinkState? {
        switch Disk.kind(of: full(path)) {
        case nil: nil
        case .symbolicLink: Disk.destination(ofLink: full(path)).map(LinkState.link) ?? .other(.special)
        case .directory: .other(.folder)
        case .file: .other(.file)
        case .other, .unnamed: .other(.special)
        }
    }

    package func point(_ path: String, to destination: String) async throws {
        try guarded { () throws(DiskError) in
            let staged = full(path) + StagedFile.suffix
            try Disk.removeFile(staged)
            try Disk.makeLink(staged, to: destination)
            try StagedFile.place(staged, at: full(path))
        }
    }

    package func makeFolder(_ path: String, like source: String?) async throws {
        try guarded { () throws(DiskError) in try Disk.makeOpenDirectory(full(path)) }
        guard let source else { return }
        let files = try guarded { () throws(DiskError) in try Disk.files(below: full(source)) }
        try await each(files) { file throws(DiskError) in
            try Disk.makeOpenDirectory(above: full("\(path)/\(file.path)"))
            if let destination = file.destination {
                try Disk.makeLink(full("\(path)/\(file.path)"), to: destination)
            } else {
                // A closed file of another account can't be linked; it is sent again like one that is damaged.
                do throws(DiskError) {
                    try Disk.link(full("\(source)/\(file.path)"), to: full("\(path)/\(file.path)"))
                } catch  where error.isUnsupported {}
            }
        }
    }

    package func send(_ files: [String], of folder: String, to path: String) async throws {
        try await each(files) { file throws(DiskError) in
            let target = full("\(path)/\(file)")
            try Disk.makeOpenDirectory(above: target)
            try StagedFile.copy("\(folder)/\(file)", to: target)
        }
    }

    package func remove(_ files: [String], in folder: String) async throws {
        try guarded { () throws(DiskError) in
            for file in files {
                try Disk.removeFile(full("\(folder)/\(file)"))
                var parent = file[...]
                while let slash = parent.lastIndex(of: "/") {
                    parent = parent[..<slash]
                    guard Disk.removeEmptyDirectory(full("\(folder)/\(parent)")) else { break }
                }
            }
        }
    }

    package func digests(of folder: String, expecting: [String: String]) async throws -> [String: String] {
        guard Disk.kind(of: full(folder)) == .directory else { return [:] }
        let files = try guarded { () throws(DiskError) in try Disk.files(below: full(folder)) }.map(\.path)
        let digests = try await files.concurrentMap(jobs: jobs) { file in
            // What can't be read, a link for instance, differs from every file that is meant to be there.
            (file, (try? Digest(ofFile: full("\(folder)/\(file)")))?.hex ?? "")
        }
        return Dictionary(digests, uniquingKeysWith: { first, _ in first })
    }

    package func sweep(_ folder: String, keeping releases: [String]) async throws {
        guard Disk.kind(of: full(folder)) == .directory else { return }
        try guarded { () throws(DiskError) in
            var needed: Set<String> = []
            for release in releases {
                let record = try Disk.read(full(Publisher.recordPath(release)))
                needed.formUnion(ReleaseRecord.files(inList: record.split(separator: 10)).keys)
            }
            for file in try Disk.files(below: full(folder)).map({ "\(folder)/\($0.path)" })
            where ReleaseRecord.isNamedByContent(file) && !needed.contains(file) || StagedFile.isOne(file) {
                try Disk.removeFile(full(file))
            }
        }
    }

    /// Removes what a run that was cut off has left below a folder: files that were to be renamed into place.
    func removeStaged(below folder: String) async throws {
        try guarded { () throws(DiskError) in try StagedFile.removeAll(below: full(folder)) }
    }

    package func rename(_ path: String, to target: String) async throws {
        try guarded { () throws(DiskError) in
            try Disk.makeOpenDirectory(above: full(target))
            try Disk.rename(full(path), to: full(target))
        }
    }

    package func share(_ folder: String) async throws -> [String] {
        guard Disk.kind(of: full(folder)) == .directory else { return [] }
        return try guarded { () throws(DiskError) in
            let inside = try Disk.shareAll(below: full(folder)).map { folder == "." ? $0 : "\(folder)/\($0)" }
            let above = Self.folders(downTo: folder).filter { !Disk.share(full($0)) }.map { $0 + "/" }
            // The web server may be in the group of a folder that is another account's.
            let closed = (above + inside).filter { !$0.hasSuffix("/") || !Disk.isShared(withGroup: full($0)) }
            guard !closed.isEmpty else { return [] }
            try makeStateFolder(above: Self.probe)
            return try Disk.keepsPermissions(at: full(Self.probe)) ? closed : []
        }
    }

    private static let probe = ".tdkt/probe-permissions"

    /// `a`, `a/b` and `a/b/c` for `a/b/c`; none for the target's own folder.
    private static func folders(downTo folder: String) -> [String] {
        let parts = folder == "." ? [] : folder.split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    package func settle() async throws { Disk.settle() }
}

extension FolderHost {
    /// Whether the file system has symbolic links and hard links. What is made to find it out is removed again: looking at a
    /// target leaves it as it was.
    var hasLinks: Bool {
        let missing = foldersToMake
        let probes = (0...2).map { full(".tdkt/probe-\($0)") }
        defer {
            for probe in probes { try? Disk.removeFile(probe) }
            for folder in missing where !Disk.removeEmptyDirectory(folder) { break }
        }
        do throws(DiskError) {
            try makeStateFolder(above: ".tdkt/probe")
            for probe in probes { try Disk.removeFile(probe) }
            try Disk.write([], to: probes[0])
            try Disk.link(probes[0], to: probes[1])
            try Disk.makeLink(probes[2], to: "probe-0")
            return true
        } catch {
            return false
        }
    }

    /// The folders down to the state folder that are not there yet, the innermost first.
    private var foldersToMake: [String] {
        var (folders, path) = ([String](), full(".tdkt")[...])
        while !path.isEmpty, Disk.kind(of: String(path)) == nil {
            folders.append(String(path))
            path = path[..<(path.utf8.lastIndex(of: 47) ?? path.startIndex)]
        }
        return folders
    }

    /// What tdkt keeps for itself is nobody else's to read; the target's folder, when it is made for it, is everybody's.
    private func makeStateFolder(above path: String) throws(DiskError) {
        try Disk.makeOpenDirectory(place)
        try Disk.makeDirectory(above: full(path))
    }

    /// Writes a file beside its place.
    private func stage(_ bytes: [UInt8], for path: String) throws(DiskError) -> String {
        let staged = "\(full(path)).\(run)\(StagedFile.suffix)"
        try makeStateFolder(above: path)
        do throws(DiskError) {
            try Disk.write(bytes, to: staged)
        } catch {
            try? Disk.removeFile(staged)
            throw error
        }
        return staged
    }

    private func each<Element: Sendable>(
        _ elements: [Element], _ body: @escaping @Sendable (Element) throws(DiskError) -> Void
    ) async throws {
        do {
            _ = try await elements.concurrentMap(jobs: jobs) { try body($0) }
        } catch let error as DiskError {
            throw failure(error)
        }
    }

    private func guarded<Result>(_ body: () throws(DiskError) -> Result) throws -> Result {
        do throws(DiskError) {
            return try body()
        } catch {
            throw failure(error)
        }
    }

    private func failure(_ error: DiskError) -> ToolFailure {
        ToolFailure(.targetFailed(error.description), at: error.path)
    }
}

import Diagnostics
import Vietnamese

/// Releases side by side, of which the symbolic link `current` makes one live: visitors see all of one or all of another.
///
///     releases/20261125T104507-1a2b3c4d5e6f/    the files of one release
///     releases/…/assets -> ../../assets          what is named by its content is shared, so that a page that was loaded
///     assets/                                    just before a switch still finds its style sheet after it
///     current -> releases/20261125T104507-…      what the web server serves
///     .tdkt/                                     records, the log, the lock
package struct LinkedReleases: Deployment {
    let host: any ReleaseHost

    package init(_ host: any ReleaseHost) { self.host = host }

    package var files: any TargetFiles { host }

    private static let link = "current"

    private static func folder(_ name: String) -> String { "releases/\(name)" }

    package func liveName() async throws -> LiveName? {
        switch try await host.link(at: Self.link) {
        case nil: nil
        case .link(let path) where path.hasPrefix("releases/") && ReleaseRecord.isName(String(path.dropFirst(9))):
            .release(String(path.dropFirst(9)))
        case .link, .other: .foreign
        }
    }

    package var obstacle: Obstacle? {
        get async throws {
            guard case .other(let obstacle) = try await host.link(at: Self.link) else { return nil }
            return obstacle
        }
    }

    package func files(of record: ReleaseRecord) async throws -> [String: String] {
        var found = try await host.digests(of: Self.folder(record.name), expecting: record.folderFiles)
        found[ReleaseRecord.assetFolder] = nil
        return try await found.merging(assets(of: record, besides: record)) { own, _ in own }
    }

    /// The assets that a release names, as they are.
    /// - Parameter known: a release whose record is at the target.
    private func assets(of record: ReleaseRecord, besides known: ReleaseRecord?) async throws -> [String: String] {
        let folder = ReleaseRecord.assetFolder
        let found = try await host.digests(ofExpected: record.files(below: folder), in: folder, besides: known)
        return Dictionary(uniqueKeysWithValues: found.map { ("\(folder)/\($0.key)", $0.value) })
    }

    /// Puts the release together beside the live one: hard links to what is the same, the rest sent and all of it read
    /// back before it gets its name.
    package func prepare(_ next: ReleaseRecord, from folder: String, over live: ReleaseRecord?) async throws {
        let partial = Self.folder(next.name) + Self.partial
        // Two of one second and one content have one name: what a run left that was cut off, or an earlier release.
        guard next.name != live?.name else { throw ToolFailure(.changedMeanwhile(), at: host.place) }
        try await host.remove([partial, Self.folder(next.name)])
        try await sendAssets(of: next, from: folder, over: live)
        try await host.makeFolder(partial, like: live.map { Self.folder($0.name) })
        let old = live?.folderFiles ?? [:]
        try await host.remove(old.keys.filter { next.files[$0] == nil }.ordered, in: partial)
        let changed = next.folderFiles.filter { old[$0.key] != $0.value }.map(\.key).ordered
        try await host.send(changed, of: folder, to: partial)
        try await verify(next, in: partial, from: folder)
        try await host.point("\(partial)/\(ReleaseRecord.assetFolder)", to: "../../\(ReleaseRecord.assetFolder)")
        try await host.settle()
        try await host.rename(partial, to: Self.folder(next.name))
    }

    private static let partial = ".partial"

    /// Those that the live release has not; what has been damaged or closed since it was looked at is sent once more.
    private func sendAssets(of next: ReleaseRecord, from folder: String, over live: ReleaseRecord?) async throws {
        func missing(in there: [String: String]) -> [String] {
            next.assets.filter { there[$0.key] != $0.value }.map(\.key).ordered
        }
        var wrong = try await closed(next, in: ReleaseRecord.assetFolder)
        wrong = Set(wrong + missing(in: live?.files ?? [:])).ordered
        for _ in 1...2 where !wrong.isEmpty {
            try await host.send(wrong.filter { !Self.isFolder($0) }, of: folder, to: ".")
            let closed = try await closed(next, in: ReleaseRecord.assetFolder)
            wrong = try await missing(in: assets(of: next, besides: live)) + closed
        }
        guard wrong.isEmpty else { throw ToolFailure(.verificationFailed(wrong), at: host.place) }
    }

    /// A file that was linked from an older release and has been damaged there, or is another account's and closed, is sent
    /// once more.
    private func verify(_ next: ReleaseRecord, in partial: String, from folder: String) async throws {
        var wrong = try await differences(next, in: partial)
        if !wrong.isEmpty {
            let files = wrong.filter { !Self.isFolder($0) }
            try await host.remove(files, in: partial)
            try await host.send(
                files.filter { next.files[$0] != nil && next.adopted[$0] == nil }, of: folder, to: partial)
            wrong = try await differences(next, in: partial)
        }
        guard wrong.isEmpty else { throw ToolFailure(.verificationFailed(wrong), at: host.place) }
    }

    /// Files that are not as a record says, or not for everybody to read.
    private func differences(_ record: ReleaseRecord, in folder: String) async throws -> [String] {
        let closed = try await closed(record, in: folder)
        var found = try await host.digests(of: folder, expecting: record.folderFiles)
        found[ReleaseRecord.assetFolder] = nil
        let expected = record.folderFiles
        return Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.union(closed).ordered
    }

    package func share(_ record: ReleaseRecord) async throws -> [String] {
        try await closed(record, in: Self.folder(record.name)) + closed(record, in: ReleaseRecord.assetFolder)
    }

    /// Lets everybody read a folder.
    /// - Returns: the record's files in it that are closed all the same, and folders. What somebody else has put there is
    ///   closed to whom he likes.
    private func closed(_ record: ReleaseRecord, in folder: String) async throws -> [String] {
        let isShared = folder == ReleaseRecord.assetFolder
        let closed = try await host.share(folder).map { path in
            !isShared && path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
        }
        return closed.filter { Self.isFolder($0) || record.files[$0] != nil && record.adopted[$0] == nil }
    }

    private static func isFolder(_ path: String) -> Bool { path.hasSuffix("/") }

    package func goLive(_ record: ReleaseRecord, from live: ReleaseRecord?) async throws {
        try await host.point(Self.link, to: Self.folder(record.name))
    }

    package func goDark() async throws { try await host.remove([Self.link]) }

    package func kept() async throws -> [String] {
        try await host.names(in: "releases").filter(ReleaseRecord.isName).ordered
    }

    package func prune(_ names: [String], keeping kept: [String]) async throws {
        let partial = try await host.names(in: "releases").filter { $0.hasSuffix(Self.partial) }
        try await host.remove(partial.map(Self.folder) + names.map(Self.folder) + stagedFiles())
        try await host.sweep(ReleaseRecord.assetFolder, keeping: kept)
    }

    /// Files that were to be renamed into place by a run that was cut off.
    private func stagedFiles() async throws -> [String] {
        var staged: [String] = []
        for folder in [".", ".tdkt", ".tdkt/releases"] {
            staged += try await host.names(in: folder).filter { StagedFile.isOne($0) }.map { "\(folder)/\($0)" }
        }
        return staged
    }
}

extension Sequence where Element == String {
    /// By bytes, the same on every machine.
    var ordered: [String] { sorted { $0.precedes($1) } }
}

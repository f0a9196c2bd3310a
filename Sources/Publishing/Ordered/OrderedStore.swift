/// A target without symbolic links, where files are replaced one by one: a share that has none, or a store of objects.
package protocol OrderedStore: TargetFiles {
    /// Brings files of a local folder into a folder of the target.
    func send(_ files: [String], of folder: String, to path: String) async throws

    /// Those of the files that are not at the target as they are here.
    func differing(_ files: [String], of folder: String, at path: String) async throws -> [String]

    /// Copies files inside the target, each replaced in one step.
    func copy(_ files: [String], from source: String, to path: String) async throws

    func remove(_ files: [String], in folder: String) async throws

    /// What is where a folder is to be, and is none.
    func obstacle(at folder: String) async throws -> Obstacle?

    /// Removes what a run that was cut off has left below a folder: files that were to be renamed into place.
    func removeStaged(below folder: String) async throws

    /// For every file below a folder something that is another when the file is; without files that were to be renamed into
    /// place.
    func fingerprints(of folder: String) async throws -> [String: String]

    /// Lets everybody read a folder and all that is in it.
    /// - Returns: what is closed all the same, as `ReleaseHost.share` has it. Who may read a store of objects is said there.
    func share(_ folder: String) async throws -> [String]
}

extension OrderedStore {
    package func share(_ folder: String) async throws -> [String] { [] }

    /// Stores of objects have no folders, and an object appears when it is whole.
    package func obstacle(at folder: String) async throws -> Obstacle? { nil }
    package func removeStaged(below folder: String) async throws {}
}

/// A folder whose files are replaced one by one.
package struct FolderStore: OrderedStore {
    private let host: FolderHost

    package init(_ host: FolderHost) { self.host = host }

    package var place: String { host.place }

    package func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]? {
        try await host.read(path, basis: basis)
    }
    package func write(_ bytes: [UInt8], to path: String) async throws { try await host.write(bytes, to: path) }
    package func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool {
        try await host.claim(path, with: bytes)
    }
    package func append(_ line: String, to path: String) async throws { try await host.append(line, to: path) }
    package func names(in folder: String) async throws -> [String] { try await host.names(in: folder) }
    package func remove(_ paths: [String]) async throws { try await host.remove(paths) }

    package func send(_ files: [String], of folder: String, to path: String) async throws {
        try await host.send(files, of: folder, to: path)
    }

    package func differing(_ files: [String], of folder: String, at path: String) async throws -> [String] {
        let there = try await host.digests(of: path, expecting: [:])
        let here = try await FolderHost(path: folder, jobs: host.jobs).digests(of: ".", expecting: [:])
        return files.filter { here[$0] == nil || there[$0] != here[$0] }
    }

    package func copy(_ files: [String], from source: String, to path: String) async throws {
        try await host.send(files, of: "\(place)/\(source)", to: path)
    }

    package func remove(_ files: [String], in folder: String) async throws {
        try await host.remove(files, in: folder)
    }

    package func share(_ folder: String) async throws -> [String] { try await host.share(folder) }

    package func fingerprints(of folder: String) async throws -> [String: String] {
        try await host.digests(of: folder, expecting: [:]).filter { !StagedFile.isOne($0.key) }
    }

    package func obstacle(at folder: String) async throws -> Obstacle? {
        guard case .other(let obstacle) = try await host.link(at: folder), obstacle != .folder else { return nil }
        return obstacle
    }

    package func removeStaged(below folder: String) async throws { try await host.removeStaged(below: folder) }
}

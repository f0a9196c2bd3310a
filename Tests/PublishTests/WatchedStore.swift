import Content
import Diagnostics
import Synchronization

@testable import Publishing

/// A store that remembers what visitors' files went through, and breaks at a given call: from then on nothing answers, unless it
/// fails only once.
final class WatchedStore: OrderedStore {
    private let store: any OrderedStore
    private let failsAt: Int
    /// Whether the call at which it breaks is still carried out, and only its answer lost.
    private let isDone: Bool
    private let isForGood: Bool
    private let calls = Mutex(0)
    private let seen = Mutex<[[String]]>([])

    init(_ store: any OrderedStore, failsAt: Int = .max, isDone: Bool = false, isForGood: Bool = true) {
        (self.store, self.failsAt, self.isDone, self.isForGood) = (store, failsAt, isDone, isForGood)
    }

    var place: String { store.place }

    /// What came to the folder that visitors see, and what went, call by call.
    var changes: [[String]] { seen.withLock { $0 } }

    func forget() { seen.withLock { $0 = [] } }

    private func note(_ sign: String, _ files: [String], _ folder: String) {
        if folder == OrderedReleases.folder, !files.isEmpty { seen.withLock { $0.append(files.map { sign + $0 }) } }
    }

    private func counted<Result>(_ body: () async throws -> Result) async throws -> Result {
        let number = calls.withLock { calls in
            calls += 1
            return calls
        }
        if number > failsAt && isForGood || number == failsAt && !isDone { throw broken }
        let result = try await body()
        if number == failsAt { throw broken }
        return result
    }

    private var broken: ToolFailure { ToolFailure(.noConnection("broken"), at: place) }

    func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]? {
        try await counted { try await store.read(path, basis: basis) }
    }
    func write(_ bytes: [UInt8], to path: String) async throws {
        try await counted { try await store.write(bytes, to: path) }
    }
    func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool {
        try await counted { try await store.claim(path, with: bytes) }
    }
    func append(_ line: String, to path: String) async throws {
        try await counted { try await store.append(line, to: path) }
    }
    func names(in folder: String) async throws -> [String] { try await counted { try await store.names(in: folder) } }
    func remove(_ paths: [String]) async throws { try await counted { try await store.remove(paths) } }

    func send(_ files: [String], of folder: String, to path: String) async throws {
        note("+", files, path)
        try await counted { try await store.send(files, of: folder, to: path) }
    }
    func differing(_ files: [String], of folder: String, at path: String) async throws -> [String] {
        try await counted { try await store.differing(files, of: folder, at: path) }
    }
    func copy(_ files: [String], from source: String, to path: String) async throws {
        note("+", files, path)
        try await counted { try await store.copy(files, from: source, to: path) }
    }
    func remove(_ files: [String], in folder: String) async throws {
        note("-", files, folder)
        try await counted { try await store.remove(files, in: folder) }
    }
    func obstacle(at folder: String) async throws -> Obstacle? {
        try await counted { try await store.obstacle(at: folder) }
    }
    func removeStaged(below folder: String) async throws {
        try await counted { try await store.removeStaged(below: folder) }
    }
    func share(_ folder: String) async throws -> [String] { try await counted { try await store.share(folder) } }
    func fingerprints(of folder: String) async throws -> [String: String] {
        try await counted { try await store.fingerprints(of: folder) }
    }
}

extension PublishTarget {
    /// As an editor would write it who changes nothing of what is usual.
    static let sample = PublishTarget(
        name: "web", place: .directory(path: "target", usesLinks: false), url: nil, keep: 5, maxRemovals: 20,
        maxRemovalShare: 0.1, isCompressed: false)
}

import Diagnostics
import Publishing
import Synchronization

/// A target one of whose calls fails: the n-th.
struct FailingHost: ReleaseHost {
    enum Way: CaseIterable, Sendable {
        /// Nothing was done.
        case refused
        /// It was done, and the answer was lost.
        case unanswered
        /// The connection is gone for good: all later calls fail, too.
        case goneForGood
    }

    private let host: FolderHost
    private let way: Way
    private let failing: Int
    private let calls = Calls()

    init(path: String, failing: Int, _ way: Way) {
        (host, self.failing, self.way) = (FolderHost(path: path, jobs: 1), failing, way)
    }

    /// Whether there were so many calls that one failed.
    var hasFailed: Bool { calls.count >= failing }

    private final class Calls: Sendable {
        private let made = Mutex(0)
        var count: Int { made.withLock { $0 } }
        func next() -> Int {
            made.withLock {
                $0 += 1
                return $0
            }
        }
    }

    private func call<Result>(_ body: () async throws -> Result) async throws -> Result {
        let number = calls.next()
        let fails = way == .goneForGood ? number >= failing : number == failing
        let failure = ToolFailure(.targetFailed("call \(number) fails"), at: place)
        if fails, way != .unanswered { throw failure }
        let result = try await body()
        if fails { throw failure }
        return result
    }
}

extension FailingHost {
    var place: String { host.place }

    func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]? {
        try await call { try await host.read(path, basis: basis) }
    }

    func write(_ bytes: [UInt8], to path: String) async throws {
        try await call { try await host.write(bytes, to: path) }
    }

    func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool {
        try await call { try await host.claim(path, with: bytes) }
    }

    func append(_ line: String, to path: String) async throws {
        try await call { try await host.append(line, to: path) }
    }

    func names(in folder: String) async throws -> [String] { try await call { try await host.names(in: folder) } }

    func remove(_ paths: [String]) async throws { try await call { try await host.remove(paths) } }

    func link(at path: String) async throws -> LinkState? { try await call { try await host.link(at: path) } }

    func point(_ path: String, to destination: String) async throws {
        try await call { try await host.point(path, to: destination) }
    }

    func makeFolder(_ path: String, like source: String?) async throws {
        try await call { try await host.makeFolder(path, like: source) }
    }

    func send(_ files: [String], of folder: String, to path: String) async throws {
        try await call { try await host.send(files, of: folder, to: path) }
    }

    func remove(_ files: [String], in folder: String) async throws {
        try await call { try await host.remove(files, in: folder) }
    }

    func digests(of folder: String, expecting expected: [String: String]) async throws -> [String: String] {
        try await call { try await host.digests(of: folder, expecting: expected) }
    }

    func sweep(_ folder: String, keeping releases: [String]) async throws {
        try await call { try await host.sweep(folder, keeping: releases) }
    }

    func share(_ folder: String) async throws -> [String] { try await call { try await host.share(folder) } }

    func rename(_ path: String, to target: String) async throws {
        try await call { try await host.rename(path, to: target) }
    }

    /// Not the disk itself, whose other writers would have to be waited for.
    func settle() async throws { try await call {} }
}

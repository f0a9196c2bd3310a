import Diagnostics
import Foundation
import Programs
import SiteBuilder

/// A store of objects that rclone reaches: S3 and what speaks like it, and some seventy others.
package struct RcloneStore: OrderedStore {
    /// As rclone writes it: `s3:bucket/tdkt`.
    package let place: String
    /// Whether the store tells a checksum of what it holds; else files are read back to be compared.
    private let hasHashes: Bool

    /// - Throws: `ToolFailure` when rclone does not know the remote, `RefusedPlace` when it is a folder of this machine.
    package init(remote: String) async throws {
        place = remote.hasSuffix("/") ? String(remote.dropLast()) : remote
        let outcome = try await Program.rclone.succeed(["backend", "features", "--", place], at: remote)
        let features = try JSONDecoder().decode(Features.self, from: Data(outcome.output))
        // It could be any folder, the content's too; a target of its own kind looks at that.
        if features.String?.hasPrefix("Local file system ") == true {
            throw RefusedPlace(.badTargetPath(remote, .thisMachine))
        }
        hasHashes = !features.Hashes.isEmpty
    }

    private struct Features: Decodable {
        let Hashes: [String]
        /// What kind of store it is, in words.
        let String: Swift.String?
    }

    private func full(_ path: String) -> String { "\(place)/\(path)" }

    /// rclone's exit codes for a folder or a file that is not there.
    private static let missing: Set<Int32> = [3, 4]

    private func run(_ arguments: [String], input: [UInt8] = []) async throws -> Program.Outcome {
        let outcome = try await Program.rclone.run(arguments, input: input)
        guard outcome.status == 0 || Self.missing.contains(outcome.status) else {
            throw ToolFailure(.targetFailed(outcome.reason), at: place)
        }
        return outcome
    }

    package func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]? {
        let outcome = try await run(["cat", "--", full(path)])
        // Many stores take what isn't there for an empty folder; none of our files is empty.
        return outcome.output.isEmpty ? nil : outcome.output
    }

    package func write(_ bytes: [UInt8], to path: String) async throws {
        try await Program.rclone.succeed(["rcat", "--", full(path)], input: bytes, at: place)
    }

    /// Stores have no such call. Whoever finds his own text a moment later has it; two that write in the same moment find
    /// the text of one of them.
    package func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool {
        guard try await read(path) == nil else { return false }
        try await write(bytes, to: path)
        try await Task.sleep(for: .milliseconds(700))
        return try await read(path) == bytes
    }

    package func append(_ line: String, to path: String) async throws {
        let old = try await read(path) ?? []
        try await write(old + Array("\(line)\n".utf8), to: path)
    }

    package func names(in folder: String) async throws -> [String] {
        let outcome = try await run(["lsf", "--", full(folder)])
        return outcome.text.split(separator: "\n").map { $0.hasSuffix("/") ? String($0.dropLast()) : String($0) }
    }

    package func remove(_ paths: [String]) async throws {
        for path in paths {
            let outcome = try await Program.rclone.run(["deletefile", "--", full(path)])
            if outcome.status != 0 { _ = try await run(["purge", "--", full(path)]) }
        }
    }

    package func send(_ files: [String], of folder: String, to path: String) async throws {
        guard !files.isEmpty else { return }
        try await transfer(["copy", "--ignore-times"], files, [folder, full(path)])
    }

    package func copy(_ files: [String], from source: String, to path: String) async throws {
        guard !files.isEmpty else { return }
        try await transfer(["copy", "--ignore-times"], files, [full(source), full(path)])
    }

    package func remove(_ files: [String], in folder: String) async throws {
        guard !files.isEmpty else { return }
        try await transfer(["delete"], files, [full(folder)])
    }

    /// The list of files goes over standard input: names as they are, one in a line.
    private func transfer(_ command: [String], _ files: [String], _ places: [String]) async throws {
        let list = Array(files.joined(separator: "\n").utf8)
        try await Program.rclone.succeed(
            command + ["--files-from-raw", "-", "--no-traverse", "--transfers", "8", "--"] + places, input: list,
            at: place)
    }

    package func differing(_ files: [String], of folder: String, at path: String) async throws -> [String] {
        let options =
            ["check", "--one-way", "--combined", "-", "--files-from-raw", "-"] + (hasHashes ? [] : ["--download"])
        let list = Array(files.joined(separator: "\n").utf8)
        let outcome = try await Program.rclone.run(options + ["--", folder, full(path)], input: list)
        let equal = Set(
            outcome.text.split(separator: "\n").filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) })
        return files.filter { !equal.contains($0) }
    }

    package func fingerprints(of folder: String) async throws -> [String: String] {
        let options = hasHashes ? ["--hash", "--no-modtime"] : []
        let outcome = try await run(["lsjson", "--recursive", "--files-only"] + options + ["--", full(folder)])
        guard outcome.status == 0 else { return [:] }
        let entries = try JSONDecoder().decode([Entry].self, from: Data(outcome.output))
        return Dictionary(entries.map { ($0.Path, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    }

    private struct Entry: Decodable {
        let Path: String
        let Size: Int
        let ModTime: String?
        let Hashes: [String: String]?

        var fingerprint: String {
            let hashes = Hashes ?? [:]
            let sums = hashes.keys.ordered.map { "\($0):\(hashes[$0] ?? "")" }.joined(separator: " ")
            return "\(Size) \(sums.isEmpty ? ModTime ?? "" : sums)"
        }
    }
}

import Foundation
import TestSupport

/// A server that speaks S3 on a free port of this machine: moto's, which `Tests/fetch-moto.sh` fetches.
package final class ObjectStore {
    package struct Failure: Error, CustomStringConvertible { package let description: String }

    /// As rclone names the place of the section.
    package static let remote = "kho:thung/chuyen-muc"

    private let folder: TemporaryFolder
    private let process: ChildProcess

    /// Puts the store's configuration into a program's environment; nothing of the account's own is read.
    package var launcher: [String] {
        ["env", "-u", "AWS_CA_BUNDLE", "RCLONE_CONFIG=\(folder.url("rclone.conf").path)"]
    }

    package init() async throws {
        folder = try TemporaryFolder()
        let port = try FreePort.find()
        let modules = repositoryRoot.appending(path: ".build/moto").path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: modules + "/moto") else {
            throw Failure(description: "\(modules)/moto is missing. Run Tests/fetch-moto.sh once to fetch it.")
        }
        try folder.write(Self.configuration(port: port), to: "rclone.conf")
        process = try ChildProcess(
            [
                "/usr/bin/env", "PYTHONPATH=\(modules)", "python3", "-m", "moto.server", "-H", "127.0.0.1", "-p",
                "\(port)",
            ],
            log: folder.url("log").path)
        try await waitUntilItAnswers()
    }

    deinit { process.stop() }

    private static func configuration(port: Int) -> String {
        """
        [kho]
        type = s3
        provider = Other
        access_key_id = thu
        secret_access_key = thu
        endpoint = http://127.0.0.1:\(port)
        force_path_style = true
        region = us-east-1

        """
    }

    private func waitUntilItAnswers() async throws {
        for _ in 0..<300 {
            let outcome = try await rclone(["mkdir", "kho:thung", "--retries", "1", "--low-level-retries", "1"])
            if outcome.exitCode == 0 { return }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Failure(description: "moto's server doesn't answer: \((try? folder.text("log")) ?? "")")
    }

    @discardableResult
    private func rclone(_ arguments: [String], input: String = "") async throws -> TdktBinary.Outcome {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/rclone") else {
            throw Failure(
                description: "rclone is missing: these tests need the package rclone (apt-get install rclone)")
        }
        return try await TdktBinary.run(
            arguments, input: input, launcher: launcher, binary: URL(filePath: "/usr/bin/rclone"))
    }

    /// What visitors get, by path.
    package func shown() async throws -> [String: Data] {
        let copy = try TemporaryFolder()
        let outcome = try await rclone(["copy", "\(Self.remote)/current", copy.path])
        guard outcome.exitCode == 0 else { throw Failure(description: outcome.errors) }
        return try copy.snapshot().filter { !$0.key.hasSuffix("/") }
    }

    package func put(_ text: String, at path: String) async throws {
        try await rclone(["rcat", "\(Self.remote)/\(path)"], input: text)
    }
}

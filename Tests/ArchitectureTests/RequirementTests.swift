import Foundation
import TestSupport
import Testing

/// `.ci/require.sh` on a machine where `pkg-config` knows no library: stand-ins for the system's programs note how they are called.
@Suite("What a task needs is said before it is installed") struct RequirementTests {
    /// - Returns: the outcome, and the calls of `apt-get`.
    private func require(_ environment: [String] = [], user: Int = 0) async throws -> (TdktBinary.Outcome, String) {
        let folder = try TemporaryFolder()
        let programs = [
            "pkg-config": "exit 1", "swift": "exit 0", "id": "echo \(user)", "sudo": "exit 1",
            "apt-get": "echo \"$@\" >>'\(folder.path)/calls'; exit 1",
        ]
        for (name, script) in programs {
            try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
            try folder.setPermissions(0o755, of: "bin/\(name)")
        }
        let arguments = ["PATH=\(folder.path)/bin:/usr/bin:/bin"] + environment + ["bash", ".ci/require.sh", "build"]
        let outcome = try await TdktBinary.run(arguments, in: repositoryRoot, binary: URL(filePath: "/usr/bin/env"))
        return (outcome, folder.exists("calls") ? try folder.text("calls") : "")
    }

    @Test func itSaysWhatItInstallsEvenWhenThatFails() async throws {
        let (outcome, calls) = try await require()
        #expect(outcome.exitCode == 2)
        #expect(
            outcome.output.contains("(about to install; INSTALL=no only says it):\n    apt-get install libcmark-dev"))
        #expect(calls.hasPrefix("update"))
    }

    @Test func askedNotToInstallItOnlySaysWhat() async throws {
        let (outcome, calls) = try await require(["INSTALL=no"])
        #expect(outcome.exitCode == 2 && outcome.output.isEmpty && calls.isEmpty)
        #expect(outcome.errors.contains("    apt-get install libcmark-dev"))
    }

    @Test func withoutRightsItSaysWhomToAsk() async throws {
        let (outcome, calls) = try await require(user: 1000)
        #expect(outcome.exitCode == 2 && outcome.output.isEmpty && calls.isEmpty)
        #expect(outcome.errors.contains("ask an administrator"))
    }
}

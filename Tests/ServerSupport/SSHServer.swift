import Foundation
import Glibc
import TestSupport

/// A real OpenSSH server on a free port of this machine, for the account that runs the tests alone: keys, configuration and
/// what the client knows of the server lie in a folder of its own, nothing of the account's `~/.ssh` is read.
package final class SSHServer {
    package struct Failure: Error, CustomStringConvertible { package let description: String }

    /// What the client's configuration calls the server.
    package static let host = "may-chu"

    package let folder: TemporaryFolder
    private let process: ChildProcess

    /// The file for the target's key `ssh_config`.
    package var configuration: String { folder.url("ssh_config").path }

    /// - Parameter umask: of the account at the server, in octal; nil for what this process has.
    package init(umask: String? = nil) async throws {
        folder = try TemporaryFolder()
        let port = try FreePort.find()
        for name in ["host", "user", "stranger"] { try await Self.makeKey(folder.url(name).path) }
        try folder.write(try folder.text("user.pub"), to: "authorized_keys")
        try folder.write(Self.client(port: port, key: "user", folder), to: "ssh_config")
        try folder.write(Self.client(port: port, key: "stranger", folder), to: "stranger_config")
        try folder.write(Self.client(port: try FreePort.find(), key: "user", folder), to: "unreachable_config")
        let command = umask.map { "ForceCommand umask \($0); eval \"$SSH_ORIGINAL_COMMAND\"\n" } ?? ""
        try folder.write(Self.server(port: port, folder) + command, to: "sshd_config")
        process = try Self.start(folder)
        try await waitUntilItAnswers()
    }

    deinit {
        // Connections outlive the server that took them.
        let connections = children
        process.end(SIGTERM)
        for connection in connections { kill(connection, SIGTERM) }
    }

    /// Another client's configuration: a key that the server doesn't know, or a port where nobody is.
    package func configuration(_ kind: String) -> String { folder.url("\(kind)_config").path }

    private static func start(_ folder: TemporaryFolder) throws -> ChildProcess {
        // As root it gives up rights in this folder, which the system makes when the service starts.
        if geteuid() == 0 {
            try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
        let program = try program("/usr/sbin/sshd", package: "openssh-server")
        return try ChildProcess([
            program, "-D", "-f", folder.url("sshd_config").path, "-E", folder.url("sshd.log").path,
        ])
    }

    private static func server(port: Int, _ folder: TemporaryFolder) -> String {
        """
        ListenAddress 127.0.0.1
        Port \(port)
        HostKey \(folder.url("host").path)
        AuthorizedKeysFile \(folder.url("authorized_keys").path)
        PidFile none
        UsePAM no
        StrictModes no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        MaxStartups 100

        """
    }

    private static func client(port: Int, key: String, _ folder: TemporaryFolder) -> String {
        """
        Host \(host)
            HostName 127.0.0.1
            Port \(port)
            IdentityFile \(folder.url(key).path)
            IdentitiesOnly yes
            IdentityAgent none
            UserKnownHostsFile \(folder.url("known_hosts").path)
            GlobalKnownHostsFile none
            StrictHostKeyChecking accept-new

        """
    }

    private static func program(_ path: String, package: String) throws -> String {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Failure(
                description: "\(path) is missing: these tests need the package \(package) (apt-get install \(package))")
        }
        return path
    }

    private static func makeKey(_ path: String) async throws {
        let program = try program("/usr/bin/ssh-keygen", package: "openssh-client")
        let outcome = try await TdktBinary.run(
            ["-q", "-t", "ed25519", "-N", "", "-f", path], binary: URL(filePath: program))
        guard outcome.exitCode == 0 else { throw Failure(description: "ssh-keygen: \(outcome.errors)") }
    }

    private func waitUntilItAnswers() async throws {
        var errors = ""
        for _ in 0..<200 {
            // A shell between, since Foundation is wrong about programs that close what they inherit.
            let outcome = try await TdktBinary.run(
                ["-F", configuration, "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", Self.host, "true"],
                launcher: ["/bin/sh", "-c", "\"$0\" \"$@\"; exit $?"], binary: URL(filePath: "/usr/bin/ssh"))
            if outcome.exitCode == 0 { return }
            errors = outcome.errors
            try await Task.sleep(for: .milliseconds(25))
        }
        throw Failure(description: "sshd doesn't answer: \(errors)\((try? folder.text("sshd.log")) ?? "")")
    }

    /// The processes of connections.
    private var children: [Int32] {
        let list = try? String(contentsOfFile: "/proc/\(process.id)/task/\(process.id)/children", encoding: .utf8)
        return (list ?? "").split(separator: " ").compactMap { Int32($0) }
    }
}

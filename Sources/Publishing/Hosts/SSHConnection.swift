import Content
import Diagnostics
import FileSystem
import Programs

/// One connection to a server, over which all commands and transfers go (OpenSSH's multiplexing): logging in takes longer
/// than most of them.
final class SSHConnection: Sendable {
    let address: SSHAddress
    private let folder: String
    private let shell: RemoteShell

    /// Logs in.
    /// - Parameter mayAsk: whether somebody is there to type a password or to confirm a host's key.
    /// - Throws: `ToolFailure` with ssh's own words.
    init(_ address: SSHAddress, mayAsk: Bool) async throws {
        self.address = address
        do throws(DiskError) {
            folder = try Disk.makeTemporaryDirectory(forSockets: true)
        } catch {
            throw ToolFailure(.targetFailed(error.description), at: error.path)
        }
        let options = Self.options(address, socket: folder)
        let destination = Self.destination(address)
        // The connection goes by itself when nothing uses it any more, even if this program was killed.
        let login = ["-f", "-N", "-M", "-o", "ControlPersist=60", "-o", "BatchMode=\(mayAsk ? "no" : "yes")"]
        let outcome = try await Program.ssh.run(options + login + [destination])
        guard outcome.status == 0 else {
            try? Disk.removeTree(folder)
            throw ToolFailure(.noConnection(outcome.reason), at: "\(destination):\(address.path)")
        }
        shell = RemoteShell(options + ["-T", destination], in: address.path)
    }

    var place: String { "\(destination):\(address.path)" }
    var destination: String { Self.destination(address) }

    private static func destination(_ address: SSHAddress) -> String {
        (address.user.map { $0 + "@" } ?? "") + address.host
    }

    private static func options(_ address: SSHAddress, socket folder: String) -> [String] {
        // A connection that has died is noticed, rather than waited for.
        ["-S", "\(folder)/s", "-o", "ServerAliveInterval=10", "-o", "ServerAliveCountMax=3", "-o", "ConnectTimeout=20"]
            + (address.port.map { ["-p", String($0)] } ?? []) + (address.configuration.map { ["-F", $0] } ?? [])
    }

    /// What rsync is to reach the server by; it splits this at spaces.
    var remoteShell: String {
        (["ssh", "-S", "\(folder)/s", "-o", "ServerAliveInterval=10", "-o", "ServerAliveCountMax=3"]
            + (address.port.map { ["-p", String($0)] } ?? [])
            + (address.configuration.map { ["-F", "'\($0)'"] } ?? [])).joined(separator: " ")
    }

    /// Runs a script of POSIX sh in the target's folder.
    /// - Parameter script: our own text, with every name from outside put in by `RemoteShell.quoted`.
    func run(_ script: String, input: [UInt8] = []) async -> Program.Outcome { await shell.run(script, input: input) }

    /// Logs out; a run that is killed leaves the connection to end by itself.
    func close() async {
        defer { try? Disk.removeTree(folder) }
        _ = try? await Program.ssh.run(Self.options(address, socket: folder) + ["-O", "exit", destination])
    }
}

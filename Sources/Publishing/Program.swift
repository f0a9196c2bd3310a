import Diagnostics
import Subprocess

/// A program of the system, run by a list of arguments and never through a shell, so that no name of a file or host can
/// become a command.
struct Program: Sendable {
    let name: String
    /// The Debian package that has it.
    let package: String

    static let ssh = Program(name: "ssh", package: "openssh-client")
    static let rsync = Program(name: "rsync", package: "rsync")
    static let rclone = Program(name: "rclone", package: "rclone")
    static let zip = Program(name: "zip", package: "zip")
    static let unzip = Program(name: "unzip", package: "unzip")
    static let curl = Program(name: "curl", package: "curl")
    static let git = Program(name: "git", package: "git")

    struct Outcome: Sendable {
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        /// The last of what was said, for a message.
        var reason: String {
            errors.isEmpty ? "exit \(status)" : errors.split(separator: "\n").suffix(2).joined(separator: "; ")
        }
    }

    /// - Parameter folder: where it runs; else where this program does.
    /// - Throws: `ToolFailure` when there is no such program, or it could not be run. What it answers is in the outcome.
    func run(_ arguments: [String], input: [UInt8] = [], in folder: String? = nil) async throws -> Outcome {
        do {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), workingDirectory: folder.map { .init($0) },
                input: .array(input), output: .bytes(limit: .max), error: .string(limit: 1 << 20))
            return Outcome(
                status: result.terminationStatus.code, output: result.standardOutput,
                errors: result.standardError)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw ToolFailure(.missingProgram(name, package: package), at: name)
        } catch {
            throw ToolFailure(.programFailed("\(error)"), at: name)
        }
    }

    /// The same, for a program that must end well.
    /// - Throws: `ToolFailure` with its last words when it doesn't.
    @discardableResult
    func succeed(
        _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, at place: String
    ) async throws -> Outcome {
        let outcome = try await run(arguments, input: input, in: folder)
        guard outcome.status == 0 else { throw ToolFailure(.programFailed("\(name): \(outcome.reason)"), at: place) }
        return outcome
    }
}

extension TerminationStatus {
    fileprivate var code: Int32 {
        switch self {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }
}

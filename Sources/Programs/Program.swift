import Diagnostics
import Subprocess

/// A program of the system, run by a list of arguments and never through a shell, so that no name of a file or host can
/// become a command.
package struct Program: Sendable {
    package let name: String
    /// The Debian package that has it.
    package let package: String

    package static let ssh = Program(name: "ssh", package: "openssh-client")
    package static let rsync = Program(name: "rsync", package: "rsync")
    package static let rclone = Program(name: "rclone", package: "rclone")
    package static let zip = Program(name: "zip", package: "zip")
    package static let unzip = Program(name: "unzip", package: "unzip")
    package static let curl = Program(name: "curl", package: "curl")
    package static let git = Program(name: "git", package: "git")
    package static let pdftotext = Program(name: "pdftotext", package: "poppler-utils")
    package static let pdfinfo = Program(name: "pdfinfo", package: "poppler-utils")

    package struct Outcome: Sendable {
        package let status: Int32
        package let output: [UInt8]
        package let errors: String

        package var text: String { String(decoding: output, as: UTF8.self) }
        /// The last of what was said, for a message.
        package var reason: String {
            errors.isEmpty ? "exit \(status)" : errors.split(separator: "\n").suffix(2).joined(separator: "; ")
        }
    }

    /// - Parameters:
    ///   - folder: where it runs; else where this program does.
    ///   - limit: the most bytes that it may say. One that says more is ended, and the outcome's status is 141, a shell's for
    ///     a program that nobody listens to.
    /// - Throws: `ToolFailure` when there is no such program, or it could not be run. What it answers is in the outcome.
    package func run(
        _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, upTo limit: Int = .max
    ) async throws -> Outcome {
        do {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), workingDirectory: folder.map { .init($0) },
                input: .array(input), output: .bytes(limit: limit), error: .string(limit: 1 << 20))
            return Outcome(
                status: result.terminationStatus.code, output: result.standardOutput,
                errors: result.standardError)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw ToolFailure(.missingProgram(name, package: package), at: name)
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return Outcome(status: 141, output: [], errors: "more than \(limit) bytes")
        } catch {
            throw ToolFailure(.programFailed("\(error)"), at: name)
        }
    }

    /// The same, for a program that may never end on what it is given.
    /// - Parameter seconds: after which it is ended, and the outcome's status is 124 (GNU coreutils' `timeout`).
    package func run(
        _ arguments: [String], input: [UInt8] = [], within seconds: Int, upTo limit: Int = .max
    ) async throws -> Outcome {
        let timeout = Program(name: "timeout", package: "coreutils")
        return try await timeout.run(
            ["--kill-after=5", "\(seconds)", name] + arguments, input: input, upTo: limit)
    }

    /// The same, for a program that must end well.
    /// - Throws: `ToolFailure` with its last words when it doesn't.
    @discardableResult
    package func succeed(
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

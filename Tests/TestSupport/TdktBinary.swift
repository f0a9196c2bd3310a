import Foundation

/// The built program, run as an editor runs it.
package enum TdktBinary {
    package struct Outcome: Sendable {
        package let exitCode: Int32
        package let output: String
        package let errors: String
    }

    package struct NotBuilt: Error { package let looked: [String] }

    /// Beside the test bundle, where the package manager puts both.
    /// - Throws: `NotBuilt` when it is not there.
    package static func url() throws -> URL {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map { $0.bundleURL }
        let program = [Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) }].compactMap {
            $0
        }
        let folders = bundles.map { $0.deletingLastPathComponent() } + program.map { $0.deletingLastPathComponent() }
        let builds = ["debug", "release"].map { repositoryRoot.appending(path: ".build/\($0)") }
        let places = (folders + builds).map { $0.appending(path: "tdkt") }
        guard
            let found = places.first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
            })
        else { throw NotBuilt(looked: places.map { $0.path(percentEncoded: false) }) }
        return found
    }

    /// Runs `tdkt` and waits for its end.
    /// - Parameters:
    ///   - input: what it reads from standard input; none is the end of the file at once.
    ///   - folder: where it runs; paths in the arguments are relative to it.
    ///   - launcher: a program and its arguments that start it (`setpriv …`), before the program's own.
    ///   - binary: another copy of the program than the built one.
    package static func run(
        _ arguments: [String], input: String = "", in folder: URL? = nil, launcher: [String] = [], binary: URL? = nil
    ) async throws -> Outcome {
        let program = try binary ?? url()
        var words = launcher + [program.path(percentEncoded: false)] + arguments
        let process = Process()
        process.executableURL = try executable(words.removeFirst())
        process.arguments = words
        process.currentDirectoryURL = folder
        return try await finish(process, input: Data(input.utf8))
    }

    /// A program by its path, or by its name in the usual folders.
    private static func executable(_ name: String) throws -> URL {
        let places =
            name.contains("/") ? [name] : ["/usr/bin/\(name)", "/bin/\(name)", "/usr/sbin/\(name)", "/sbin/\(name)"]
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw NotBuilt(looked: places)
        }
        return URL(filePath: found)
    }

    /// Through files instead of pipes: nothing can fill up while nobody reads.
    private static func finish(_ process: Process, input: Data) async throws -> Outcome {
        let scratch = try TemporaryFolder()
        try scratch.write(input, to: "input")
        for name in ["output", "errors"] { try scratch.write("", to: name) }
        let reading = try FileHandle(forReadingFrom: scratch.url("input"))
        let (output, errors) = (
            try FileHandle(forWritingTo: scratch.url("output")), try FileHandle(forWritingTo: scratch.url("errors"))
        )
        process.standardInput = reading
        process.standardOutput = output
        process.standardError = errors
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        for handle in [reading, output, errors] { try handle.close() }
        return Outcome(
            exitCode: process.terminationStatus, output: try scratch.text("output"), errors: try scratch.text("errors"))
    }
}

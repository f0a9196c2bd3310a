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
        let words = launcher + [program.path(percentEncoded: false)] + arguments
        return try await finish([try executable(words[0])] + words.dropFirst(), in: folder, input: input)
    }

    /// A program by its path, or by its name in the usual folders.
    private static func executable(_ name: String) throws -> String {
        let places =
            name.contains("/") ? [name] : ["/usr/bin/\(name)", "/bin/\(name)", "/usr/sbin/\(name)", "/sbin/\(name)"]
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw NotBuilt(looked: places)
        }
        return found
    }

    /// Through files instead of pipes: nothing can fill up while nobody reads.
    private static func finish(_ words: [String], in folder: URL?, input: String) async throws -> Outcome {
        let scratch = try TemporaryFolder()
        for (name, text) in [("input", input), ("output", ""), ("errors", "")] { try scratch.write(text, to: name) }
        let files = ["input", "output", "errors"].map { scratch.url($0).path(percentEncoded: false) }
        let process = try ChildProcess(
            words, in: folder?.path(percentEncoded: false) ?? ".", input: files[0], log: files[1], errors: files[2])
        let code = await process.ended()
        return Outcome(exitCode: code, output: try scratch.text("output"), errors: try scratch.text("errors"))
    }
}

import Foundation
import TestSupport

/// The Nu HTML checker, which knows what HTML's standard says of every element and attribute.
enum NuChecker {
    struct Answer: Decodable { let messages: [Message] }

    struct Message: Decodable, CustomStringConvertible {
        let type: String
        let url: String?
        let lastLine: Int?
        let message: String
        let extract: String?

        var description: String { "\(url ?? "?"):\(lastLine ?? 0): \(type): \(message) \(extract ?? "")" }
    }

    struct Failure: Error, CustomStringConvertible { let description: String }

    private static let java = ["/usr/bin/java", "/usr/local/bin/java"]

    /// Errors and warnings of all files, in one run.
    static func messages(of files: [URL]) async throws -> [Message] {
        guard let java = java.first(where: FileManager.default.isExecutableFile) else {
            throw Checkers.Missing(description: "java is missing: apt-get install default-jre-headless")
        }
        // Quick compilation is worth more than quick code in so short a run: a third of the time.
        let machine = [
            "-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", try Checkers.url("vnu.jar").path,
        ]
        let outcome = try await TdktBinary.run(
            machine + ["--format", "json", "--stdout", "--exit-zero-always"] + files.map(\.path),
            binary: URL(filePath: java))
        guard outcome.exitCode == 0, !outcome.output.isEmpty else { throw Failure(description: outcome.errors) }
        return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8)).messages
    }
}

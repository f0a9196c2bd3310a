import Foundation
import TestSupport

/// Headless Chromium, which reads pages from disk as a visitor's browser would.
package enum Browser {
    struct Missing: Error, CustomStringConvertible {
        let description = "chromium is missing: these tests need the package chromium (apt-get install chromium)"
    }

    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    package static func url() throws -> URL {
        let paths = names.flatMap { ["/usr/bin/\($0)", "/usr/local/bin/\($0)"] }
        guard let found = paths.first(where: FileManager.default.isExecutableFile) else { throw Missing() }
        return URL(filePath: found)
    }

    /// The document at a file's address after its scripts have run.
    package static func document(of page: URL) async throws -> String {
        let profile = try TemporaryFolder()
        let arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--user-data-dir=\(profile.path)", "--allow-file-access-from-files", "--virtual-time-budget=20000",
            "--window-size=1400,900", "--dump-dom", page.absoluteString,
        ]
        return try await TdktBinary.run(arguments, binary: url()).output
    }
}

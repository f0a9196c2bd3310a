import Foundation
import TestSupport

/// A browser engine. Chrome, Edge and Cốc Cốc have Chromium's, Safari has WebKit.
package enum Engine: String, CaseIterable, Sendable {
    case chromium, webKit, firefox

    /// Starts a browser of this engine.
    /// - Parameter runsScripts: false for a visitor who has switched scripts off.
    package func visitor(runsScripts: Bool = true) async throws -> any Visitor {
        switch self {
        case .chromium: try await ChromiumVisitor(runsScripts: runsScripts)
        case .webKit: try await WebKitVisitor(runsScripts: runsScripts)
        case .firefox: try await FirefoxVisitor(runsScripts: runsScripts)
        }
    }
}

/// A program on this machine that the tests need.
struct InstalledProgram {
    /// The Debian package that has it.
    let package: String
    let path: String

    struct Missing: Error, CustomStringConvertible { let description: String }

    /// - Parameter names: the first that is installed counts.
    init(_ names: String..., package: String) throws {
        let paths = names.flatMap { ["/usr/bin/\($0)", "/usr/local/bin/\($0)"] }
        guard let found = paths.first(where: FileManager.default.isExecutableFile) else {
            throw Missing(
                description:
                    "\(names[0]) is missing: these tests need the package \(package) (apt-get install \(package))")
        }
        (self.package, path) = (package, found)
    }
}

/// The log file of a running program.
struct ProgramLog {
    let process: ChildProcess
    let url: URL

    /// Waits until the program logs something.
    /// - Returns: the pattern's first group.
    func first(_ pattern: some RegexComponent<(Substring, Substring)>) async throws -> String {
        var text = ""
        for _ in 0..<6000 where process.isRunning {
            text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
            if let match = try pattern.regex.firstMatch(in: text) { return String(match.output.1) }
            try await Task.sleep(for: .milliseconds(15))
        }
        throw LiveBrowser.Failure(text: "\(url.lastPathComponent): the program doesn't start: \(text)")
    }
}

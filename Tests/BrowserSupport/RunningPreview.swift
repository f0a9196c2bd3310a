import Foundation
import SectionSupport
import TestSupport

/// `tdkt preview` as an editor starts it, for a section of a test's own.
package final class RunningPreview {
    private let process: ChildProcess
    private let log: URL
    /// Where it says that it serves: `http://127.0.0.1:8080/thi-dua/`.
    package let link: String
    package var port: Int { URL(string: link)?.port ?? 0 }

    /// What it has said on the terminal so far.
    package var said: String { get throws { try String(contentsOf: log, encoding: .utf8) } }

    /// The most memory that it has had at a time, in KB; nil when the system doesn't say.
    package var peakMemory: Int? {
        let status = try? String(contentsOfFile: "/proc/\(process.id)/status", encoding: .utf8)
        return status?.firstMatch(of: #/VmHWM:\s+([0-9]+) kB/#).flatMap { Int($0.1) }
    }

    /// - Parameters:
    ///   - port: 0 for any free one.
    ///   - launcher: a program and its arguments that become the preview: `sh -c …`.
    package init(_ section: TemporarySite, port: Int = 0, launcher: [String] = []) async throws {
        log = section.folder.url("preview-\(UUID().uuidString).log")
        try Data().write(to: log)
        process = try ChildProcess(
            launcher + [TdktBinary.url().path, "preview", "--port", String(port), "--today", TemporarySite.today],
            in: section.folder.path, errors: log.path)
        var found: Substring?
        for _ in 0..<4000 where found == nil {
            try await Task.sleep(for: .milliseconds(10))
            found = try String(contentsOf: log, encoding: .utf8).firstMatch(of: #/http:\/\/\S+/#)?.output
        }
        guard let found else { throw LiveBrowser.Failure(text: "the preview doesn't start") }
        link = String(found)
    }

    package func stop() { process.stop() }

    deinit { stop() }
}

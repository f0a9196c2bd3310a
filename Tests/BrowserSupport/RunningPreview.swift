import Foundation
import SectionSupport
import TestSupport

/// `tdkt preview` as an editor starts it, for a section of a test's own.
package final class RunningPreview {
    private let process: ChildProcess
    /// Where it says that it serves: `http://127.0.0.1:8080/thi-dua/`.
    package let link: String
    package var port: Int { URL(string: link)?.port ?? 0 }

    /// - Parameter port: 0 for any free one.
    package init(_ section: Section, port: Int = 0) async throws {
        let log = section.folder.url("preview-\(UUID().uuidString).log")
        try Data().write(to: log)
        process = try ChildProcess(
            [TdktBinary.url().path, "preview", "--port", String(port), "--today", Section.today],
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

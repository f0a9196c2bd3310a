import BrowserSupport
import Foundation
import TestSupport

/// What one of Tests/PageTests/Scripts found on a page.
struct Finding: Decodable {
    /// How many things it looked at.
    let count: Int
    let problems: [String]
    /// The parts of the page, of the script that looks at them.
    var landmarks: [String]?
}

extension LiveBrowser {
    /// A script of Tests/PageTests/Scripts.
    static func script(_ name: String) throws -> String {
        let url = repositoryRoot.appending(path: "Tests/PageTests/Scripts/\(name).js")
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func finding(_ script: String) async throws -> Finding {
        try JSONDecoder().decode(Finding.self, from: Data(await evaluate(script).utf8))
    }
}

/// What Tests/fetch-checkers.sh fetches.
enum Checkers {
    struct Missing: Error, CustomStringConvertible { let description: String }

    static func url(_ name: String) throws -> URL {
        let url = repositoryRoot.appending(path: ".build/checkers/\(name)")
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw Missing(description: "\(name) is missing: run Tests/fetch-checkers.sh, as make test does")
        }
        return url
    }
}

import ArgumentParser
import Checking
import Diagnostics
import Foundation

/// `tdkt check --fix`: shows what would be mended, asks, and mends it.
struct MendingSession {
    private let mends: ContentMending
    private let isConfirmed: Bool
    private let console: Console

    init(content: String, isConfirmed: Bool, _ console: Console) throws {
        mends = try ContentMending(content: content)
        (self.isConfirmed, self.console) = (isConfirmed, console)
    }

    func run() async throws {
        guard !mends.files.isEmpty else { return console.error(Catalogue.nothingToMend()[console.language]) }
        for file in mends.files { console.error(Self.difference(file)) }
        let count = (mends.files.reduce(0) { $0 + $1.mending.lines.count }, mends.files.count)
        guard try isConfirmed || console.confirms(Catalogue.confirmMending(lines: count.0, files: count.1)) else {
            console.error(Catalogue.notMended()[console.language])
            throw ExitCode.problems
        }
        try mends.write()
        console.error(Catalogue.mended(lines: count.0, files: count.1)[console.language])
    }

    private static func difference(_ file: ContentMending.File) -> String {
        file.mending.lines.reduce("── \(file.path)") { text, line in
            let shown = line.shown
            return text + "\n  \(line.number) - \(shown.before)\n  \(line.number) + \(shown.after)"
        }
    }
}

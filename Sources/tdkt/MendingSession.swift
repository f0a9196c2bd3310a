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
        for place in mends.kept { console.error(Catalogue.keptLine(place)[console.language]) }
        guard !mends.files.isEmpty else { return console.error(Catalogue.nothingToMend()[console.language]) }
        for line in mends.files.flatMap(Self.difference) { console.error(line) }
        let count = (mends.files.reduce(0) { $0 + $1.mending.lines.count }, mends.files.count)
        guard try isConfirmed || console.confirms(Catalogue.confirmMending(lines: count.0, files: count.1)) else {
            console.error(Catalogue.notMended()[console.language])
            throw ExitCode.problems
        }
        try mends.write()
        console.error(Catalogue.mended(lines: count.0, files: count.1)[console.language])
    }

    private static func difference(_ file: ContentMending.File) -> [String] {
        ["── \(file.path)"]
            + file.shown.flatMap { line in
                let shown = line.shown
                return ["  \(line.number) - \(shown.before)", "  \(line.number) + \(shown.after)"]
            }
    }
}

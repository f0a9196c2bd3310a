import Foundation
import TestSupport
import Testing

/// What comes from content, file names or servers reaches the terminal through `Console`, which shows what would steer it.
@Suite("Only the console writes to the terminal") struct TerminalRules {
    private static let ways = ["print(", "FileHandle.standardOutput", "FileHandle.standardError", "fputs(", "putchar("]

    @Test func onlyTheConsoleWritesToTheTerminal() throws {
        let files = try SourceFile.all(below: "Sources").filter { $0.path != "Sources/tdkt/Console.swift" }
        #expect(files.flatMap(Self.violations) == [])
    }

    @Test(arguments: ways) func anotherWayIsSeen(_ way: String) {
        #expect(!Self.violations(in: SourceFile(path: "Sources/tdkt/A.swift", text: "    \(way)x)")).isEmpty)
    }

    private static func violations(in file: SourceFile) -> [String] {
        SourceCode(file.text).lines.enumerated().flatMap { number, line in
            ways.filter { line.contains($0) && !line.contains("blueprint(") }.map {
                "\(file.path):\(number + 1): \($0)"
            }
        }
    }
}

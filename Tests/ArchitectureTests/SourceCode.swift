import Foundation
import TestSupport

/// A Swift file below `Sources` or `Tests`.
struct SourceFile {
    /// From the repository's root: `Sources/Content/Articles/Article.swift`.
    let path: String
    let text: String

    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    static func all(below folder: String) throws -> [SourceFile] {
        let root = repositoryRoot.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }.sorted()
            .map {
                SourceFile(
                    path: "\(folder)/\($0)", text: try String(contentsOf: root.appending(path: $0), encoding: .utf8))
            }
    }
}

/// What of a source text the compiler acts on: comments and the insides of string literals are blank.
struct SourceCode {
    let lines: [String]

    init(_ text: String) {
        var (lines, block): ([String], String?) = ([], nil)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(Self.code(of: line, &block))
        }
        self.lines = lines
    }

    /// - Parameter block: what ends the text of several lines in which the line begins.
    private static func code(of line: Substring, _ block: inout String?) -> String {
        // Most lines hold neither a comment nor a literal; going through them letter by letter is slow.
        guard block != nil || line.utf8.contains(where: { $0 == 34 || $0 == 47 }) else { return String(line) }
        var (code, rest) = ("", line)
        while !rest.isEmpty {
            if let end = block {
                guard let found = rest.range(of: end) else { return code }
                (rest, block) = (rest[found.upperBound...], nil)
            } else if rest.hasPrefix("//") {
                return code
            } else if rest.hasPrefix("/*") {
                (rest, block) = (rest.dropFirst(2), "*/")
            } else if rest.hasPrefix("\"\"\"") {
                (rest, block) = (rest.dropFirst(3), "\"\"\"")
            } else if rest.hasPrefix("\"") {
                rest = afterLiteral(rest.dropFirst())
            } else {
                code.append(rest.removeFirst())
            }
        }
        return code
    }

    private static func afterLiteral(_ text: Substring) -> Substring {
        var (rest, depth) = (text, 0)
        while let character = rest.popFirst() {
            switch character {
            case "\\" where rest.first == "(": depth += 1
            case "\\": rest = rest.dropFirst()
            case ")" where depth > 0: depth -= 1
            case "\"" where depth == 0: return rest
            default: break
            }
        }
        return rest
    }
}

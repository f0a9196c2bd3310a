import Foundation

/// One example of a case file: what goes in and what must come out.
package struct Case: Sendable, CustomStringConvertible {
    package let title: String
    package let input: String
    package let expected: String
    package let line: Int

    package var description: String { "\(line): \(title)" }
}

/// Plain-text examples under `Tests/Cases`, readable without knowing Swift:
///
///     Anything before the first case is prose.
///     === what the case shows
///     input
///     .
///     expected
///
/// In both parts `\u{301}` stands for the scalar of that number, so that what cannot be seen can be written.
package enum CaseFile {
    /// The cases of `Tests/Cases/NAME.test`, in order.
    /// - Throws: when the file is missing, or a case has no line that is a single full stop.
    package static func load(_ name: String) throws -> [Case] {
        let url = repositoryRoot.appending(path: "Tests/Cases/\(name).test")
        return try parse(String(decoding: Data(contentsOf: url), as: UTF8.self))
    }

    package struct Malformed: Error { package let title: String }

    static func parse(_ text: String) throws -> [Case] {
        var cases: [Case] = []
        var current: (title: String, line: Int, lines: [Substring])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("=== ") {
                if let current { cases.append(try made(current)) }
                current = (String(line.dropFirst(4)), index + 1, [])
            } else {
                current?.lines.append(line)
            }
        }
        if let current { cases.append(try made(current)) }
        return cases
    }

    private static func made(_ raw: (title: String, line: Int, lines: [Substring])) throws -> Case {
        guard let dot = raw.lines.firstIndex(of: ".") else { throw Malformed(title: raw.title) }
        var expected = raw.lines[(dot + 1)...]
        while expected.last?.isEmpty == true { expected.removeLast() }
        return Case(
            title: raw.title, input: unescaped(raw.lines[..<dot].joined(separator: "\n")),
            expected: unescaped(expected.joined(separator: "\n")), line: raw.line)
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing(#/\\u\{([0-9A-Fa-f]{1,6})\}/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}

/// The folder that holds `Package.swift`.
package let repositoryRoot: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

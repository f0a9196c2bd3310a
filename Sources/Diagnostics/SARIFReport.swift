import Foundation

/// Diagnostics as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and editors show in place.
package struct SARIFReport: Sendable {
    private let log: Log

    /// - Parameter version: of the program.
    package init(_ problems: [Diagnostic], language: Language, version: String) {
        var positions: [String: Int] = [:]
        for code in problems.map(\.message.code) where positions[code] == nil { positions[code] = positions.count }
        let rules = positions.sorted { $0.value < $1.value }.map { ReportingDescriptor($0.key, language) }
        let results = problems.map { Result($0, rule: positions[$0.message.code] ?? 0, language) }
        log = Log(
            runs: [
                Run(
                    tool: Tool(driver: Driver(semanticVersion: version, language: language.rawValue, rules: rules)),
                    results: results)
            ])
    }

    /// Keys in order, so that the same problems give the same bytes.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(Visible.json(String(decoding: try encoder.encode(log), as: UTF8.self)).utf8) + [10]
    }
}

// The names are the specification's.
private struct Log: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }
}

private struct Run: Encodable {
    /// How columns count: by Unicode scalars.
    let columnKind = "unicodeCodePoints"
    let tool: Tool
    let results: [Result]
}

private struct Tool: Encodable { let driver: Driver }

private struct Driver: Encodable {
    let name = "tdkt"
    let semanticVersion: String
    let language: String
    let rules: [ReportingDescriptor]
}

private struct Text: Encodable { let text: String }

private struct ReportingDescriptor: Encodable {
    let id: String
    let shortDescription: Text?
    let fullDescription: Text?

    init(_ code: String, _ language: Language) {
        id = code
        shortDescription = Rule.all.first { $0.code == code }.map { Text(text: $0.summary[language]) }
        fullDescription = Explanation.of(code).map { Text(text: $0.text[language]) }
    }
}

private struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]

    init(_ problem: Diagnostic, rule: Int, _ language: Language) {
        (ruleId, ruleIndex, level) = (problem.message.code, rule, problem.message.severity.rawValue)
        let help = problem.message.help.map { "\n\($0[language])" } ?? ""
        message = Text(text: problem.message.text[language] + help)
        locations = [Location(physicalLocation: PhysicalLocation(problem.location))]
    }
}

private struct Location: Encodable { let physicalLocation: PhysicalLocation }

private struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?

    init(_ location: SourceLocation) {
        artifactLocation = ArtifactLocation(uri: Self.uri(location.path))
        region = location.line.map { Region(startLine: max(1, $0), startColumn: location.column.map { max(1, $0) }) }
    }

    /// RFC 3986: bytes that a path may not hold as they are, in per cent.
    private static func uri(_ path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return path.utf8.map { byte in
            plain.contains(byte) ? String(UnicodeScalar(byte)) : String(format: "%%%02X", Int(byte))
        }.joined()
    }
}

private struct ArtifactLocation: Encodable { let uri: String }

private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
}

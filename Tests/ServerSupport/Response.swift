import Foundation
import TestSupport

/// What a server answers to curl, which sends an address as it is written and unpacks nothing.
package struct Response: Sendable {
    package struct NoAnswer: Error, CustomStringConvertible { package let description: String }

    package let status: Int
    package let body: Data
    private let headers: [(name: String, value: String)]

    package init(of address: String, headers: [String] = []) async throws {
        let scratch = try TemporaryFolder()
        let outcome = try await TdktBinary.run(
            ["-sS", "--path-as-is", "--max-time", "120", "-D", "-", "-o", scratch.url("body").path]
                + headers.flatMap { ["-H", $0] } + [address], binary: try Self.curl())
        guard outcome.exitCode == 0 else { throw NoAnswer(description: "\(address): \(outcome.errors)") }
        let lines = outcome.output.split(whereSeparator: \.isNewline)
        status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
        body = scratch.exists("body") ? try Data(contentsOf: scratch.url("body")) : Data()
        self.headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
    }

    private static func curl() throws -> URL {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/curl") else {
            throw NoAnswer(description: "curl is missing: these tests need the package curl (apt-get install curl)")
        }
        return URL(filePath: "/usr/bin/curl")
    }

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// A header's values; one that was sent twice is seen to be.
    package subscript(name: String) -> String? {
        let values = headers.filter { $0.name == name.lowercased() }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: " | ")
    }

    /// Where a redirect leads, without the server's name.
    package var location: String? {
        self["Location"].map { $0.replacing(#/^https?:\/\/[^\/]+/#, with: "") }
    }
}

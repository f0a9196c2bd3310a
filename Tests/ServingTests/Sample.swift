import Compression
import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// The repository's section, built with `--compress` once for all tests.
struct Sample: Sendable {
    static let basePath = WebServer.basePath

    private let section: TemporarySite
    /// The folder that is published.
    var release: URL { section.folder.url("public") }
    /// The files of the release by their paths.
    let files: [String: Data]

    struct Missing: Error, CustomStringConvertible {
        let description = "brotli is missing: these tests need the package brotli (apt-get install brotli)"
    }

    private static let built = Task {
        guard let brotli = Brotli.found(in: "/usr/local/bin:/usr/bin:/bin") else { throw Missing() }
        let section = try TemporarySite.sample()
        try #require(try await section.build(now: "2026-01-31", compressor: Compressor(brotli: brotli)).isWritten)
        return Sample(section: section, files: try section.output())
    }

    static func shared() async throws -> Sample { try await built.value }

    /// The first file of an ending, in the order of paths; of texts, one that is worth compressing.
    func file(_ ending: String) throws -> String {
        let found = files.filter { $0.key.hasSuffix(ending) && $0.value.count > 1000 }.keys.min()
        return try #require(found, "the sample has no \(ending)")
    }

    /// The old addresses and where they lead, from the server's root, as nginx reads them.
    func redirects() throws -> [(from: String, to: String)] {
        let rules = String(decoding: try #require(files["redirects.nginx.conf"]), as: UTF8.self)
        return rules.matches(of: #/location = (\S+) \{ return 301 (\S+); \}/#).map { (String($0.1), String($0.2)) }
    }
}

import Content
import Diagnostics
import Foundation
import Hashing
import Publishing
import SiteBuilder
import TestSupport

/// An office whose old version is live and whose new one is about to be; each of its publishes is a minute later.
final class FailingStory {
    /// What a build made.
    struct Version {
        let folder: TemporaryFolder
        let bytes: [String: Data]

        init(_ files: [String: String]) throws {
            folder = try TemporaryFolder()
            for (path, text) in files { try folder.write(text, to: path) }
            bytes = files.mapValues { Data($0.utf8) }
        }

        var candidate: Candidate {
            let pages = bytes.keys.filter { $0.hasSuffix(".html") }.map { ($0, ReleaseRecord.Page(.article, $0)) }
            return Candidate(
                folder: folder.path, files: bytes.mapValues { Digest(of: Array($0)).hex },
                pages: Dictionary(uniqueKeysWithValues: pages))
        }
    }

    let old, new: Version
    let published: PublishedFolder
    private let office: TemporaryFolder
    private var minutes = 0
    private var runs = 0
    /// Then all publishes are of one second.
    var isHurried = false

    init() async throws {
        old = try Version([
            "index.html": "cũ", "tin-tuc/bai/index.html": "như nhau", "tin-tuc/bo/index.html": "bỏ",
            "assets/site.0.css": "cũ",
        ])
        new = try Version([
            "index.html": "mới", "tin-tuc/bai/index.html": "như nhau", "van-ban/them/index.html": "thêm",
            "assets/site.1.css": "mới",
        ])
        office = try TemporaryFolder()
        published = PublishedFolder(url: office.url("target"))
        try office.write(
            """
            title: Thi đua
            agency: Cơ quan
            base_url: https://vi-du.vn/
            publish:
              server: {type: directory, path: \(office.url("target").path)}

            """, to: "content/site.yaml")
        try await publish(old)
    }

    private var path: String { published.url.path(percentEncoded: false) }

    func failing(_ number: Int, _ way: FailingHost.Way) -> FailingHost {
        FailingHost(path: path, failing: number, way)
    }

    func isAt(_ version: Version) -> Bool { (try? published.shows(version.bytes)) ?? false }

    /// As `tdkt publish --yes` does it.
    @discardableResult
    func publish(_ version: Version, at host: (any ReleaseHost)? = nil) async throws -> [Diagnostic] {
        var memory = try memory()
        let publisher = try publisher(host)
        let live = try await publisher.live()
        if let drift = await publisher.drift(live, known: memory.known(of: "server"), includes: { _ in false }) {
            throw Surprise(drift: drift)
        }
        let plan = publisher.plan(version.candidate, over: live, .stop, commit: nil)
        guard !plan.isEmpty else { return try await publisher.tidyUp(&memory) }
        return try await publisher.publish(plan, from: version.folder.path, &memory)
    }

    struct Surprise: Error { let drift: Drift }

    @discardableResult
    func rollback(at host: (any ReleaseHost)? = nil) async throws -> [Diagnostic] {
        var memory = try memory()
        return try await publisher(host).rollback(to: nil, &memory)
    }

    private func memory() throws -> PublishMemory { try PublishMemory(in: office) }

    private func publisher(_ host: (any ReleaseHost)?) throws -> Publisher {
        if !isHurried { minutes += 1 }
        runs += 1
        let time = PublishTime(unixTime: 1_800_000_000 + minutes * 60)
        let folders = RunFolders(
            content: office.url("content").path, templates: office.url("templates").path,
            output: office.url("public").path)
        let target = try Targets(folders).target("server")
        let releases = LinkedReleases(host ?? FailingHost(path: path, failing: .max, .refused))
        return Publisher(target, releases, author: "ban-bien-tap@may", run: "run\(runs)", clock: { time })
    }

    /// What went wrong; nil for nothing.
    func failure(_ work: () async throws -> Void) async -> String? {
        do {
            try await work()
            return nil
        } catch { return "\(error)" }
    }
}

extension PublishMemory {
    /// Of an office with `content` and `public`.
    init(in folder: TemporaryFolder) throws {
        let output = folder.url("public").path
        try self.init(StateFolder(content: folder.url("content").path, output: output), output: output)
    }
}

import Content
import Foundation
import SectionSupport
import SiteBuilder
import SiteModel
import Synchronization
import Testing

@testable import Preview

/// A section that is edited while it is previewed. After every step the preview must show, address for address, what a
/// clean build of the same files writes.
final class PreviewedStory: Sendable {
    let section: TemporarySite
    let session: PreviewSession
    private let clock: Clock
    private let look: Mutex<PollingWatch.Look>
    private let roots: WatchedRoots
    private let audience: Audience

    /// - Parameters:
    ///   - section: the golden section unless another is given.
    ///   - live: what is known of articles at the web server.
    init(
        _ section: TemporarySite? = nil, now: String = TemporarySite.today,
        audience: Audience = Audience(showsDrafts: true, showsScheduled: true),
        live: @escaping PreviewSession.Options.Live = { _ in .unknown }
    ) async throws {
        self.section = try section ?? TemporarySite.golden("section")
        (clock, self.audience) = (Clock(try TemporarySite.moment(now)), audience)
        let section = self.section
        let (content, templates) = (section.folder.url("content").path, section.folder.url("templates").path)
        roots = WatchedRoots(content: content, templates: templates)
        look = Mutex(PollingWatch.Look(roots))
        session = try await PreviewSession(
            PreviewSession.Options(
                content: content, templates: templates, output: section.folder.url("public").path, audience: audience,
                live: live
            ) { [clock] in clock.now })
        await session.start()
    }

    private final class Clock: Sendable {
        private let moment: Mutex<Moment>
        init(_ now: Moment) { moment = Mutex(now) }
        var now: Moment {
            get { moment.withLock { $0 } }
            set { moment.withLock { $0 = newValue } }
        }
    }

    /// Edits files, and lets the session take in what changed.
    func edit(_ body: () throws -> Void) async throws {
        try body()
        let now = PollingWatch.Look(roots)
        let change = look.withLock { last in
            defer { last = now }
            return now.change(since: last)
        }
        try await session.apply(change)
    }

    /// Time passes.
    func wait(until moment: String) async throws {
        clock.now = try TemporarySite.moment(moment)
        await session.tick()
    }

    var handler: PreviewHandler {
        PreviewHandler(session, policy: AccessPolicy(names: AccessPolicy.loopback, port: 8080))
    }

    /// What a browser gets at an address below the section's base path.
    func get(_ address: String) async -> (status: Int, text: String) {
        let target = await session.section.basePath + address
        let response = await handler.respond(
            to: PreviewRequest(target: target, headers: [("Host", "127.0.0.1:8080")]))
        return (response.status, response.text)
    }

    /// The codes of the errors that are told, each once.
    var errors: [String] {
        get async {
            await session.settle()
            return Set(await session.section.problems.filter(\.isError).map(\.message.code)).sorted()
        }
    }

    /// Compares every address with a clean build, the script that follows edits aside.
    func expectCleanBuild() async throws {
        let name = "clean-\(UInt32.random(in: 0...UInt32.max))"
        let report = try await Build(
            Build.Options(
                content: roots.content, templates: roots.templates, output: section.folder.url(name).path,
                now: clock.now, audience: audience)
        ).run()
        try #require(report.isWritten, "\(report.problems)")
        let built = try section.output(name)
        let previewed = await session.section
        let routes = Set(previewed.site?.routes.map(\.file) ?? [])
        // The search index has no routes; its files are asked for below by the names that the build gave them.
        let paths = Set(built.keys.filter { !$0.hasPrefix("assets/tim-kiem-") && $0 != Site.searchManifestPath })
        #expect(routes.symmetricDifference(paths).sorted() == [], "addresses that only one of them has")
        // The preview makes the index when its manifest is asked for, which every visitor's script does first.
        _ = await get(Site.searchManifestPath)
        for (file, bytes) in built {
            let address = file.hasSuffix("index.html") ? String(file.dropLast(10)) : file
            let (status, text) = await get(address)
            #expect(status == 200, "\(address)")
            let same = text.replacing(LivePage.tag(previewed.state), with: "") == String(decoding: bytes, as: UTF8.self)
            #expect(same, "\(address) differs from the build's")
        }
        try section.folder.remove(name)
    }
}

extension PreviewResponse {
    /// All that it sends, but a stream that goes on; replaced where it is no UTF-8.
    var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .file(let file): String(decoding: (try? file.part(0, file.count)) ?? [], as: UTF8.self)
        case .stream: ""
        }
    }
}

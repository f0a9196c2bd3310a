import ArgumentParser
import Content
import Diagnostics
import Foundation
import Preview
import PreviewServer
import Publishing
import SiteBuilder
import SiteModel

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Xem trước chuyên mục, tự cập nhật mỗi khi lưu. (Show the section, live.)")

    @OptionGroup var source: SourceOptions

    @OptionGroup var folders: FolderOptions

    @Option(help: "Cổng; đang bận thì lấy cổng trống kế tiếp. (The port, or the next free one.)")
    var port = 8080

    @Option(
        help: "Địa chỉ của máy này cho mạng nội bộ; khi đó cần mã truy cập. (Serve the local network, with a token.)")
    var host = "127.0.0.1"

    @Flag(help: "Mở trình duyệt. (Open the browser.)")
    var open = false

    @Flag(name: .customLong("as-published"), help: "Không hiện bản nháp, bài hẹn giờ. (Without drafts and scheduled.)")
    var isAsPublished = false

    @Flag(name: .customLong("poll"), help: "Dò thay đổi mỗi giây, cho ổ đĩa mạng. (Look for changes every second.)")
    var isPolling = false

    mutating func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port: 0…65535") }
    }

    func run() async throws {
        let console = Console(language: source.lang, format: .text)
        try await console.running { try await serve(console) }
    }

    private func serve(_ console: Console) async throws {
        // What changes while the first reading goes on is noticed.
        let watcher = Watcher(WatchedRoots(content: source.content, templates: folders.templates), isPolling: isPolling)
        let session = try await PreviewSession(options)
        let server = try await bound()
        let access = PreviewAccess(host: host, port: server.port, language: source.lang)
        let link = access.link(to: await session.section.basePath)
        console.error(Catalogue.previewStarted(link, wanted: port, got: server.port)[source.lang])
        if watcher.way == .polling { console.error(Catalogue.previewPolling[source.lang]) }
        if open { Browser.open(link) }
        await session.start()
        let handler = PreviewHandler(session, policy: access.policy, language: source.lang)
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.run(handler) }
            group.addTask { await follow(watcher, session, console) }
            group.addTask { await tell(session, console) }
            group.addTask { while (try? await Task.sleep(for: .seconds(5))) != nil { await session.tick() } }
            try await group.waitForAll()
        }
    }

    /// What was published from here is known.
    private var live: PreviewSession.Options.Live {
        let articles = PublishedArticles(
            RunFolders(content: source.content, templates: folders.templates, output: folders.output))
        return { source in
            switch articles.state(of: source) {
            case .unknown: .unknown
            case .absent: .absent
            case .same: .same
            case .edited: .edited
            }
        }
    }

    private var options: PreviewSession.Options {
        let fixed = source.today.map(Moment.end)
        return PreviewSession.Options(
            content: source.content, templates: folders.templates, output: folders.output,
            audience: Audience(showsDrafts: !isAsPublished, showsScheduled: !isAsPublished), jobs: source.jobs,
            run: String(UInt64.random(in: 0...UInt64.max), radix: 36), live: live
        ) { fixed ?? SourceOptions.clock }
    }

    private func bound() async throws -> HTTPServer {
        do throws(HTTPServer.Failure) {
            return try await HTTPServer.bound(host: host, port: port)
        } catch {
            switch error {
            case .portTaken: throw ToolFailure(.portTaken(), at: "\(host):\(port)")
            case .unusable(let reason): throw ToolFailure(.addressUnusable(reason), at: "\(host):\(port)")
            }
        }
    }

    private func follow(_ watcher: Watcher, _ session: PreviewSession, _ console: Console) async {
        for await change in watcher.changes {
            do {
                try await session.apply(change)
            } catch let failure as ToolFailure {
                try? await console.report([failure.diagnostic])
            } catch {
                console.error("\(error)")
            }
        }
    }

    /// Says on the terminal what is wrong, whenever that changes; editors read it from there.
    private func tell(_ session: PreviewSession, _ console: Console) async {
        var last: [Diagnostic]?
        for await _ in session.events.states(from: await session.section.state) {
            await session.settle()
            let problems = await session.section.problems
            guard problems != last else { continue }
            last = problems
            console.error(Catalogue.previewChecking[source.lang])
            try? await console.report(problems, jobs: source.jobs)
            let warnings = problems.count { !$0.isError && !$0.isNote }
            console.error(
                Catalogue.previewChecked(errors: problems.count(where: \.isError), warnings: warnings)[source.lang])
        }
    }
}

import ArgumentParser
import Content
import Diagnostics
import Foundation
import Publishing
import SiteBuilder

/// What the commands that reach a target share: which one, who is at work, how they end.
struct TargetOptions: ParsableArguments {
    @Argument(help: "Tên đích trong site.yaml; không có thì lấy đích đầu tiên. (The target; else the first.)")
    var target: String?

    @Option(help: "Thư mục nội dung. (The content folder.)")
    var content = "content"

    @OptionGroup var places: FolderOptions

    @Option(help: "Ngôn ngữ thông báo: vi hoặc en. (Language of messages.)")
    var lang = Language.vi

    @Option(help: "Dạng kết quả: text hoặc json. (Format of results.)")
    var format = DiagnosticFormat.text

    var folders: RunFolders {
        RunFolders(content: content, templates: places.templates, output: places.output)
    }

    mutating func validate() throws { content = SourceOptions.trimmed(content) }
}

/// One run of a command at a target, while no other command writes the same output.
struct PublishSession {
    let target: PublishTarget
    let console: Console
    let state: StateFolder
    let lock: OutputLock
    var memory: PublishMemory

    static var clock: PublishTime { PublishTime(unixTime: Int(Date().timeIntervalSince1970)) }

    /// `ban-bien-tap@may-van-phong`
    static var author: String { "\(NSUserName())@\(ProcessInfo.processInfo.hostName)".filter { !$0.isWhitespace } }

    /// - Parameters:
    ///   - folders: of which only one command may write the output at a time.
    ///   - command: as the next command is told: `tdkt publish`.
    ///   - isTimer: take the target's settings as they were approved.
    init(
        _ folders: RunFolders, name: String?, command: String, isTimer: Bool = false, _ console: Console
    ) async throws {
        // A server that hangs up must be an error that is reported, not the end of this program.
        signal(SIGPIPE, SIG_IGN)
        self.console = console
        state = StateFolder(content: folders.content, output: folders.output)
        target =
            isTimer
            ? try Targets.approved(name, in: ApprovalStore(state, jobs: 1), folders) : try Targets(folders).target(name)
        lock = try await OutputLock(
            state, output: folders.output, holder: Executable.holder(command), patience: Executable.patience
        ) { console.progress(Catalogue.waiting(for: $0)) }
        console.progress(nil)
        memory = try PublishMemory(state, output: folders.output)
    }

    /// The releases that may be live without anybody else having been there.
    var known: Set<String> { memory.known(of: target.name) }

    /// Does something at the target, over a connection that ends with it.
    func reaching(jobs: Int, _ body: (Publisher) async throws -> Void) async throws {
        defer { withExtendedLifetime(lock) {} }
        try await target.reaching(jobs: jobs, body)
    }
}

extension PublishTarget {
    /// Does something at the target, over a connection that ends with it.
    func reaching(jobs: Int, _ body: (Publisher) async throws -> Void) async throws {
        let publisher = try await Publisher.open(
            self, author: PublishSession.author, run: String(UInt64.random(in: 0...UInt64.max), radix: 36), jobs: jobs,
            mayAsk: isatty(0) == 1, clock: { PublishSession.clock })
        do {
            try await body(publisher)
        } catch {
            await publisher.close()
            throw error
        }
        await publisher.close()
    }
}

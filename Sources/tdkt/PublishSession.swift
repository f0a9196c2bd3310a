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

    @Option(help: "Thư mục kết quả. (The output folder.)")
    var output = "public"

    @Option(help: "Ngôn ngữ thông báo: vi hoặc en. (Language of messages.)")
    var lang = Language.vi

    @Option(help: "Dạng kết quả: text hoặc json. (Format of results.)")
    var format = DiagnosticFormat.text

    mutating func validate() throws {
        (content, output) = (SourceOptions.trimmed(content), SourceOptions.trimmed(output))
    }
}

/// One run of a command at a target.
struct PublishSession {
    let target: PublishTarget
    let console: Console
    var memory: PublishMemory

    static var clock: PublishTime { PublishTime(unixTime: Int(Date().timeIntervalSince1970)) }

    /// `ban-bien-tap@may-van-phong`
    static var author: String { "\(NSUserName())@\(ProcessInfo.processInfo.hostName)".filter { !$0.isWhitespace } }

    /// - Parameter output: the folder whose publishes may not run side by side.
    init(content: String, output: String, name: String?, _ console: Console) throws {
        // A server that hangs up must be an error that is told, not the end of this program.
        signal(SIGPIPE, SIG_IGN)
        self.console = console
        target = try Targets(content: content).target(name)
        memory = try PublishMemory(folder: output)
    }

    /// The releases that may be live without anybody else having been there.
    var known: Set<String> { memory.known(of: target.name) }

    /// Does something at the target, over a connection that ends with it.
    func reaching(jobs: Int, _ body: (Publisher) async throws -> Void) async throws {
        let publisher = try await Publisher.open(
            target, author: Self.author, run: String(UInt64.random(in: 0...UInt64.max), radix: 36), jobs: jobs,
            mayAsk: isatty(0) == 1, clock: { Self.clock })
        do {
            try await body(publisher)
        } catch {
            await publisher.close()
            throw error
        }
        await publisher.close()
    }
}

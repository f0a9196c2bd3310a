import ArgumentParser
import Diagnostics

@main
struct Tdkt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tdkt",
        abstract: "Chuyên mục Thi đua – Khen thưởng từ các tệp Markdown. (The section from Markdown files.)",
        discussion: """
            Mã thoát: 0 xong; 1 phải có người quyết định hoặc sửa; 2 máy, mạng hoặc đích trục trặc; 64 viết sai lệnh, tùy chọn.
            (Exit codes: 0 done; 1 somebody must decide or mend something; 2 the machine, the network or the target failed; 64 wrong \
            command or option.)
            """,
        version: version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ExplainCommand.self, PreviewCommand.self, NewCommand.self,
            PublishCommand.self, RollbackCommand.self,
            ReleasesCommand.self, DueCommand.self, ReportCommand.self, SchemaCommand.self,
            MarkdownCommand.self, ReferenceCommand.self,
        ])

    static let version = "0.1.0"

    static func main() async {
        do {
            try await run(parsed())
        } catch {
            Console.end(saying: fullMessage(for: error), exitCode(for: error))
        }
    }

    /// - Throws: what is wrong with the arguments, each quoted on one line and without what would steer a terminal.
    private static func parsed() throws -> any ParsableCommand {
        do {
            return try parseAsRoot()
        } catch {
            _ = try parseAsRoot(CommandLine.arguments.dropFirst().map(Visible.line))
            throw error
        }
    }

    private static func run(_ command: any ParsableCommand) async throws {
        var command = command
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }
}

import ArgumentParser

@main
struct Tdkt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tdkt",
        abstract: "Chuyên mục Thi đua – Khen thưởng từ các tệp Markdown. (The section from Markdown files.)",
        version: version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ExplainCommand.self, PreviewCommand.self, NewCommand.self,
            PublishCommand.self, RollbackCommand.self,
            ReleasesCommand.self, DueCommand.self, ReportCommand.self, SchemaCommand.self,
            MarkdownCommand.self, ReferenceCommand.self,
        ])

    static let version = "0.1.0"
}

import ArgumentParser
import Authoring
import Diagnostics
import SiteBuilder

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Ghi JSON Schema của bài và tệp cấu hình. (Write JSON Schemas for editors.)")

    @Option(help: "Thư mục để ghi. (The folder to write to.)")
    var output = ".vscode/tdkt"

    @Flag(name: .customLong("vscode"), help: "Cả thiết lập cho VS Code, trong .vscode. (VS Code's settings, too.)")
    var setsUpCode = false

    @Option(help: "Ngôn ngữ thông báo: vi hoặc en. (Language of messages.)")
    var lang = Language.vi

    func run() async throws {
        let console = Console(language: lang, format: .text)
        try await console.running {
            for schema in JSONSchema.all {
                try OutputFile.replace(schema.bytes, at: "\(output)/\(schema.name)")
            }
            console.error(Catalogue.wrote("\(output)/*.schema.json")[lang])
            for file in setsUpCode ? EditorSettings.all : [] {
                let isWritten = try OutputFile.create(file.bytes, at: file.path)
                console.error((isWritten ? Catalogue.wrote(file.path) : Catalogue.keptSettings(file.path))[lang])
            }
        }
    }
}

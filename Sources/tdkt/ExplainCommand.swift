import ArgumentParser
import Diagnostics

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Giải thích một mã kiểm tra. (Explain a code, with examples.)")

    @Argument(help: "Mã, như person/phone. (The code.)")
    var code: String

    @Option(help: "Ngôn ngữ: vi hoặc en. (Language.)")
    var lang = Language.vi

    func run() async throws {
        let console = Console(language: lang, format: .text)
        try await console.running {
            guard let text = RuleReference.explanation(of: code, in: lang) else {
                try await console.fail(.unknown(code), at: "tdkt explain")
            }
            Console.say(report: text + "\n")
        }
    }
}

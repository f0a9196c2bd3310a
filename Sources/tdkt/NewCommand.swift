import ArgumentParser
import Authoring
import Content
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Vietnamese

struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Tạo một bài mới, đúng thư mục, đủ khóa. (Begin an article.)")

    @Argument(help: "Loại bài: tin-tuc, dien-hinh, quyet-dinh, ket-qua, phong-trao, van-ban, lay-y-kien. (The kind.)")
    var kind: String

    @Argument(help: "Tiêu đề. (The title.)")
    var title: String

    @OptionGroup var source: SourceOptions

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Điền sẵn một khóa: --set number=\"45/QĐ-BQLKKT\". (Fill in a key.)", valueName: "khóa=giá trị"))
    var settings: [String] = []

    func run() async throws {
        let console = Console(language: source.lang, format: .text)
        try await console.running { try await begin(console) }
    }

    private func begin(_ console: Console) async throws {
        guard let kind = Kind(name: kind) else {
            try await console.fail(.unknownKind(self.kind, known: Kind.allCases.map(\.folder)), at: "tdkt new")
        }
        var article = NewArticle(kind, title: title.nfc, on: source.now.day, values: try values)
        if let key = article.unknownKeys.first {
            try await console.fail(.unknownValue(key, known: NewArticle.keys(kind.fields)), at: "tdkt new")
        }
        article = try await complete(article, console)
        guard let path = article.path else { try await console.fail(.noSlug(title), at: "tdkt new") }
        let file = "\(source.content)/\(path)"
        guard try OutputFile.create(Array(article.text.utf8), at: file) else {
            try await console.fail(.fileExists(), at: file)
        }
        console.error(Catalogue.created(file)[source.lang])
    }

    private var values: [String: String] {
        get throws {
            try settings.reduce(into: [:]) { values, setting in
                let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { throw ValidationError("--set \(Visible.line(setting)): khóa=giá trị") }
                values[String(parts[0])] = String(parts[1]).nfc
            }
        }
    }

    /// Asks for what the kind cannot do without; where nobody can be asked, says all of it.
    private func complete(_ article: NewArticle, _ console: Console) async throws -> NewArticle {
        let questions = article.questions
        guard !questions.isEmpty else { return article }
        guard isatty(0) == 1 else {
            try await console.report(
                questions.map { Diagnostic(.missingValue($0.key, $0.summary), at: SourceLocation("tdkt new")) })
            throw ExitCode.problems
        }
        var values = article.values
        for question in questions {
            console.ask("\(question.summary) (\(question.key)): ")
            guard let answer = readLine()?.nfc, !answer.isEmpty else {
                try await console.fail(.missingValue(question.key, question.summary), at: "tdkt new")
            }
            values[question.key] = answer
        }
        return NewArticle(article.kind, title: article.title, on: article.day, values: values)
    }
}

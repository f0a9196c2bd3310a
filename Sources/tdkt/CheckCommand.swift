import ArgumentParser
import Checking
import Diagnostics
import Foundation
import SiteModel
import Vietnamese

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Soát chuyên mục như trước khi phát hành; không ghi gì. (Read the section as before publishing.)")

    @OptionGroup var source: SourceOptions

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Kể cả bản nháp. (Include pages of drafts.)")
    var drafts = false

    @Flag(help: "Kể cả bài hẹn giờ. (Include pages of scheduled articles.)")
    var future = false

    @Flag(help: "Cảnh báo cũng là lỗi. (Warnings fail.)")
    var strict = false

    @Option(help: ArgumentHelp("Chỉ những mã này; ghi được nhiều lần. (These codes alone.)", valueName: "mã"))
    var only: [String] = []

    @Option(help: "Dạng kết quả: text, json hoặc sarif. (Format of results.)")
    var format = Format.text

    @Flag(help: "Hỏi cả liên kết tới trang ngoài; cần mạng. (Also ask for links to other sites.)")
    var external = false

    @Flag(help: "Sửa những chỗ chắc chắn đúng, cho xem trước. (Mend what is safe, shown first.)")
    var fix = false

    @Flag(name: .customLong("yes"), help: "Với --fix: không hỏi lại. (Don't ask.)")
    var isConfirmed = false

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    func run() async throws {
        let console = Console(language: source.lang, format: format == .json ? .json : .text)
        try await console.running {
            for code in only where Explanation.of(code) == nil { try await console.fail(.unknown(code), at: "--only") }
            if fix { try await MendingSession(content: source.content, isConfirmed: isConfirmed, console).run() }
            let report = try await Check(
                Check.Options(
                    content: source.content, templates: folders.templates, output: folders.output,
                    now: source.now,
                    audience: Audience(showsDrafts: drafts, showsScheduled: future), jobs: source.jobs,
                    external: external ? try externalOptions(console) : nil)
            ).run()
            console.progress(nil)
            if let summary = report.external { console.error(summary.words[source.lang]) }
            let problems = only.isEmpty ? report.problems : report.problems.filter { only.contains($0.message.code) }
            try CheckReport(problems, pages: report.pages, language: source.lang).say(as: format)
            let isClean = strict ? problems.allSatisfy(\.isNote) : !problems.hasErrors
            // The system takes memory back at once.
            if isClean { withExtendedLifetime(report) { Foundation.exit(ExitCode.success.rawValue) } }
            throw ExitCode(of: problems)
        }
    }
}

extension CheckCommand {
    private func externalOptions(_ console: Console) throws -> Check.External {
        Check.External(memory: try Executable.cache("lien-ket-ngoai")) { done, count in
            console.progress(Catalogue.askingLinks(done, of: count))
        }
    }
}

extension ExternalLinks.Summary {
    fileprivate var words: Localized {
        Catalogue.askedLinks(count, remembered: remembered, dead: dead, moved: moved, unreachable: unreachable)
    }
}

extension Message {
    /// A code that there is not, with the nearest that there is.
    static func unknown(_ code: String) -> Message {
        .unknownCode(code, nearest: Nearest.match(code, among: Explanation.all.map(\.code)))
    }
}

import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Làm chuyên mục từ nội dung vào thư mục kết quả. (Build the section.)")

    @OptionGroup var options: CommonOptions

    @Option(
        help: ArgumentHelp(
            "Thư mục đoạn HTML để dán vào cổng thông tin. (Also write fragments for a portal's CMS.)",
            valueName: "dir"))
    var fragments: String?

    mutating func validate() throws { fragments = fragments.map(SourceOptions.trimmed) }

    func run() async throws {
        let console = Console(language: options.source.lang, format: options.format)
        try await console.running { try await build(console) }
    }

    private func build(_ console: Console) async throws {
        let start = ContinuousClock.now
        var buildOptions = options.buildOptions
        buildOptions.fragments = fragments
        let outcome = try await Build(buildOptions) { console.progress($0.text) }.run()
        console.progress(nil)
        try await console.report(outcome.problems, jobs: options.source.jobs)
        let seconds = start.duration(to: .now) / .seconds(1)
        switch outcome {
        case .refused(let problems):
            console.error(problems.failureText[options.source.lang])
            throw ExitCode(of: problems)
        case .upToDate(let summary): say(summary, seconds, console)
        case .written(let built):
            say(built.summary, seconds, console)
            exitWithoutFreeing(built)
        }
    }

    private func say(_ summary: Build.Summary, _ seconds: Double, _ console: Console) {
        let text = Catalogue.summary(
            pages: summary.pages, changed: summary.changed, removed: summary.removed,
            seconds: String(format: "%.2f", seconds))
        console.error(text[options.source.lang])
        if let fragments = summary.fragments?.text { console.error(fragments[options.source.lang]) }
    }

    /// Exits without running deinitialisers. The process ends anyway, and the system takes all its memory back at once.
    private func exitWithoutFreeing(_ built: Build.Built) {
        withExtendedLifetime(built) { Foundation.exit(ExitCode.success.rawValue) }
    }
}

extension Build.Progress {
    var text: Localized {
        switch self {
        case .waiting(let holder): Catalogue.waiting(for: holder)
        case .parsing: Catalogue.parsing()
        case .rendering(let done, let total): Catalogue.rendering(done, of: total)
        case .compressing: Catalogue.compressing()
        case .writing: Catalogue.writing()
        }
    }
}

extension Build.Summary.Fragments {
    fileprivate var text: Localized {
        Catalogue.fragmentSummary(count, in: folder, changed: changed, removed: removed)
    }
}

extension [Diagnostic] {
    /// Why nothing was written, in numbers.
    var failureText: Localized {
        Catalogue.failure(errors: count(where: \.isError), warnings: count { !$0.isError && !$0.isNote })
    }
}

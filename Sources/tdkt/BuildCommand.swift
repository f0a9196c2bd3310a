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
        let report = try await Build(buildOptions) { console.progress($0.text) }.run()
        console.progress(nil)
        try await console.report(report.problems, jobs: options.source.jobs)
        let seconds = start.duration(to: .now) / .seconds(1)
        console.error(report.summary(seconds: seconds)[options.source.lang])
        if let summary = report.fragments?.summary { console.error(summary[options.source.lang]) }
        // The system takes memory back at once; freeing every article first only keeps the editor waiting.
        if report.isWritten { withExtendedLifetime(report) { Foundation.exit(ExitCode.success.rawValue) } }
        throw ExitCode(of: report.problems)
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

extension Build.Report.Fragments {
    fileprivate var summary: Localized {
        Catalogue.fragmentSummary(count, in: folder, changed: changed, removed: removed)
    }
}

extension Build.Report {
    fileprivate func summary(seconds: Double) -> Localized {
        guard isWritten else { return failureText }
        let text = String(format: "%.2f", seconds)
        return Catalogue.summary(pages: pages, changed: changed, removed: removed, seconds: text)
    }

    /// Why nothing was written, in numbers.
    var failureText: Localized {
        Catalogue.failure(
            errors: problems.count(where: \.isError), warnings: problems.count { !$0.isError && !$0.isNote })
    }
}

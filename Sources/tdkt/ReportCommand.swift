import ArgumentParser
import Content
import Diagnostics
import Reporting
import SiteBuilder
import SiteModel
import Vietnamese

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Tổng hợp thi đua, khen thưởng giữa hai ngày. (The tally between two days.)")

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("Ngày đầu kỳ. (The first day.)", valueName: "YYYY-MM-DD"))
    var from: Day

    @Option(help: ArgumentHelp("Ngày cuối kỳ. (The last day.)", valueName: "YYYY-MM-DD"))
    var to: Day

    @Option(help: "html (để in), csv (bảng tính) hoặc json. (For print, for spreadsheets, for programs.)")
    var format = ReportFormat.html

    @Option(help: "Tệp kết quả; không có thì ghi ra đầu ra chuẩn. (The file to write; else standard output.)")
    var output: String?

    mutating func validate() throws {
        guard from <= to else { throw ValidationError("--from \(from.iso) > --to \(to.iso)") }
    }

    func run() async throws {
        let console = Console(language: source.lang, format: .text)
        try await console.running {
            let tree = try SourceReader.disk.content(source.content)
            let content = try await SectionContent(parsing: tree, jobs: source.jobs)
            guard let configuration = content.configuration.site, !content.problems.hasErrors else {
                try await console.report(content.problems.filter(\.isError).sortedBySource())
                throw ExitCode(of: content.problems)
            }
            let site = Site(content, site: configuration, tree: tree, assets: [], now: source.now)
            try write(format.bytes(of: Report(site, all: content.articles, period: from...to)))
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let output else { return Console.say(document: bytes) }
        try OutputFile.write(bytes, to: output)
    }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case html, csv, json

    func bytes(of report: Report) -> [UInt8] {
        switch self {
        case .html: report.html
        case .csv: report.csv
        case .json: report.json
        }
    }
}

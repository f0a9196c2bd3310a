import ArgumentParser
import Content
import Diagnostics
import SiteBuilder
import SiteModel

struct DueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Lần tới khi có bài lên trang, hết hạn. (The next instant at which time changes the section.)")

    @OptionGroup var source: SourceOptions

    @Option(help: "Dạng kết quả: text hoặc json. (Format of results.)")
    var format = DiagnosticFormat.text

    func run() async throws {
        let console = Console(language: source.lang, format: format)
        try await console.running {
            let content = try await SectionContent(
                parsing: try SourceReader.disk.content(source.content), jobs: source.jobs)
            guard !content.problems.hasErrors else {
                try await console.report(content.problems.filter(\.isError).sortedBySource())
                throw ExitCode(of: content.problems)
            }
            let events = DueInstant.events(after: source.now, of: content.articles)
            let next = events.filter { $0.moment == events.first?.moment }
            if next.isEmpty, format == .text { Console.say([Catalogue.nothingDue()[source.lang]]) }
            for event in next { say(event) }
        }
    }

    /// The instant first, so that `cut -f1` gives it to another program.
    private func say(_ event: DueInstant.Event) {
        switch format {
        case .text:
            let words = Catalogue.dueWords[event.kind.rawValue]?[source.lang] ?? ""
            Console.say([event.moment.rfc3339, words, event.title, "\(source.content)/\(event.source)"])
        case .json:
            let line = JSONWriter.object { json in
                json.member("at", event.moment.rfc3339)
                json.member("kind", event.kind.rawValue)
                json.member("title", event.title)
                json.member("path", "\(source.content)/\(event.source)")
            }
            Console.say(json: line + [10])
        }
    }
}

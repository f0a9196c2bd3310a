import ArgumentParser
import Content
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Vietnamese

/// The options that building, checking and publishing share.
struct CommonOptions: ParsableArguments {
    @Option(help: "Thư mục nội dung. (The content folder.)")
    var content = "content"

    @Option(help: "Thư mục giao diện. (The template folder.)")
    var templates = "templates"

    @Option(help: "Thư mục kết quả. (The output folder.)")
    var output = "public"

    @Option(help: ArgumentHelp("Ngày làm trang, thay cho hôm nay. (The day to build for.)", valueName: "YYYY-MM-DD"))
    var today: Day?

    @Flag(help: "Kể cả bản nháp. (Include drafts.)")
    var drafts = false

    @Flag(help: "Kể cả bài hẹn giờ. (Include scheduled articles.)")
    var future = false

    @Flag(help: "Cảnh báo cũng làm dừng. (Warnings fail.)")
    var strict = false

    @Option(help: "Dạng thông báo: text hoặc json. (Format of diagnostics.)")
    var format = DiagnosticFormat.text

    @Option(help: "Ngôn ngữ thông báo: vi hoặc en. (Language of messages.)")
    var lang = Language.vi

    @Option(help: "Số việc làm cùng lúc. (Tasks at a time.)")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    mutating func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs: 1…256") }
        (content, templates, output) = (Self.trimmed(content), Self.trimmed(templates), Self.trimmed(output))
    }

    /// Without slashes at the end, so that messages read `content/a.md`.
    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The only clock of the program.
    var buildOptions: Build.Options {
        let now = today.map(Moment.end) ?? Moment(unixTime: Int(Date().timeIntervalSince1970))
        return Build.Options(
            content: content, templates: templates, output: output, now: now,
            audience: Audience(showsDrafts: drafts, showsScheduled: future), isStrict: strict, jobs: jobs,
            tool: Executable.stamp)
    }
}

enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension Language: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    package init?(argument: String) { self.init(iso: argument) }
}

/// What tells this program from another build of it, so that a new version never takes an old one's output for its own.
private enum Executable {
    static var stamp: String {
        let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(Tdkt.version) \(attributes?[.size] as? Int ?? 0) \(modified)"
    }
}

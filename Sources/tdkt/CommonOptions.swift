import ArgumentParser
import Compression
import Content
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Vietnamese

/// The options that building, checking and publishing share.
struct CommonOptions: ParsableArguments {
    @OptionGroup var source: SourceOptions

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Kể cả bản nháp. (Include drafts.)")
    var drafts = false

    @Flag(help: "Kể cả bài hẹn giờ. (Include scheduled articles.)")
    var future = false

    @Flag(help: "Cảnh báo cũng làm dừng. (Warnings fail.)")
    var strict = false

    @Flag(help: "Nén sẵn cho máy chủ web. (Compress files for the web server.)")
    var compress = false

    @Option(help: "Dạng thông báo: text hoặc json. (Format of diagnostics.)")
    var format = DiagnosticFormat.text

    var buildOptions: Build.Options {
        var options = Build.Options(
            content: source.content, templates: folders.templates, output: folders.output, now: source.now,
            audience: Audience(showsDrafts: drafts, showsScheduled: future), isStrict: strict, jobs: source.jobs,
            tool: Executable.stamp, compressor: compress ? Executable.compressor : nil)
        (options.holder, options.patience) = (Executable.holder("tdkt build"), Executable.patience)
        return options
    }
}

/// Where the theme lies, and where a build is written.
struct FolderOptions: ParsableArguments {
    @Option(help: "Thư mục giao diện. (The template folder.)")
    var templates = "templates"

    @Option(help: "Thư mục kết quả. (The output folder.)")
    var output = "public"

    mutating func validate() throws {
        (templates, output) = (SourceOptions.trimmed(templates), SourceOptions.trimmed(output))
    }
}

enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension Language: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    package init?(argument: String) { self.init(iso: argument) }
}

/// The program itself, and what it finds on its machine.
enum Executable {
    /// With brotli where the office has it.
    static var compressor: Compressor {
        Compressor(brotli: .found(in: ProcessInfo.processInfo.environment["PATH"] ?? ""))
    }

    /// Where something is kept that can be found out again (XDG Base Directory Specification).
    static func cache(_ name: String) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let root =
            environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory() + "/.cache"
        do {
            try FileManager.default.createDirectory(atPath: root + "/tdkt", withIntermediateDirectories: true)
        } catch {
            throw ToolFailure(.outputFailed("\(error.localizedDescription)"), at: root)
        }
        return "\(root)/tdkt/\(name)"
    }

    /// Who holds a lock, for another command's message: `tdkt build (ban-bien-tap@may-1, PID 4711)`.
    static func holder(_ command: String) -> String {
        "\(command) (\(PublishSession.author), PID \(ProcessInfo.processInfo.processIdentifier))"
    }

    /// How long a command waits for another one that writes the same folder.
    static let patience = Duration.seconds(10)

    /// What tells this program from another build of it, so that a new version never takes an old one's output for its own.
    static var stamp: String {
        let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(Tdkt.version) \(attributes?[.size] as? Int ?? 0) \(modified)"
    }
}

import ArgumentParser
import Content
import Diagnostics
import Foundation
import Vietnamese

/// What every command needs that reads content.
struct SourceOptions: ParsableArguments {
    @Option(help: "Thư mục nội dung. (The content folder.)")
    var content = "content"

    @Option(help: ArgumentHelp("Ngày làm trang, thay cho hôm nay. (The day to build for.)", valueName: "YYYY-MM-DD"))
    var today: Day?

    @Option(help: "Ngôn ngữ thông báo: vi hoặc en. (Language of messages.)")
    var lang = Language.vi

    @Option(help: "Số việc làm cùng lúc. (Tasks at a time.)")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    mutating func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs: 1…256") }
        content = Self.trimmed(content)
    }

    /// The only clock of the program.
    static var clock: Moment { Moment(unixTime: Int(Date().timeIntervalSince1970)) }

    var now: Moment { today.map(Moment.end) ?? Self.clock }

    /// Without slashes at the end, so that messages read `content/a.md`.
    static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

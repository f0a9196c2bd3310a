import ArgumentParser
import Foundation
import Markdown
import Vietnamese

struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract:
            "Chuyển Markdown từ đầu vào chuẩn thành một đoạn HTML. (Markdown on standard input to an HTML fragment.)")

    func run() throws {
        let data = FileHandle.standardInput.readDataToEndOfFile()
        let document = MarkdownParser(options: MarkdownOptions(slug: { Slug.make($0) }))
            .parse(String(decoding: data, as: UTF8.self).nfc)
        Console.say(document: Array(document.html.utf8))
    }
}

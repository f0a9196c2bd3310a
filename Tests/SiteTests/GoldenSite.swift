import Foundation
import Hashing
import SectionSupport
import TestSupport

/// What is recorded of a built section, as files of `Tests/GoldenSites/NAME`:
///
/// - `expected/PATH`: every page and feed. Of a page only `<main>`, so that an edited header touches few files.
/// - `frames/TEMPLATE.html`: what is around `<main>` on one page of each template.
/// - `assets.txt`: the theme's files by name, the search index's by name and digest.
struct GoldenSite {
    let files: [String: Data]

    /// - Parameters:
    ///   - output: the files of `public`.
    ///   - framed: paths of the pages whose frame is recorded, by template.
    init(of output: [String: Data], framed: [String: String]) {
        var files: [String: Data] = [:]
        for (path, bytes) in output where !Self.isListed(path) {
            files["expected/\(path)"] = path.hasSuffix(".html") ? Self.main(of: bytes) : bytes
        }
        for (template, path) in framed {
            guard let page = output[path], let frame = Self.frame(of: page) else { continue }
            files["frames/\(template).html"] = frame
        }
        let assets = output.filter { Self.isListed($0.key) }.map(Self.line).sorted()
        files["assets.txt"] = Data(assets.map { "\($0)\n" }.joined().utf8)
        self.files = files
    }

    /// What is recorded of a golden site.
    init(recordedAt folder: URL) throws {
        files = try TemporaryFolder.files(below: folder).filter(Self.isRecorded).reduce(into: [:]) { files, path in
            files[path] = try Data(contentsOf: folder.appending(path: path))
        }
    }

    func record(at folder: URL) throws {
        let manager = FileManager.default
        for path in try TemporaryFolder.files(below: folder) where Self.isRecorded(path) {
            try manager.removeItem(at: folder.appending(path: path))
        }
        for (path, bytes) in files {
            let file = folder.appending(path: path)
            try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
    }

    /// The first line of each file that differs from what was recorded.
    func differences(from recorded: GoldenSite) -> [String] {
        SectionSupport.differences(files, recorded.files).map { path in
            Self.firstDifference(path, made: files[path], recorded: recorded.files[path])
        }
    }

    private static func isRecorded(_ path: String) -> Bool {
        path.hasPrefix("expected/") || path.hasPrefix("frames/") || path == "assets.txt"
    }

    private static func isListed(_ path: String) -> Bool {
        path.hasPrefix("assets/") || path == "tim-kiem/chi-muc.json"
    }

    private static func line(_ path: String, _ bytes: Data) -> String {
        let isOfIndex = path.contains("tim-kiem")
        return isOfIndex ? "\(path) \(Digest(of: Array(bytes)).hex.prefix(16))" : steady(path)
    }

    /// The page's `<main>`; a page without one, whole.
    private static func main(of page: Data) -> Data {
        let text = String(decoding: page, as: UTF8.self)
        guard let main = mainRange(in: text) else { return Data(steady(text).utf8) }
        return Data("\(steady(String(text[main])))\n".utf8)
    }

    /// The page without its `<main>`; nil for a page that has none, and is recorded whole.
    private static func frame(of page: Data) -> Data? {
        let text = String(decoding: page, as: UTF8.self)
        return mainRange(in: text).map { Data(steady(text.replacingCharacters(in: $0, with: "<main>…</main>")).utf8) }
    }

    private static func mainRange(in text: String) -> Range<String.Index>? {
        guard let start = text.range(of: "<main"), let end = text.range(of: "</main>", options: .backwards) else {
            return nil
        }
        return start.lowerBound..<end.upperBound
    }

    /// The text without the hashes in the names of the theme's assets, which change with every edit of the style sheet.
    private static func steady(_ text: String) -> String {
        text.replacing(#/(assets/[a-z\-]+)\.[0-9a-f]{10}\.(css|js|svg)/#) { "\($0.1).HASH.\($0.2)" }
    }

    private static func firstDifference(_ path: String, made: Data?, recorded: Data?) -> String {
        guard let made else { return "\(path): recorded, but not made" }
        guard let recorded else { return "\(path): made, but not recorded" }
        let lines = [made, recorded].map {
            String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        let texts = lines.map { number < $0.count ? String($0[number]) : "(no such line)" }
        return "\(path):\(number + 1)\nmade:     \(texts[0])\nrecorded: \(texts[1])"
    }
}

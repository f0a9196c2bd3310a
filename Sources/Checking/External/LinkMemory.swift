import Content
import Diagnostics
import FileSystem
import Vietnamese

/// Addresses that were there when they were asked for last: a line each, the time (seconds since 1970) and the address. What
/// was wrong is asked for again each time, so that a mended link is seen at once.
package struct LinkMemory: Sendable {
    private var times: [String: Int]
    private let path: String

    /// - Parameter path: of the file; none is no memory.
    package init(_ path: String) {
        self.path = path
        let text = (try? Disk.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let pairs = text.split(separator: "\n").compactMap { line -> (String, Int)? in
            let words = line.split(separator: "\t")
            guard words.count == 2, let time = Int(words[0]) else { return nil }
            return (String(words[1]), time)
        }
        times = Dictionary(pairs, uniquingKeysWith: max)
    }

    /// Seconds for which an answer holds.
    private static let span = 7 * 86400

    func knows(_ url: String, at now: Moment) -> Bool {
        times[url].map { (0..<Self.span).contains(now.unixTime - $0) } ?? false
    }

    mutating func remember(_ url: String, at now: Moment) { times[url] = now.unixTime }

    /// - Throws: `ToolFailure` when it can't be written.
    package func save() throws {
        let lines = times.keys.sorted { $0.precedes($1) }.map { "\(times[$0] ?? 0)\t\($0)\n" }
        do {
            try Disk.write(Array(lines.joined().utf8), to: path + ".moi")
            try Disk.rename(path + ".moi", to: path)
        } catch {
            throw ToolFailure(.outputFailed("\(error)"), at: path)
        }
    }
}

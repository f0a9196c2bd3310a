import Diagnostics
import FileSystem
import SiteBuilder
import Vietnamese

/// What this folder remembers of its targets: which release it saw live last, and under which token a run of its own
/// holds a lock. Kept in the state folder; without it the next publish asks. Whoever uses it holds the output's lock.
package struct PublishMemory: Sendable {
    private let path: String
    private var lines: [String: String]

    /// - Parameter state: of the output folder whose builds are published.
    /// - Throws: `ToolFailure`.
    package init(_ state: StateFolder, output: String) throws {
        path = state.file("published")
        try state.make()
        do throws(DiskError) {
            try EarlierState(root: output).movePublished(to: state)
        } catch {
            throw ToolFailure(.outputFailed(error.description), at: error.path)
        }
        let text = String(decoding: (try? Disk.read(path)) ?? [], as: UTF8.self)
        let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
            let words = line.split(separator: " ").map(String.init)
            return words.count == 3 ? ("\(words[0]) \(words[1])", words[2]) : nil
        }
        lines = Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    /// The releases that may be live without anybody else having been there: the last that was made live from here, and one
    /// that a run was about to make live when it was cut off.
    package func known(of target: String) -> Set<String> {
        Set(["live \(target)", "next \(target)"].compactMap { lines[$0] })
    }

    func token(_ target: String) -> String? { lines["lock \(target)"] }

    /// - Throws: `ToolFailure`.
    package mutating func remember(live name: String, of target: String) throws {
        try set(["live \(target)": name, "next \(target)": nil])
    }
    /// Before the switch, since a run may be cut off right after it.
    mutating func remember(next name: String, of target: String) throws { try set(["next \(target)": name]) }
    mutating func remember(token: String?, of target: String) throws { try set(["lock \(target)": token]) }

    private mutating func set(_ values: [String: String?]) throws {
        for (key, value) in values { lines[key] = value }
        let text = lines.keys.sorted { $0.precedes($1) }.map { "\($0) \(lines[$0] ?? "")\n" }.joined()
        try OutputFile.write(Array(text.utf8), to: path)
    }
}

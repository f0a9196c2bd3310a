import Content
import Diagnostics
import FileSystem
import Hashing
import Parallelism
import SiteModel
import Vietnamese

/// What an earlier build wrote, in a form that `sha256sum -c` reads: a line for each file, comments for the rest.
///
/// It says which files are ours, so that nothing else is ever removed; and from which inputs they came, so that a
/// build whose inputs and outputs are as the manifest says has nothing to do.
package struct Manifest: Sendable {
    /// Its name in the state folder.
    package static let fileName = "manifest"

    /// False while files are being moved into place: a build that was stopped there is done again.
    package var isComplete: Bool
    /// A digest of everything that the output depends on but the day.
    package var inputs: String
    package var day: String
    /// The next moment at which an article appears or leaves, as RFC 3339; empty when there is none.
    package var nextChange: String
    /// The last such moment before the build, in the same form: for an earlier one the section was another.
    package var lastChange: String
    /// By what files were compressed; empty when none were.
    var compression = ""
    /// The warnings of the build, as JSON, to be said again when there is nothing to do.
    package var problems: [String]
    package var pageCount: Int
    /// Bytes that the build used of input files that it did not use whole, by their paths on the disk.
    var reaches: [String: Int] = [:]
    /// Digest in hexadecimal by path below the output folder.
    package var files: [String: String]

    package var text: String { head + list }

    /// What it says of the build.
    var head: String {
        var text = "# tdkt manifest 1\n# state \(isComplete ? "complete" : "writing")\n# inputs \(inputs)\n"
        text += "# day \(day)\n# last \(lastChange)\n# next \(nextChange)\n# pages \(pageCount)\n"
        if !compression.isEmpty { text += "# compression \(compression)\n" }
        for (path, reach) in reaches.sorted(by: { $0.key.precedes($1.key) }) { text += "# reach \(reach) \(path)\n" }
        for problem in problems { text += "# problem \(problem)\n" }
        return text
    }

    /// What it says of the files.
    var list: String {
        var text = ""
        for path in files.keys.sorted(by: { $0.precedes($1) }) { text += "\(files[path] ?? "")  \(path)\n" }
        return text
    }

    /// The manifest of a section that is staged.
    init(
        of section: LoadedSection, _ staged: SectionWriters.Staged, _ fingerprint: InputDigest,
        _ options: Build.Options
    ) async throws {
        let articles = section.content.articles
        self.init()
        isComplete = true
        day = options.now.day.iso
        lastChange = articles.lastChange(by: options.now)?.rfc3339 ?? ""
        nextChange = articles.nextChange(after: options.now)?.rfc3339 ?? ""
        reaches = fingerprint.reaches
        inputs = try await fingerprint.hex(jobs: options.jobs, reaches: reaches, isHeld: false)
        compression = options.compressor?.signature ?? ""
        problems = try await section.problems.concurrentMap(jobs: options.jobs) { try DiagnosticRecord($0).json() }
        pageCount = staged.pageCount
        files = Dictionary(uniqueKeysWithValues: staged.files.map { ($0.file, $0.digest) })
    }

    /// Nil when the text is no manifest of this version.
    package init?(_ text: String) {
        self.init()
        var lines = text.utf8.split(separator: 10)[...]
        guard let head = lines.popFirst(), String(Substring(head)) == "# tdkt manifest 1" else { return nil }
        files.reserveCapacity(lines.count)
        for line in lines {
            if line.first == 35 {
                readComment(String(Substring(line.dropFirst(2))))
            } else if line.count > 66 {
                let path = String(Substring(line.dropFirst(66)))
                // A build removes what the manifest lists; nothing outside the output may be among it.
                guard Self.isInside(path) else { return nil }
                files[path] = String(Substring(line.prefix(64)))
            } else {
                return nil
            }
        }
    }

    /// Whether a path leads to a place below the output folder.
    private static func isInside(_ path: String) -> Bool {
        guard path.utf8.contains(UInt8(ascii: ".")) || path.utf8.first == UInt8(ascii: "/") else { return true }
        return path.utf8.first != UInt8(ascii: "/")
            && !path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    }

    /// Nil when there is no manifest of this version at the path.
    init?(at path: String) {
        guard let bytes = try? Disk.read(path) else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    /// Without the files that are no longer as it says, and so are not ours; a build has to be made again.
    func reduced(to isIntact: (_ file: String, _ digest: String) -> Bool) -> Manifest {
        var manifest = self
        manifest.isComplete = false
        manifest.files = files.filter { isIntact($0.key, $0.value) }
        return manifest
    }

    package init() {
        (isComplete, inputs, day, lastChange, nextChange) = (false, "", "", "", "")
        (problems, pageCount, files) = ([], 0, [:])
    }

    private mutating func readComment(_ comment: String) {
        let space = comment.firstIndex(of: " ") ?? comment.endIndex
        let value = String(comment[space...].dropFirst())
        switch comment[..<space] {
        case "state": isComplete = value == "complete"
        case "inputs": inputs = value
        case "day": day = value
        case "last": lastChange = value
        case "next": nextChange = value
        case "pages": pageCount = Int(value) ?? 0
        case "compression": compression = value
        case "reach":
            let parts = value.split(separator: " ", maxSplits: 1)
            if parts.count == 2, let reach = Int(parts[0]) { reaches[String(parts[1])] = reach }
        case "problem": problems.append(value)
        default: break
        }
    }

    /// Whether a build of the same inputs at this moment would make what the manifest lists.
    package func holds(at now: Moment) -> Bool {
        guard isComplete, day == now.day.iso else { return false }
        return lastChange <= now.rfc3339 && (nextChange.isEmpty || now.rfc3339 < nextChange)
    }
}

import Diagnostics
import Hashing

/// The only writing. Everything that changes is first written beside the section; only when all of it is there is it
/// moved into place, so that a full disk or an error leaves the section as it was.
package struct OutputWriter: Sendable {
    package let root: String
    /// What an earlier build wrote; empty when none did.
    package let previous: Manifest
    private var staging: String { "\(root)/.tdkt-staging" }

    package struct Written: Sendable {
        package let file: String
        package let digest: String
        package let isChanged: Bool
    }

    package struct Outcome: Sendable {
        package let changed: Int
        package let removed: Int
    }

    package init(root: String) throws {
        self.root = root
        if Disk.kind(of: root) == .symbolicLink { throw ToolFailure(.outputIsLink(), at: root) }
        let text = try? Disk.read("\(root)/\(Manifest.fileName)")
        previous = text.flatMap { Manifest(String(decoding: $0, as: UTF8.self)) } ?? Manifest()
    }

    /// Makes room for the files: refuses to touch what an earlier build did not write, and makes the folders.
    package func prepare(_ files: [String]) throws {
        try guarded {
            try Disk.makeDirectory(root)
            let existing = try existingEntries()
            for file in files {
                try refuseForeign(file, existing)
            }
            if let kind = Disk.kind(of: staging), kind != .directory { throw ToolFailure(.foreignFile(), at: staging) }
            try removeStaging()
            try Disk.makeDirectory(staging)
        }
    }

    private func existingEntries() throws -> [String: Disk.Entry] {
        var found: [String: Disk.Entry] = [:]
        var waiting = [""]
        while let folder = waiting.popLast() {
            for entry in try Disk.entries(of: folder.isEmpty ? root : "\(root)/\(folder)") {
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                found[path] = entry.kind
                if entry.kind == .directory { waiting.append(path) }
            }
        }
        return found
    }

    private func refuseForeign(_ file: String, _ existing: [String: Disk.Entry]) throws {
        if existing.isEmpty { return }
        if let kind = existing[file], kind != .file || previous.files[file] == nil {
            throw ToolFailure(.foreignFile(), at: "\(root)/\(file)")
        }
        var path = file[...]
        while let slash = path.lastIndex(of: "/") {
            path = path[..<slash]
            if let kind = existing[String(path)] {
                guard kind == .directory else { throw ToolFailure(.foreignFile(), at: "\(root)/\(path)") }
                return
            }
        }
    }

    /// Writes the file beside the section when its bytes differ from what is there. Called from many tasks.
    package func stage(_ bytes: [UInt8], for file: String) throws -> Written {
        let digest = Digest(of: bytes).hex
        if previous.files[file] != nil, let current = try? Disk.read("\(root)/\(file)"), current == bytes {
            return Written(file: file, digest: digest, isChanged: false)
        }
        try guarded { try Self.write(bytes, to: "\(staging)/\(file)") }
        return Written(file: file, digest: digest, isChanged: true)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        do {
            try Disk.write(bytes, to: path)
        } catch {
            guard error.isMissing else { throw error }
            try Disk.makeDirectory(folder(of: path))
            try Disk.write(bytes, to: path)
        }
    }

    /// Moves everything into place, in the order given, then removes what only an earlier build had.
    package func commit(_ written: [Written], _ manifest: Manifest) throws -> Outcome {
        let stale = previous.files.keys.filter { manifest.files[$0] == nil }
        let changed = written.filter(\.isChanged)
        try guarded {
            try Disk.write(Array(manifest.text.utf8), to: "\(staging)/\(Self.newManifest)")
            if !changed.isEmpty || !stale.isEmpty { try writeJournal(manifest) }
            for path in moves(of: changed.map(\.file)) {
                try Disk.rename("\(staging)/\(path)", to: "\(root)/\(path)")
            }
            for file in stale { try remove(file) }
            try Disk.rename("\(staging)/\(Self.newManifest)", to: "\(root)/\(Manifest.fileName)")
            try removeStaging()
        }
        return Outcome(changed: changed.count, removed: stale.count)
    }

    private static let newManifest = ".new-manifest"

    /// Until the new manifest is in place, the old one names the new files too: whatever of them is there is ours.
    private func writeJournal(_ manifest: Manifest) throws(DiskError) {
        var journal = manifest
        journal.isComplete = false
        journal.files.merge(previous.files) { new, _ in new }
        try Disk.write(Array(journal.text.utf8), to: "\(staging)/.journal")
        try Disk.rename("\(staging)/.journal", to: "\(root)/\(Manifest.fileName)")
    }

    /// What to rename, in order: a folder that the section doesn't have yet as a whole, else file by file.
    private func moves(of files: [String]) -> [String] {
        var (moves, moved, present): ([String], Set<Substring>, Set<Substring>) = ([], [], [])
        for file in files {
            if let folder = missingFolder(of: file, &present) {
                if moved.insert(folder).inserted { moves.append(String(folder)) }
            } else {
                moves.append(file)
            }
        }
        return moves
    }

    /// The topmost of a file's folders that is not there. (Nothing is moved meanwhile: all moves are found first.)
    private func missingFolder(of file: String, _ present: inout Set<Substring>) -> Substring? {
        var end = file.startIndex
        while let slash = file[end...].firstIndex(of: "/") {
            let folder = file[..<slash]
            if !present.contains(folder) {
                guard Disk.kind(of: "\(root)/\(folder)") != nil else { return folder }
                present.insert(folder)
            }
            end = file.index(after: slash)
        }
        return nil
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
    }

    private func remove(_ file: String) throws(DiskError) {
        try Disk.removeFile("\(root)/\(file)")
        var path = file[...]
        while let slash = path.lastIndex(of: "/") {
            path = path[..<slash]
            guard Disk.removeEmptyDirectory("\(root)/\(path)") else { return }
        }
    }

    /// Whether every file that the manifest lists is there with the bytes that it says.
    package func isIntact(_ file: String, digest: String) -> Bool {
        (try? Disk.read("\(root)/\(file)")).map { Digest(of: $0).hex == digest } ?? false
    }

    /// Takes back what was staged, after an error.
    package func abandon() { try? removeStaging() }

    private func removeStaging() throws(DiskError) {
        guard Disk.kind(of: staging) == .directory else { return }
        try Disk.removeTree(staging)
    }

    private func guarded(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DiskError {
            throw ToolFailure(.outputFailed(error.description), at: error.path)
        }
    }
}

import Diagnostics
import FileSystem
import Hashing

/// The only writing. Everything that changes is first written beside the section; only when all of it is there is it
/// moved into place, so that a full disk or an error leaves the section as it was.
package struct OutputWriter: Sendable {
    package let root: String
    /// What an earlier build wrote; empty when none did.
    package let previous: Manifest
    private let state: StateFolder
    /// Where files wait for their move: in the state folder, or inside the output where that is on another file system.
    private let staging: String
    private let earlier: EarlierState

    package struct Written: Sendable {
        package let file: String
        package let digest: String
        package let isChanged: Bool
    }

    package struct Outcome: Sendable {
        package let changed: Int
        package let removed: Int
    }

    package init(root: String, state: StateFolder) throws {
        (self.root, self.state, earlier) = (root, state, EarlierState(root: root))
        if Disk.kind(of: root) == .symbolicLink { throw ToolFailure(.outputIsLink(), at: root) }
        let isNear = Disk.areOnOneDevice(state.path, Disk.existing(root))
        staging = isNear ? state.file("staging") : earlier.staging
        let manifest = earlier.manifest ?? Manifest(at: state.file(Manifest.fileName)) ?? Manifest()
        previous =
            Self.isEmptied(root, of: manifest) ? manifest.reduced { Self.isIntact("\(root)/\($0)", $1) } : manifest
    }

    /// How many of a manifest's files are looked for, to tell whether the output is still the one that it describes.
    private static let sampleSize = 200

    /// Whether somebody has removed the output since, and perhaps put something else in its place: most files are not there.
    private static func isEmptied(_ root: String, of manifest: Manifest) -> Bool {
        let sample = manifest.files.keys.prefix(sampleSize)
        return sample.count { Disk.kind(of: "\(root)/\($0)") != nil } * 2 < sample.count
    }

    /// Whether an earlier version of tdkt wrote the output last, whose notes in it are to be taken over.
    var isAdopting: Bool { earlier.isThere }

    /// Makes room for the files: refuses to touch what an earlier build did not write, and makes the folders.
    package func prepare(_ files: [String]) throws {
        try guarded {
            try Disk.makeDirectory(root)
            if Disk.kind(of: root) == .directory, !Disk.mayWrite(root) { throw DiskError.denied(root) }
            let existing = try existingEntries()
            for file in files {
                try refuseForeign(file, existing)
            }
            for staging in Set([staging, earlier.staging]) {
                guard let kind = Disk.kind(of: staging) else { continue }
                if kind != .directory { throw ToolFailure(.foreignFile(), at: staging) }
                try Disk.removeTree(staging)
            }
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

    /// Our own files may give way to a folder and our own folders to a file; anything else is not ours to replace.
    private func refuseForeign(_ file: String, _ existing: [String: Disk.Entry]) throws {
        if existing.isEmpty { return }
        switch existing[file] {
        case nil: break
        case .file where previous.files[file] != nil: return
        case .directory:
            let inside = existing.filter { $0.key.hasPrefix(file + "/") && $0.value != .directory }.keys
            if let foreign = inside.filter({ previous.files[$0] == nil }).min(by: { $0.precedes($1) }) {
                throw ToolFailure(.foreignFile(), at: "\(root)/\(foreign)")
            }
        default: throw ToolFailure(.foreignFile(), at: "\(root)/\(file)")
        }
        for folder in Self.folders(of: file) {
            guard let kind = existing[String(folder)] else { continue }
            let isOurs = kind == .file && previous.files[String(folder)] != nil
            guard kind == .directory || isOurs else { throw ToolFailure(.foreignFile(), at: "\(root)/\(folder)") }
            return
        }
    }

    /// The folders above a file, the nearest first.
    private static func folders(of file: String) -> [Substring] {
        var (folders, path): ([Substring], Substring) = ([], file[...])
        while let slash = path.utf8.lastIndex(of: 47) {
            path = path[..<slash]
            folders.append(path)
        }
        return folders
    }

    /// Writes the file beside the section when its bytes differ from what is there. Called from many tasks.
    package func stage(_ bytes: [UInt8], for file: String) throws -> Written {
        let digest = Digest(of: bytes).hex
        if previous.files[file] != nil, let current = try? Disk.read("\(root)/\(file)"), current == bytes {
            return Written(file: file, digest: digest, isChanged: false)
        }
        try guarded {
            // Nearly every file is the only one of its folder.
            try Disk.makeDirectory(Self.folder(of: "\(staging)/\(file)"))
            try Disk.write(bytes, to: "\(staging)/\(file)")
        }
        return Written(file: file, digest: digest, isChanged: true)
    }

    /// Where a file is staged.
    func stagedPath(_ file: String) -> String { "\(staging)/\(file)" }

    /// Puts a file that stays as it is where another program can make something of it, beside what is staged.
    func lay(_ bytes: [UInt8], _ file: String) throws {
        try guarded {
            try Disk.makeDirectory(Self.folder(of: stagedPath(file)))
            try Disk.write(bytes, to: stagedPath(file))
        }
    }

    /// Takes a file that another program has staged; nil when it is not smaller than `size`, and so of no use.
    func adopt(_ file: String, below size: Int) throws -> Written? {
        var adopted: Written?
        try guarded {
            let bytes = try Disk.read(stagedPath(file))
            let isThere = previous.files[file] != nil && (try? Disk.read("\(root)/\(file)")) == bytes
            let isUseful = bytes.count < size
            if isThere || !isUseful { try Disk.removeFile(stagedPath(file)) }
            if isUseful { adopted = Written(file: file, digest: Digest(of: bytes).hex, isChanged: !isThere) }
        }
        return adopted
    }

    /// Moves everything into place, in the order given, then removes what only an earlier build had.
    /// - Throws: `ToolFailure`, which says whether the output is as it was.
    package func commit(_ written: [Written], _ manifest: Manifest) throws -> Outcome {
        let stale = previous.files.keys.filter { manifest.files[$0] == nil }
        let changed = written.filter(\.isChanged).map(\.file)
        var isBegun = false
        try guarded({ isBegun ? .outputIncomplete($0) : .outputFailed($0) }) {
            // Once: sorting all paths takes longer than writing them.
            let list = manifest.list
            try Disk.write(Array((manifest.head + list).utf8), to: state.file(Self.newManifest))
            if !changed.isEmpty || !stale.isEmpty { try writeJournal(manifest, list, stale) }
            try replace(changed, stale, manifest, &isBegun)
            try Disk.rename(state.file(Self.newManifest), to: state.file(Manifest.fileName))
            try earlier.leave(to: state)
            try removeStaging()
        }
        return Outcome(changed: changed.count, removed: stale.count)
    }

    /// - Parameter isBegun: becomes true as soon as the output differs from what it was.
    private func replace(
        _ changed: [String], _ stale: [String], _ manifest: Manifest, _ isBegun: inout Bool
    ) throws(DiskError) {
        let inTheWay = inTheWay(stale, of: manifest)
        for file in inTheWay {
            try remove(file)
            isBegun = true
        }
        for path in moves(of: changed) {
            try move(path)
            isBegun = true
        }
        for file in stale where !inTheWay.contains(file) {
            try remove(file)
            isBegun = true
        }
    }

    /// Two mounts of one file system look like one, yet a rename between them fails: then the bytes cross first.
    private func move(_ path: String) throws(DiskError) {
        do throws(DiskError) {
            try Disk.rename("\(staging)/\(path)", to: "\(root)/\(path)")
        } catch  where error.isOtherDevice {
            try Disk.copyTree("\(staging)/\(path)", to: "\(earlier.staging)/\(path)")
            try Disk.rename("\(earlier.staging)/\(path)", to: "\(root)/\(path)")
        }
    }

    /// Of the files that go: those that stand where a folder comes, or in a folder where a file comes.
    private func inTheWay(_ stale: [String], of manifest: Manifest) -> Set<String> {
        guard !stale.isEmpty else { return [] }
        let folders = Set(manifest.files.keys.flatMap(Self.folders))
        return Set(
            stale.filter { file in
                folders.contains(file[...]) || Self.folders(of: file).contains { manifest.files[String($0)] != nil }
            })
    }

    private static let newManifest = "manifest.new"

    /// Until the new manifest is in place, the old one names the new files too: any of them that is there is ours.
    private func writeJournal(_ manifest: Manifest, _ list: String, _ stale: [String]) throws(DiskError) {
        var journal = manifest
        journal.isComplete = false
        let old = stale.map { "\(previous.files[$0] ?? "")  \($0)\n" }
        try Disk.write(Array((journal.head + list + old.joined()).utf8), to: state.file("manifest.journal"))
        try Disk.rename(state.file("manifest.journal"), to: state.file(Manifest.fileName))
    }

    /// What to rename, in order: a folder that the section doesn't have yet as a whole, else file by file.
    private func moves(of files: [String]) -> [String] {
        // Nothing is moved meanwhile, so what was found out about a folder stays true.
        var (moves, isThere): ([String], [Substring: Bool]) = ([], [:])
        for file in files {
            let missing = Self.folders(of: file).reversed().first { folder in
                if let known = isThere[folder] { return !known }
                let isMissing = Disk.kind(of: "\(root)/\(folder)") == nil
                isThere[folder] = !isMissing
                if isMissing { moves.append(String(folder)) }
                return isMissing
            }
            if missing == nil { moves.append(file) }
        }
        return moves
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: 47).map { String(path[..<$0]) } ?? path
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
    package func isIntact(_ file: String, digest: String) -> Bool { Self.isIntact("\(root)/\(file)", digest) }

    private static func isIntact(_ path: String, _ digest: String) -> Bool {
        (try? Digest(ofFile: path)).map { $0.hex == digest } ?? false
    }

    /// Takes back what was staged, after an error.
    package func abandon() { try? removeStaging() }

    private func removeStaging() throws(DiskError) {
        for staging in Set([staging, earlier.staging]) where Disk.kind(of: staging) == .directory {
            try Disk.removeTree(staging)
        }
    }

    private func guarded(
        _ message: (_ reason: String) -> Message = { .outputFailed($0) }, _ body: () throws -> Void
    ) throws {
        do {
            try body()
        } catch let error as DiskError {
            throw ToolFailure(message(error.description), at: error.path)
        }
    }
}

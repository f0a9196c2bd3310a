import Content
import Diagnostics
import FileSystem
import Foundation
import Hashing
import Parallelism
import Rendering
import SiteBuilder

/// The approvals of one output folder on the disk: a file of JSON for each target, and the texts that they name.
package struct ApprovalStore: Sendable {
    private let state: StateFolder
    private let jobs: Int

    package init(_ state: StateFolder, jobs: Int) { (self.state, self.jobs) = (state, jobs) }

    private func path(_ target: String) -> String { state.file("approved/\(target).json") }

    private func object(_ digest: String) -> String {
        "\(state.root)/inputs/\(digest.prefix(2))/\(digest.dropFirst(2))"
    }

    /// Nil when nothing was approved for the target.
    /// - Throws: `ToolFailure` when the note about it can't be read, or is not as this program writes it.
    package func approval(for target: String) throws -> Approval? {
        do throws(DiskError) {
            let approval = Self.approval(try Disk.read(path(target)))
            if let approval { return approval }
        } catch {
            if error.isMissing { return nil }
        }
        throw ToolFailure(.damagedApproval(), at: path(target))
    }

    /// Nil for what is no approval, or names files outside the folders that a section is built from.
    private static func approval(_ note: [UInt8]) -> Approval? {
        let approval = try? JSONDecoder().decode(Approval.self, from: Data(note))
        return approval.flatMap { $0.isSound ? $0 : nil }
    }

    /// The name of the target when something was approved for one only.
    var onlyTarget: String? {
        let names = ((try? Disk.entries(of: state.file("approved"))) ?? []).map(\.name).filter { $0.hasSuffix(".json") }
        return names.count == 1 ? names.first.map { String($0.dropLast(5)) } : nil
    }

    /// Writes an approval; texts that none needs any more go.
    /// - Throws: `ToolFailure`.
    package func save(_ approval: Approval, for target: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try OutputFile.replace(Array(try encoder.encode(approval)), at: path(target))
        try guarded { () throws(DiskError) in try sweep() }
    }

    /// Copies the texts that are not in the store yet.
    /// - Parameter digests: by path.
    /// - Throws: `ToolFailure` when one is no longer what was built.
    package func keep(_ digests: [String: String], read: @escaping @Sendable (_ path: String) throws -> [UInt8])
        async throws
    {
        let missing = digests.filter { Disk.kind(of: object($0.value)) == nil }.sorted { $0.key.precedes($1.key) }
        _ = try await missing.concurrentMap(jobs: jobs) { path, digest in
            let bytes = try? read(path)
            guard let bytes, Digest(of: bytes).hex == digest else { throw ToolFailure(.editedMeanwhile(), at: path) }
            try guarded { () throws(DiskError) in
                // Another one of the same content may be written at the same time.
                let staged = "\(object(digest)).\(Digest(of: Array(path.utf8)).hex.prefix(8))"
                try Disk.makeDirectory(above: staged)
                try Disk.write(bytes, to: staged)
                try Disk.rename(staged, to: object(digest))
            }
        }
    }

    /// - Throws: `DiskError`, or `ToolFailure` when what is in the store is not what was approved.
    private func text(_ digest: String, limit: Int) throws -> [UInt8] {
        let bytes = try Disk.read(object(digest))
        guard Digest(of: bytes).hex == digest else { throw ToolFailure(.damagedApproval(), at: object(digest)) }
        return bytes.count <= limit ? bytes : Array(bytes.prefix(limit))
    }

    /// What an approved section is built from: its texts from the store, its attachments from the content folder.
    package func inputs(of approval: Approval, content: String) -> BuildInputs {
        BuildInputs(content: { tree(of: approval, content) }, theme: { (try theme(of: approval), []) })
    }

    func tree(of approval: Approval, _ content: String) -> SourceTree {
        let paths = Array(approval.texts.keys) + Array(approval.attachments.keys) + approval.others
        // A file that is only there is of a draft or of an article that has gone: one that is missing now is no loss.
        let files = Set(paths).filter { path in
            approval.texts[path] != nil || Disk.kind(of: "\(content)/\(path)") == .file
        }
        return SourceTree(
            name: approval.contentName, files: files.map(SourceTree.File.init(diskPath:)),
            reader: reader(of: approval, content))
    }

    /// Texts from the store, everything else from the content folder, of which large files are never held whole.
    private func reader(of approval: Approval, _ content: String) -> FileReader {
        @Sendable func path(_ file: SourceTree.File) -> String {
            approval.texts[file.diskPath].map(object) ?? "\(content)/\(file.diskPath)"
        }
        return FileReader(
            read: { file, limit in
                guard let digest = approval.texts[file.diskPath] else { return try Disk.read(path(file), limit: limit) }
                return try text(digest, limit: limit)
            },
            size: { try Disk.size(of: path($0)) },
            part: { try Disk.read(path($0), from: $1, count: $2) })
    }

    private func theme(of approval: Approval) throws -> TemplateSet {
        var (texts, assets): ([String: String], [String: [UInt8]]) = ([:], [:])
        for (path, digest) in approval.theme {
            do {
                let bytes = try text(digest, limit: .max)
                if path.hasPrefix(TemplateSet.assetFolder) {
                    assets[String(path.dropFirst(TemplateSet.assetFolder.count))] = bytes
                } else {
                    texts[String(path.dropLast(TemplateSet.suffix.count))] = String(decoding: bytes, as: UTF8.self)
                }
            } catch is DiskError {
                throw ToolFailure(.damagedApproval(), at: object(digest))
            }
        }
        return TemplateSet(name: approval.templatesName, texts: texts, assets: assets)
    }

    /// Whether every stored text is as it was approved.
    package func isWhole(_ approval: Approval) async throws -> Bool {
        let digests = Array(Set(Array(approval.texts.values) + Array(approval.theme.values)))
        return try await digests.concurrentMap(jobs: jobs) { (try? Digest(ofFile: object($0)))?.hex == $0 }
            .allSatisfy { $0 }
    }

    /// The approved attachments that are missing or are other files now, by path.
    package func changedAttachments(of approval: Approval, content: String) async throws -> [String] {
        let files = approval.attachments.sorted { $0.key.precedes($1.key) }
        let states = try await files.concurrentMap(jobs: jobs) { path, digest in
            (try? Digest(ofFile: "\(content)/\(path)"))?.hex == digest
        }
        return zip(files, states).filter { !$0.1 }.map(\.0.key)
    }

    /// The approved attachments that are not there, by path.
    package func missingAttachments(of approval: Approval, content: String) -> [String] {
        approval.attachments.keys.filter { Disk.kind(of: "\(content)/\($0)") != .file }.ordered
    }

    /// Removes the texts that no approval beside this content names.
    private func sweep() throws(DiskError) {
        var needed: Set<String> = []
        for path in try approvals() {
            guard let approval = (try? Disk.read(path)).flatMap(Self.approval) else { continue }
            needed.formUnion(Array(approval.texts.values) + Array(approval.theme.values))
        }
        let folder = "\(state.root)/inputs"
        guard Disk.kind(of: folder) == .directory else { return }
        for file in try Disk.files(below: folder) where !needed.contains(file.path.filter { $0 != "/" }) {
            try Disk.removeFile("\(folder)/\(file.path)")
        }
    }

    private func approvals() throws(DiskError) -> [String] {
        var paths: [String] = []
        for output in try Disk.entries(of: state.root) where output.kind == .directory {
            let folder = "\(state.root)/\(output.name)/approved"
            guard Disk.kind(of: folder) == .directory else { continue }
            paths += try Disk.entries(of: folder).filter { $0.name.hasSuffix(".json") }.map { "\(folder)/\($0.name)" }
        }
        return paths
    }

    private func guarded(_ body: () throws(DiskError) -> Void) throws {
        do throws(DiskError) {
            try body()
        } catch {
            throw ToolFailure(.outputFailed(error.description), at: error.path)
        }
    }
}

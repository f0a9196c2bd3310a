import Diagnostics
import FileSystem
import Programs
import Vietnamese

/// A bundle for upload by hand: the section in a folder, beside it the list to check it by at the server, and how.
package struct ZipBundle: Sendable {
    package let path: String
    let jobs: Int

    /// The folder of the section in the bundle.
    static let folder = "chuyen-muc"
    /// The record; `sha256sum -c` passes over its comments.
    static let list = "SHA256SUMS"
    static let guide = "HUONG-DAN.txt"

    package init(path: String, jobs: Int) { (self.path, self.jobs) = (path, jobs) }

    /// What the bundle holds that is there now; nothing when there is none, or something that is not ours.
    package func live() async throws -> Live {
        switch Disk.kind(of: path) {
        case nil: return .nothing
        case .file:
            guard let record = try await BundleList(of: path).record else { break }
            return Live(record: record, files: record.files, isForeign: false)
        default: break
        }
        return Live(record: nil, files: [:], isForeign: true)
    }

    /// Makes the bundle, reads it back, and only then lets it take the place of an older one.
    /// - Throws: `ToolFailure`; an older bundle is then as it was.
    package func write(_ record: ReleaseRecord, from folder: String) async throws {
        try await Scratch.with { scratch in
            let host = FolderHost(path: scratch, jobs: jobs)
            try await host.send(record.files.keys.ordered, of: folder, to: Self.folder)
            try await host.write(Array(record.text.utf8), to: Self.list)
            try await host.write(Array(Catalogue.bundleGuide(Self.folder, list: Self.list).vi.utf8), to: Self.guide)
            // Whoever unpacks the bundle at the server gets the permissions that its files have here.
            let closed = try await host.share(".")
            guard closed.isEmpty else { throw ToolFailure(.verificationFailed(closed), at: path) }
            let names = [Self.folder, Self.list, Self.guide]
            try await Program.zip.succeed(["-q", "-r", "-X", "bundle.zip"] + names, in: scratch, at: path)
            try await Program.unzip.succeed(["-q", "bundle.zip", "-d", "check"], in: scratch, at: path)
            let found = try await host.digests(of: "check/\(Self.folder)", expecting: record.files)
            let shut = try Disk.closed(below: "\(scratch)/check")
            let wrong = Set(found.keys).union(record.files.keys).filter { found[$0] != record.files[$0] }
                .union(shut).ordered
            guard wrong.isEmpty else { throw ToolFailure(.verificationFailed(wrong), at: path) }
            try Disk.makeDirectory(above: path)
            try StagedFile.copy("\(scratch)/bundle.zip", to: path)
        }
    }
}

/// A private folder for the time of some work.
enum Scratch {
    /// - Throws: `ToolFailure`, also for a `DiskError` of the work.
    static func with<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        do {
            let folder = try Disk.makeTemporaryDirectory()
            defer { try? Disk.removeTree(folder) }
            return try await body(folder)
        } catch let error as DiskError {
            throw ToolFailure(.targetFailed(error.description), at: error.path)
        }
    }
}

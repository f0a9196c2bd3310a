import Diagnostics

/// The few small files that every target keeps for tdkt: records, the lock, the log. Paths are below the target's folder.
package protocol TargetFiles: Sendable {
    /// How messages name the target.
    var place: String { get }

    /// Nil when there is no such file.
    /// - Parameter basis: what the file is probably like, so that a remote target need send the difference alone.
    func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]?

    /// Makes or replaces a file in one step, with the folders above it.
    func write(_ bytes: [UInt8], to path: String) async throws

    /// The same, for a long file that is much like another one at the target: a remote target need send the difference alone.
    func write(_ bytes: [UInt8], to path: String, like other: String) async throws

    /// Makes a file with its content in one step, unless there is one: false then. Of two at once only one succeeds.
    func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool

    /// Adds a line to the end of a file.
    func append(_ line: String, to path: String) async throws

    /// The names in a folder; none when there is no such folder.
    func names(in folder: String) async throws -> [String]

    /// Removes files, and folders with all that is in them; what isn't there is no failure.
    func remove(_ paths: [String]) async throws

    /// Ends the connection, when there is one.
    func close() async
}

extension TargetFiles {
    package func close() async {}

    func read(_ path: String) async throws -> [UInt8]? { try await read(path, basis: []) }

    package func write(_ bytes: [UInt8], to path: String, like other: String) async throws {
        try await write(bytes, to: path)
    }
}

/// A target with symbolic links and hard links: whole releases side by side, one of which a link makes live.
package protocol ReleaseHost: TargetFiles {
    /// Where the symbolic link at a path leads; nil when nothing is there.
    func link(at path: String) async throws -> LinkState?

    /// Makes the link lead elsewhere, in one rename.
    func point(_ path: String, to destination: String) async throws

    /// A new folder with the files of another one, as further names of the same files; without those that the account may not
    /// link.
    /// - Parameter source: nil for an empty folder.
    func makeFolder(_ path: String, like source: String?) async throws

    /// Sends files of a local folder into a folder of the target, each replaced in one step.
    func send(_ files: [String], of folder: String, to path: String) async throws

    /// Removes files in a folder, and the folders that are empty then.
    func remove(_ files: [String], in folder: String) async throws

    /// SHA-256 in hexadecimal of every file below a folder, read now.
    /// - Parameter expected: what is expected; a remote target need not send a list that is the same.
    func digests(of folder: String, expecting expected: [String: String]) async throws -> [String: String]

    /// The same of those files alone that are expected, whatever else lies in the folder.
    /// - Parameter record: a release whose record is at the target, so that a remote target need only be told of files that
    ///   it doesn't name.
    func digests(
        ofExpected expected: [String: String], in folder: String, besides record: ReleaseRecord?
    ) async throws -> [String: String]

    /// Removes what tdkt has left below a folder, files named by their content, and none of the releases names whose records
    /// are at the target. What somebody else has put there stays.
    func sweep(_ folder: String, keeping releases: [String]) async throws

    /// Lets everybody read a folder and all that is in it, whatever umask it was written under; nobody loses a permission.
    /// The same for the folders above it, up to the target's own, which is its owner's affair.
    /// - Returns: what is closed all the same, since it is another account's: files, and folders that are closed to the group,
    ///   too, with a slash at the end; paths below the target's folder. Nothing where the file system has no permissions of
    ///   its own.
    func share(_ folder: String) async throws -> [String]

    func rename(_ path: String, to target: String) async throws

    /// Waits until what was written has reached the disk.
    func settle() async throws
}

extension ReleaseHost {
    package func digests(
        ofExpected expected: [String: String], in folder: String, besides record: ReleaseRecord?
    ) async throws -> [String: String] {
        try await digests(of: folder, expecting: expected).filter { expected[$0.key] != nil }
    }
}

package enum LinkState: Sendable, Equatable {
    case link(String)
    /// Something else is where the link should be.
    case other(Obstacle)
}

/// What is in the way where the section goes, and can't be replaced in one step.
package enum Obstacle: String, Sendable {
    case folder, file
    /// A named pipe, a socket, a device.
    case special

    var words: Localized {
        switch self {
        case .folder: Catalogue.obstacleFolder
        case .file: Catalogue.obstacleFile
        case .special: Catalogue.obstacleSpecial
        }
    }
}

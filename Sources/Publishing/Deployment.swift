/// How the releases of one kind of target become live.
package protocol Deployment: Sendable {
    var files: any TargetFiles { get }

    /// What visitors see now; nil when there is nothing yet.
    func liveName() async throws -> LiveName?

    /// What is where the section goes and can't be replaced, whoever allows it.
    var obstacle: Obstacle? { get async throws }

    /// The files of a release as they are at the target, by digest.
    func files(of record: ReleaseRecord) async throws -> [String: String]

    /// Brings everything of a release to the target and reads it back; what visitors see stays as it is.
    /// - Parameters:
    ///   - folder: where the files are here.
    ///   - live: what is live, with the files that are really there.
    func prepare(_ next: ReleaseRecord, from folder: String, over live: ReleaseRecord?) async throws

    /// Lets everybody read what the target holds of a release.
    /// - Returns: its files that are closed all the same.
    func share(_ record: ReleaseRecord) async throws -> [String]

    /// Makes a release what visitors see.
    func goLive(_ record: ReleaseRecord, from live: ReleaseRecord?) async throws

    /// Takes the section away: back to where nothing was live.
    func goDark() async throws

    /// Whether a run was cut off while visitors' files were being replaced.
    var isInterrupted: Bool { get async throws }

    /// Undoes that.
    func recover() async throws

    /// The names of the releases that the target holds, oldest first.
    func kept() async throws -> [String]

    /// Removes releases, assets that none of those that stay needs, and what interrupted runs have left.
    /// - Parameter kept: all that stay.
    func prune(_ names: [String], keeping kept: [String]) async throws
}

extension Deployment {
    package var isInterrupted: Bool { get async throws { false } }

    package func recover() async throws {}
}

package enum LiveName: Sendable, Equatable {
    case release(String)
    /// Something that tdkt did not put there.
    case foreign
}

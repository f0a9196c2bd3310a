import Foundation
import SiteModel

/// What has happened at a target, a line of JSON for each time; lines are added, never changed.
struct ReleaseLog: Sendable {
    enum Event: String, Sendable {
        case publish, rollback
        /// Back to the release before, since the section looked wrong from outside.
        case undone
        /// A release is live of which the log knows nothing.
        case found
    }

    static let path = ".tdkt/log"

    let files: any TargetFiles
    let author: String
    let clock: @Sendable () -> PublishTime

    func add(_ event: Event, _ release: String, from old: String?) async throws {
        let line = JSONWriter.object { json in
            json.member("time", clock().rfc3339)
            json.member("event", event.rawValue)
            json.member("release", release)
            json.member("from", old)
            json.member("by", author)
        }
        try await files.append(String(decoding: line, as: UTF8.self), to: Self.path)
    }

    /// The release that is live after what the last line says; nil when there is none.
    func lastLive() async throws -> String? {
        guard let text = try await files.read(Self.path), let line = text.split(separator: 10).last else { return nil }
        return try? JSONDecoder().decode(Line.self, from: Data(line)).release
    }

    private struct Line: Decodable { let release: String }
}

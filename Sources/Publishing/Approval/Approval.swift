import Content
import SiteBuilder
import SiteModel
import Vietnamese

/// What a person approved by publishing to a target: all inputs of that build by their digests. A timer builds from these
/// only, so that nothing but time makes a difference.
package struct Approval: Sendable, Codable, Equatable {
    /// The release that was live after the person's publish, or after the last one that a timer made of the same inputs.
    package var release: String
    /// A release that a timer is about to make live; it may be live when that run was cut off.
    package var pending: String?
    /// Where the target was: under its name another place may be meant by now.
    package let place: String
    /// The program, as builds tell it from another version.
    package let tool: String
    package let author: String
    /// RFC 3339.
    package let time: String
    package let commit: String?
    /// Those articles of sample content that somebody has said yes to; nil in notes of an earlier version.
    package let samples: Set<SampleKey>?
    /// The articles that are on the release's pages, by their paths on the disk.
    package var published: [String]
    /// When time alone changes the section next, as RFC 3339; nil when it won't.
    package var next: String?
    /// The names that messages have for the two folders.
    package let contentName: String
    package let templatesName: String
    /// Copied texts of the content folder: digest by path on the disk.
    package let texts: [String: String]
    /// Files that some article may publish: digest by path. They stay where they are.
    package let attachments: [String: String]
    /// All other files, which only have to be there.
    package let others: [String]
    /// Templates (`layout.mustache`) and assets (`assets/site.css`): digest by path.
    package let theme: [String: String]

    /// The same with its release live.
    package func released(_ name: String) -> Approval {
        var approval = self
        (approval.release, approval.pending) = (name, nil)
        return approval
    }

    /// The same while a timer makes another release of it live.
    package func awaiting(_ name: String) -> Approval {
        var approval = self
        approval.pending = name
        return approval
    }

    /// The same after a build of a later moment.
    package func seen(_ candidate: Candidate) -> Approval {
        var approval = self
        (approval.next, approval.published) = (candidate.nextChange, candidate.sources)
        return approval
    }

    /// Whether both would build the same sections.
    package func hasSameInputs(as other: Approval?) -> Bool {
        guard let other else { return false }
        return place == other.place && tool == other.tool && texts == other.texts && attachments == other.attachments
            && theme == other.theme
    }

    /// The texts and templates that are not as they were approved, by their names in messages.
    package func edits(in current: CurrentInputs) -> [String] {
        let passedOver = Set(others).union(attachments.keys)
        func changes(_ approved: [String: String], _ now: [String: String], _ name: String) -> [String] {
            Set(approved.keys).union(now.keys).filter { approved[$0] != now[$0] && !passedOver.contains($0) }
                .map { "\(name)/\($0)" }
        }
        return (changes(texts, current.texts, contentName) + changes(theme, current.theme, templatesName)).ordered
    }
}

/// The texts of the editor's folders as they are now: digests by path.
package struct CurrentInputs: Sendable {
    package let texts: [String: String]
    package let theme: [String: String]
}

extension Approval {
    /// What a timer finds at a target.
    package enum Found: Sendable {
        /// Nothing to do before that instant, RFC 3339; nil for never.
        case notDue(next: String?)
        case due(Approval)
        /// Something is due, or will be, and nothing may be published.
        case refused(Refusal)
    }

    package enum Refusal: Sendable, Equatable {
        /// Nobody has published by hand from here.
        case neverApproved
        /// Another release is live than the approved one: a rollback, or somebody else's publish.
        case otherRelease(live: String?, approved: String)
        case otherProgram
    }

    /// Decides whether a timer publishes.
    /// - Parameters:
    ///   - approval: nil when nobody has published by hand.
    ///   - place: where the target is now.
    ///   - live: the release that visitors see; nil for none.
    ///   - liveNext: when that release said that time would change it.
    ///   - now: RFC 3339, in Vietnam's time like all of these.
    package static func found(
        _ approval: Approval?, at place: String, live: String?, liveNext: String?, tool: String, now: String
    ) -> Found {
        guard let approval, approval.place == place else {
            let isDue = live == nil || liveNext.map { $0 <= now } ?? false
            return isDue ? .refused(.neverApproved) : .notDue(next: liveNext)
        }
        let isApproved = live == approval.release || live != nil && live == approval.pending
        let instants = [approval.next, isApproved ? nil : liveNext].compactMap { $0 }
        // What stands in the way is said as soon as anything is to come, not on the day that it is missed.
        guard !instants.isEmpty else { return .notDue(next: nil) }
        guard isApproved else { return .refused(.otherRelease(live: live, approved: approval.release)) }
        guard approval.tool == tool else { return .refused(.otherProgram) }
        return instants.contains { $0 <= now } ? .due(approval) : .notDue(next: instants.min { $0.precedes($1) })
    }
}

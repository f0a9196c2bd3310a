/// What a target shows visitors, and what of it somebody has changed there by hand.
package struct Live: Sendable {
    /// Nil when nothing of ours is live.
    package let record: ReleaseRecord?
    /// The files that are really there, by digest.
    package let files: [String: String]
    /// Something is live that tdkt did not put there.
    package let isForeign: Bool
    /// The latest name of a release that the target holds; the live one may be an earlier.
    package var newest: String?

    package static let nothing = Live(record: nil, files: [:], isForeign: false)

    /// Files that are not as the record says: changed, added or gone.
    package var altered: [String] {
        guard let recorded = record?.files, recorded != files else { return [] }
        return Set(files.keys).union(recorded.keys).filter { files[$0] != recorded[$0] }.ordered
    }

    /// The record, with the files that are really there.
    var actual: ReleaseRecord? {
        guard var record else { return nil }
        record.files = files
        return record
    }

    /// The record with what was changed by hand taken over: it stays until the section has something else for it.
    var adopting: ReleaseRecord? {
        guard var adopted = actual, let record else { return nil }
        for path in altered { adopted.adopted[path] = record.adopted[path] ?? record.digest(path) }
        return adopted
    }
}

/// Why a publish must not go on without somebody's word.
package enum Drift: Sendable, Equatable {
    /// Files at the target are not as the last publish left them.
    case altered([String])
    /// Another release is live than the one that was last seen from here.
    case otherRelease(ReleaseRecord)
    case foreign
}

/// What somebody has decided about a drift.
package enum DriftDecision: Sendable {
    case stop
    /// What was changed at the target stays.
    case adopt
    /// It gives way.
    case overwrite
}

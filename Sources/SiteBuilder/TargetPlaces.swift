import Content
import Diagnostics
import FileSystem

// Targets of `site.yaml` as the folders of a run see them: what every command that knows these folders says of them.
extension RunFolders {
    /// Targets where nothing may be published, and those that share a place with one before them.
    package func problems(of targets: [PublishTarget]) -> [Diagnostic] {
        let refused = targets.compactMap(refusal)
        return refused + clashes(of: targets).map(\.problem)
    }

    /// Why a target may not be published to: its own place, or another target's; nil when it may.
    package func refusal(of target: PublishTarget, among all: [PublishTarget]) -> Diagnostic? {
        refusal(of: target) ?? clashes(of: all).first { [$0.one, $0.other].contains(target.name) }?.problem
    }

    private func refusal(of target: PublishTarget) -> Diagnostic? {
        do {
            _ = try settled(target)
            return nil
        } catch {
            return Diagnostic(error.message, of: target)
        }
    }

    /// Two targets, the first and the second in `site.yaml`, with what is said at the second.
    private typealias Clash = (one: String, other: String, problem: Diagnostic)

    /// At most one for each target.
    private func clashes(of targets: [PublishTarget]) -> [Clash] {
        let usable = targets.compactMap { try? settled($0) }
        return usable.indices.compactMap { number in
            let target = usable[number]
            for earlier in usable[..<number] {
                guard let overlap = target.place.overlap(with: earlier.place) else { continue }
                let message = Message.targetsOverlap(target.name, overlap, earlier.name)
                return (earlier.name, target.name, Diagnostic(message, of: target))
            }
            return nil
        }
    }
}

extension Diagnostic {
    /// At the target's place in `site.yaml`.
    package init(_ message: Message, of target: PublishTarget) {
        self.init(message, at: target.location ?? SourceLocation(target.name))
    }
}

extension PublishTarget.Place {
    /// How this place lies to another; nil when they have nothing in common, as far as this machine can know.
    func overlap(with other: Self) -> Overlap? {
        switch (self, other) {
        case (.ssh(let one), .ssh(let two)): one.overlap(with: two)
        case (.objectStorage(let one), .objectStorage(let two)):
            Self.overlap(Self.parts(ofRemote: one), Self.parts(ofRemote: two))
        default: overlap(onThisMachine: other)
        }
    }

    private func overlap(onThisMachine other: Self) -> Overlap? {
        guard let one = localPath, let two = other.localPath else { return nil }
        return switch (Disk.isSame(one, orInside: two), Disk.isSame(two, orInside: one)) {
        case (true, true): .same
        case (true, false): .inside
        case (false, true): .above
        case (false, false): nil
        }
    }

    /// A folder or file of this machine.
    private var localPath: String? {
        switch self {
        case .directory(let path, _), .zip(let path): path
        case .ssh, .objectStorage: nil
        }
    }

    private static func parts(ofRemote remote: String) -> [Substring] {
        let name = remote.prefix { $0 != ":" }
        return [name] + remote.dropFirst(name.count + 1).split(separator: "/").filter { $0 != "." }
    }

    /// By the parts of two paths from one beginning.
    fileprivate static func overlap(_ one: [Substring], _ two: [Substring]) -> Overlap? {
        if one == two { return .same }
        if one.starts(with: two) { return .inside }
        return two.starts(with: one) ? .above : nil
    }
}

extension SSHAddress {
    /// By the letters: where links at the server lead, only the server knows.
    fileprivate func overlap(with other: SSHAddress) -> Overlap? {
        let isOneServer =
            host.lowercased() == other.host.lowercased() && (port ?? 22) == (other.port ?? 22)
            && configuration == other.configuration
        let (isFull, isOtherFull) = (path.hasPrefix("/"), other.path.hasPrefix("/"))
        // A path without a slash begins in the account's home folder.
        guard isOneServer, isFull == isOtherFull, isFull || user == other.user else { return nil }
        return PublishTarget.Place.overlap(Self.parts(of: path), Self.parts(of: other.path))
    }

    private static func parts(of path: String) -> [Substring] {
        path.split(separator: "/").reduce(into: []) { parts, part in
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != "." {
                parts.append(part)
            }
        }
    }
}

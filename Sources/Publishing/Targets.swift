import Content
import Diagnostics
import SiteBuilder
import Vietnamese

/// What `site.yaml` says of targets, without the articles.
package struct Targets: Sendable {
    package let all: [PublishTarget]
    private let file: String
    private let folders: RunFolders

    /// - Throws: `ToolFailure` when there is no content folder, `TargetProblem` for what is wrong in `site.yaml`.
    package init(_ folders: RunFolders) throws {
        try self.init(folders, tree: try SourceReader.disk.content(folders.content))
    }

    /// - Throws: `TargetProblem` for what is wrong in the tree's `site.yaml`.
    private init(_ folders: RunFolders, tree: SourceTree) throws {
        self.folders = folders
        let configuration = Configuration(tree)
        file = tree.displayPath("site.yaml")
        guard let site = configuration.site, !configuration.problems.hasErrors else {
            throw TargetProblem(problems: configuration.problems.filter(\.isError))
        }
        all = site.targets
    }

    /// A target with its path as this machine knows it, before anything is written.
    /// - Parameter name: nil for the first.
    /// - Throws: `TargetProblem`, also for a path where nothing may be published.
    package func target(_ name: String?) throws -> PublishTarget {
        let target = try named(name)
        if let refusal = folders.refusal(of: target, among: all) { throw TargetProblem(problems: [refusal]) }
        do {
            return try folders.settled(target)
        } catch {
            throw TargetProblem(error, of: target)
        }
    }

    /// The target of a timer, with the settings that were approved: an edit of `site.yaml` waits for the next publish by hand like
    /// any other. One that has another place now is taken as it is now, and nothing is approved for that.
    /// - Throws: as `target(_:)`.
    package static func approved(
        _ name: String?, in store: ApprovalStore, _ folders: RunFolders
    ) throws -> PublishTarget {
        func approved(_ name: String?) -> PublishTarget? {
            guard let name, let approval = try? store.approval(for: name) else { return nil }
            return try? Targets(folders, tree: store.tree(of: approval, folders.content)).target(name)
        }
        let current: Targets
        do {
            current = try Targets(folders)
        } catch {
            guard let target = approved(name ?? store.onlyTarget) else { throw error }
            return target
        }
        let now = try current.target(name)
        guard let target = approved(now.name), target.place == now.place else { return now }
        return target
    }

    private func named(_ name: String?) throws -> PublishTarget {
        guard let first = all.first else { throw problem(.noTargets()) }
        guard let name else { return first }
        let known = all.map(\.name)
        guard let target = all.first(where: { $0.name == name }) else {
            throw problem(.unknownTarget(named: name, nearest: Nearest.match(name, among: known), known: known))
        }
        return target
    }

    private func problem(_ message: Message) -> TargetProblem {
        TargetProblem(problems: [Diagnostic(message, at: SourceLocation(file))])
    }
}

/// What the editor must mend before anything can be published.
package struct TargetProblem: Error, Sendable {
    package let problems: [Diagnostic]

    package init(problems: [Diagnostic]) { self.problems = problems }

    init(_ refused: RefusedPlace, of target: PublishTarget) {
        problems = [Diagnostic(refused.message, of: target)]
    }
}

extension Publisher {
    /// - Parameters:
    ///   - run: a text that no other run has.
    ///   - mayAsk: whether somebody is there to answer ssh.
    /// - Throws: `ToolFailure` when the target can't be reached, `TargetProblem` when it leads where nothing may be published.
    package static func open(
        _ target: PublishTarget, author: String, run: String, jobs: Int, mayAsk: Bool,
        clock: @escaping @Sendable () -> PublishTime
    ) async throws -> Publisher {
        let deployment: any Deployment
        do {
            deployment = try await Self.deployment(target, run: run, jobs: jobs, mayAsk: mayAsk)
        } catch let refused as RefusedPlace {
            throw TargetProblem(refused, of: target)
        }
        return Publisher(
            target, deployment, author: author, run: run, canary: target.url.map { Canary(base: $0) }, clock: clock)
    }

    private static func deployment(
        _ target: PublishTarget, run: String, jobs: Int, mayAsk: Bool
    ) async throws -> any Deployment {
        switch target.place {
        case .directory(let path, let usesLinks):
            try await FolderHost(path: path, jobs: jobs, run: run).deployment(usesLinks: usesLinks)
        case .ssh(let address): LinkedReleases(try await SSHHost(address, mayAsk: mayAsk, run: run))
        case .objectStorage(let remote): OrderedReleases(try await RcloneStore(remote: remote))
        case .zip: throw ToolFailure(.notForThisTarget("releases"), at: target.name)
        }
    }
}

extension FolderHost {
    /// Releases side by side where the file system can do it, else files one by one. What is there already decides first:
    /// one form does not take over from the other.
    fileprivate func deployment(usesLinks: Bool) async throws -> any Deployment {
        let ordered = OrderedReleases(FolderStore(self))
        let state = try await link(at: OrderedReleases.folder)
        if state == .other(.folder), try await ordered.liveName() != .foreign { return ordered }
        let isLinked = if case .link = state { true } else { false }
        return isLinked || usesLinks && hasLinks ? LinkedReleases(self) : ordered
    }
}

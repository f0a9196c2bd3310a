import Content
import Diagnostics
import SiteBuilder
import Vietnamese

/// What `site.yaml` says of targets, without the articles.
package struct Targets: Sendable {
    package let all: [PublishTarget]
    private let file: String

    /// - Throws: `ToolFailure` when there is no content folder, `TargetProblem` for what is wrong in `site.yaml`.
    package init(content: String) throws {
        let tree = try SourceReader.disk.content(content)
        let configuration = Configuration(tree)
        file = tree.displayPath("site.yaml")
        guard let site = configuration.site, !configuration.problems.hasErrors else {
            throw TargetProblem(problems: configuration.problems.filter(\.isError))
        }
        all = site.targets
    }

    /// - Parameter name: nil for the first.
    package func target(_ name: String?) throws -> PublishTarget {
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
}

extension Publisher {
    /// - Parameter mayAsk: whether somebody is there to answer ssh.
    /// - Throws: `ToolFailure` when the target can't be reached.
    package static func open(
        _ target: PublishTarget, author: String, jobs: Int, mayAsk: Bool, clock: @escaping @Sendable () -> PublishTime
    ) async throws -> Publisher {
        let deployment: any Deployment =
            switch target.place {
            case .directory(let path, _): LinkedReleases(FolderHost(path: path, jobs: jobs))
            case .ssh(let address): LinkedReleases(try await SSHHost(address, mayAsk: mayAsk))
            case .zip, .objectStorage: throw ToolFailure(.notForThisTarget("releases"), at: target.name)
            }
        return Publisher(target, deployment, author: author, canary: target.url.map { Canary(base: $0) }, clock: clock)
    }
}

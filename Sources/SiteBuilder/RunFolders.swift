import Content
import Diagnostics
import FileSystem

/// The folders of a run. A target must stay clear of them: the next build would read what a publish has written, and a web
/// server that serves the target would serve drafts.
package struct RunFolders: Sendable {
    package let content: String
    package let templates: String
    package let output: String
    /// The folder of fragments, when a run writes one.
    let fragments: String?
    /// The account's own folder, for `~`.
    let home: String?

    package init(
        content: String, templates: String, output: String, fragments: String? = nil,
        home: String? = Disk.homeDirectory
    ) {
        (self.content, self.templates, self.output) = (content, templates, output)
        (self.fragments, self.home) = (fragments, home)
    }

    /// The target with its path as this machine knows it.
    package func settled(_ target: PublishTarget) throws(RefusedPlace) -> PublishTarget {
        var target = target
        switch target.place {
        case .directory(let path, let usesLinks):
            let folder = try expanded(path)
            if Disk.kind(of: Disk.place(of: folder)) == .file { throw RefusedPlace(.badTargetPath(path, .file)) }
            try refuseOverlap(path, at: folder)
            target.place = .directory(path: folder, usesLinks: usesLinks)
        case .zip(let path):
            let file = try expanded(path)
            if Disk.kind(of: Disk.place(of: file)) == .directory { throw RefusedPlace(.badTargetPath(path, .folder)) }
            try refuseOverlap(path, at: file)
            target.place = .zip(path: file)
        case .ssh(let address): target.place = .ssh(try expanded(address))
        case .objectStorage: break
        }
        return target
    }

    private func expanded(_ path: String) throws(RefusedPlace) -> String {
        guard path == "~" || path.hasPrefix("~/") else { return path }
        guard let home else { throw RefusedPlace(.badTargetPath(path, .noHome)) }
        return home + path.dropFirst()
    }

    private func expanded(_ address: SSHAddress) throws(RefusedPlace) -> SSHAddress {
        var address = address
        address.configuration = try address.configuration.map { path throws(RefusedPlace) in try expanded(path) }
        return address
    }

    /// - Parameter path: as `site.yaml` has it.
    private func refuseOverlap(_ path: String, at place: String) throws(RefusedPlace) {
        // A link may lead there.
        let real = Disk.place(of: place)
        if real == "/" { throw RefusedPlace(.badTargetPath(path, .root)) }
        if let home, real == Disk.place(of: home) { throw RefusedPlace(.badTargetPath(path, .home)) }
        if Disk.isOfSystem(real) { throw RefusedPlace(.badTargetPath(path, .system)) }
        let folders: [(RunFolder, String?)] = [
            (.content, content), (.templates, templates), (.output, output), (.fragments, fragments),
        ]
        for case (let folder, let name?) in folders {
            let (isInside, isAbove) = (Disk.isSame(place, orInside: name), Disk.isSame(name, orInside: place))
            guard isInside || isAbove else { continue }
            let overlap: Overlap = isInside && isAbove ? .same : isInside ? .inside : .above
            throw RefusedPlace(.targetOverlaps(path, overlap, folder, named: name))
        }
        let state = StateFolder(content: content, output: output).root
        if Disk.isSame(place, orInside: state) {
            throw RefusedPlace(.targetOverlaps(path, .inside, .state, named: state))
        }
        if StateFolder.isPart(of: place) { throw RefusedPlace(.badTargetPath(path, .state)) }
    }
}

/// Why a target's path is not one to publish to.
package struct RefusedPlace: Error {
    package let message: Message

    package init(_ message: Message) { self.message = message }
}

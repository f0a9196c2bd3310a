import Content
import Vietnamese

/// What a watcher saw change below the content folder and the templates.
package struct SourceChange: Sendable, Hashable {
    /// Files below the content folder, by the names that the disk knows: changed, come or gone.
    package var paths: Set<String>
    /// Folders below the content folder that came, went or took another's place, with all that is in them; the empty path
    /// is the content folder itself.
    package var folders: Set<String>
    package var concernsTemplates: Bool

    package init(paths: Set<String> = [], folders: Set<String> = [], concernsTemplates: Bool = false) {
        (self.paths, self.folders, self.concernsTemplates) = (paths, folders, concernsTemplates)
    }

    /// Anything may have changed: the watcher lost count.
    package static let everything = SourceChange(folders: [""], concernsTemplates: true)

    package var isEmpty: Bool { paths.isEmpty && folders.isEmpty && !concernsTemplates }

    var isSweeping: Bool { !folders.isEmpty }

    package mutating func merge(_ other: SourceChange) {
        paths.formUnion(other.paths)
        folders.formUnion(other.folders)
        concernsTemplates = concernsTemplates || other.concernsTemplates
    }

    /// The files of a tree whose bytes may be others, by their paths there.
    func touched(in tree: SourceTree) -> Set<String> {
        let single = paths.map(\.nfc).filter { tree[$0] != nil }
        guard isSweeping else { return Set(single) }
        let inFolders = tree.files.filter { file in
            folders.contains { $0.isEmpty || file.diskPath.hasPrefix($0 + "/") }
        }
        return Set(single).union(inFolders.map(\.path))
    }
}

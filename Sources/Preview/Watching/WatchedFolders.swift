/// A folder below one of the roots.
struct WatchedFolder: Sendable, Hashable {
    enum Root: Sendable { case content, templates }

    let root: Root
    /// Below the root; empty for the root itself.
    let path: String

    /// The roots themselves.
    static let roots = [WatchedFolder(root: .content, path: ""), WatchedFolder(root: .templates, path: "")]

    var isContent: Bool { root == .content }

    func appending(_ name: String) -> WatchedFolder {
        WatchedFolder(root: root, path: path.isEmpty ? name : "\(path)/\(name)")
    }

    func path(below roots: WatchedRoots) -> String {
        let folder = isContent ? roots.content : roots.templates
        return path.isEmpty ? folder : "\(folder)/\(path)"
    }

    fileprivate func isInside(_ other: WatchedFolder) -> Bool {
        root == other.root && (path == other.path || path.hasPrefix(other.path + "/"))
    }
}

/// The folders that the system watches, by the numbers that it knows them by.
struct WatchedFolders: Sendable {
    private var byNumber: [Int32: WatchedFolder] = [:]

    mutating func add(_ folder: WatchedFolder, number: Int32) { byNumber[number] = folder }

    /// Forgets a folder and those in it.
    /// - Returns: their numbers.
    mutating func remove(_ folder: WatchedFolder) -> [Int32] {
        let numbers = byNumber.filter { $0.value.isInside(folder) }.map(\.key)
        for number in numbers { byNumber[number] = nil }
        return numbers
    }

    subscript(number: Int32) -> WatchedFolder? { byNumber[number] }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Where paths lead.
extension Disk {
    /// Whether a path leads to a folder or below it, by whatever links and mounts.
    package static func isSame(_ path: String, orInside folder: String) -> Bool {
        let (place, folder) = (place(of: path), place(of: folder))
        if place == folder || place.hasPrefix(folder == "/" ? folder : folder + "/") { return true }
        // One folder may have several paths: bind mounts, file systems that ignore case.
        guard let wanted = Identity(folder) else { return false }
        var ancestor = place[...]
        while !ancestor.isEmpty {
            if Identity(String(ancestor)) == wanted { return true }
            ancestor = ancestor[..<(ancestor.utf8.lastIndex(of: 47) ?? ancestor.startIndex)]
        }
        return false
    }

    /// The absolute path to which a path leads, without links, `.` and `..`. Parts that don't exist yet keep their names.
    ///
    ///     /srv/current/x -> /srv/releases/2/x        when `current` is a link to `releases/2`, whether or not x exists
    package static func place(of path: String) -> String {
        var place = path.utf8.first == 47 ? "" : workingDirectory
        var (waiting, links) = (Array(parts(of: path).reversed()), 0)
        while let part = waiting.popLast() {
            if part == "." { continue }
            if part == ".." {
                place = String(place[..<(place.utf8.lastIndex(of: 47) ?? place.startIndex)])
            } else if links < maxLinks, let destination = destination(ofLink: "\(place)/\(part)") {
                links += 1
                if destination.utf8.first == 47 { place = "" }
                waiting += parts(of: destination).reversed()
            } else {
                place += "/" + part
            }
        }
        return place.isEmpty ? "/" : place
    }

    /// Whether a place belongs to the operating system as a whole (FHS 3.0): `/usr` or `/etc/nginx`, but not `/var/www`, nor a folder
    /// in memory below `/dev/shm`.
    package static func isOfSystem(_ place: String) -> Bool {
        let parts = parts(of: place)
        guard let first = parts.first else { return true }
        if first == "dev", parts.count > 2, parts[1] == "shm" { return false }
        if ["boot", "dev", "etc", "proc", "sys"].contains(first) { return true }
        return parts.count == 1
            && ["bin", "home", "lib", "lib64", "root", "run", "sbin", "tmp", "usr", "var"].contains(first)
    }

    /// The home folder of the account that runs this program; nil when nothing names one.
    package static var homeDirectory: String? {
        let home =
            getenv("HOME").map { String(cString: $0) } ?? getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) }
        return home.flatMap { $0.utf8.first == 47 ? $0 : nil }
    }

    /// Whether both paths are on one file system, so that a file can be renamed from one to the other; false when one is missing.
    package static func areOnOneDevice(_ path: String, _ other: String) -> Bool {
        var (one, two) = (stat(), stat())
        return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
    }

    /// The path itself, or the nearest folder above it that is there.
    package static func existing(_ path: String) -> String {
        var path = path
        while kind(of: path) == nil, path != ".", path != "/" {
            let slash = path.lastIndex(of: "/")
            path = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        }
        return path
    }

    /// As many as Linux follows in one path.
    private static let maxLinks = 40

    /// Empty for the root, and when not even this folder is there any more.
    private static var workingDirectory: String {
        guard let name = realpath(".", nil) else { return "" }
        defer { free(name) }
        let path = String(cString: name)
        return path == "/" ? "" : path
    }

    private static func parts(of path: String) -> [String] {
        path.utf8.split(separator: 47).map { String(Substring($0)) }
    }

    /// Equal for two paths to one file or folder.
    private struct Identity: Equatable {
        private let device: UInt64
        private let inode: UInt64

        /// Nil when there is nothing at the path.
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
        }
    }
}

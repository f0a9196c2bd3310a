#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Whole folders.
extension Disk {
    /// Removes a directory of ours with all that is in it, whatever its names are. Symbolic links are removed, not followed.
    package static func removeTree(_ path: String) throws(DiskError) {
        try removeTree(at: Array(path.utf8CString), path)
    }

    /// By bytes, since names that somebody else has put there need not be UTF-8.
    /// - Parameter name: how an error names the tree.
    private static func removeTree(at path: [CChar], _ name: String) throws(DiskError) {
        for entry in try names(in: path, name) {
            let inner = path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + entry
            var status = stat()
            if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                try removeTree(at: inner, name)
            } else {
                guard unlink(inner) == 0 || errno == ENOENT else { throw .last(name) }
            }
        }
        guard rmdir(path) == 0 else { throw .last(name) }
    }

    /// The names in a directory, each with its ending zero.
    private static func names(in path: [CChar], _ name: String) throws(DiskError) -> [[CChar]] {
        guard let directory = opendir(path) else { throw .last(name) }
        defer { closedir(directory) }
        var names: [[CChar]] = []
        while let entry = readdir(directory) {
            let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
                }
            }
            if bytes != [46, 0], bytes != [46, 46, 0] { names.append(bytes) }
        }
        return names
    }

    /// Copies a file, or a folder with everything in it.
    package static func copyTree(_ source: String, to target: String) throws(DiskError) {
        guard kind(of: source) == .directory else {
            try makeDirectory(above: target)
            return try copy(source, to: target)
        }
        try makeDirectory(target)
        for entry in try entries(of: source) { try copyTree("\(source)/\(entry.name)", to: "\(target)/\(entry.name)") }
    }

    /// The files below a folder, from there; links with the text that they have, not followed. Pipes, sockets, devices and
    /// what has a name that is not UTF-8 are nobody's that this program knows: they are left out.
    package static func files(below folder: String) throws(DiskError) -> [(path: String, destination: String?)] {
        var (files, waiting): ([(path: String, destination: String?)], [String]) = ([], [""])
        while let inner = waiting.popLast() {
            for entry in try entries(of: inner.isEmpty ? folder : "\(folder)/\(inner)") {
                let path = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
                switch entry.kind {
                case .directory: waiting.append(path)
                case .file: files.append((path, nil))
                case .symbolicLink: files.append((path, destination(ofLink: "\(folder)/\(path)")))
                case .other, .unnamed: break
                }
            }
        }
        return files
    }
}

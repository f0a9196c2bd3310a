/// How long the names of the section's files may be.
///
/// File systems keep names of 255 bytes and paths of 4,096. A name gets longer while its file is on the way (`.br`,
/// `.tdkt-moi`, rsync's dot and seven more), and in the hands of backup and synchronisation programs; a path follows the
/// folder of the build or the release. 200 is also where WordPress, from which many old addresses come, cuts its own.
package enum NameLimit {
    /// Bytes of one name in a path.
    package static let name = 200
    /// Bytes of a path below the section.
    package static let path = 1000

    package static func isExceeded(by path: String) -> Bool { excess(in: path) != nil }

    /// The name that is too long, or the path when only the whole of it is; nil when neither is.
    package static func excess(in path: String) -> Substring? {
        guard path.utf8.count > name else { return nil }
        let parts: [Substring.UTF8View] = path.utf8.split(separator: UInt8(ascii: "/"))
        if let long = parts.first(where: { $0.count > name }) { return Substring(long) }
        return path.utf8.count > Self.path ? path[...] : nil
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Private folders for the time of some work.
extension Disk {
    /// A new directory that nobody else may look into.
    /// - Parameter forSockets: whether a socket is to be in it.
    package static func makeTemporaryDirectory(forSockets: Bool = false) throws(DiskError) -> String {
        let wanted = getenv("TMPDIR").map { String(cString: $0) }
        var failure = DiskError(code: ENOENT, path: lastTemporaryPlace)
        for place in temporaryPlaces(wanted, forSockets: forSockets) {
            var template = Array("\(place)/tdkt-XXXXXX".utf8CString)
            if mkdtemp(&template) != nil {
                return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            }
            failure = .last(place)
        }
        throw failure
    }

    /// The folders in which to try, best first: the one that the environment names, and the system's own. The path of a
    /// socket has 100 bytes at most, and ssh and rsync take spaces and some signs in it for something else.
    /// - Parameter wanted: the value of `TMPDIR`; nil when it is not set.
    package static func temporaryPlaces(_ wanted: String?, forSockets: Bool) -> [String] {
        guard var wanted, wanted.utf8.first == 47 else { return [lastTemporaryPlace] }
        while wanted.utf8.last == 47 { wanted.removeLast() }
        let isPlain = wanted.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) || isSign($0) }
        let isFit = !forSockets || isPlain && wanted.utf8.count <= 70
        return wanted != lastTemporaryPlace && isFit ? [wanted, lastTemporaryPlace] : [lastTemporaryPlace]
    }

    private static let lastTemporaryPlace = "/tmp"

    private static func isSign(_ byte: UInt8) -> Bool { "/._-+".utf8.contains(byte) }
}

/// Whether a destination is left out of the page: schemes that run code, as in cmark's safe mode, and local paths. Of `data:`
/// only pictures pass.
func isUnsafeDestination(_ destination: String) -> Bool { runsCode(destination) || isLocalPath(destination) }

private func runsCode(_ destination: String) -> Bool {
    guard let first = destination.utf8.first, "jJvVdD".utf8.contains(first) else { return false }
    let start = destination.utf8.prefix(16).map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    func begins(_ scheme: String) -> Bool { start.starts(with: scheme.utf8) }
    if begins("data:") {
        return !["png", "gif", "jpeg", "webp"].contains { begins("data:image/\($0)") }
    }
    return begins("javascript:") || begins("vbscript:")
}

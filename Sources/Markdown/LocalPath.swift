/// Whether a destination is a place on the writer's own computer or in the office's network: it leads visitors nowhere, and says
/// what accounts and servers are called.
///
///     C:\Users\an\b.pdf -> true      file:///home/an/b.pdf -> true      smb://may-chu/b.pdf -> true      b.pdf -> false
package func isLocalPath(_ destination: String) -> Bool {
    // Nearly every link is a relative path.
    guard destination.utf8.first == UInt8(ascii: "\\") || destination.utf8.prefix(6).contains(UInt8(ascii: ":")) else {
        return false
    }
    let start = destination.utf8.prefix(longestScheme + 1).map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    // No scheme has one letter; a drive does. `/C:/` is how a `file:` address goes on.
    let (path, isRooted) = start.first == UInt8(ascii: "/") ? (start.dropFirst(), true) : (start[...], false)
    let (drive, colon, next) = (path.first, path.dropFirst().first, path.dropFirst(2).first)
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(drive ?? 0), colon == UInt8(ascii: ":"),
        !isRooted || next == UInt8(ascii: "/")
    {
        return true
    }
    // `\\server\b.pdf`, of which Markdown leaves one backslash.
    if start.first == UInt8(ascii: "\\") { return true }
    return localSchemes.contains { start.starts(with: $0.utf8) }
}

/// Files, and the protocols by which systems share folders.
private let localSchemes = ["file:", "smb:", "cifs:", "nfs:", "afp:"]
private let longestScheme = 5

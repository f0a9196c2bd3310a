import Diagnostics

// Paths as people write them by habits of shells, Windows and browsers. Taken letter by letter each would name a folder
// that nobody looks for.
extension PathFault {
    /// What is wrong with a path as it is written, wherever it leads.
    ///
    ///     $HOME/web -> variable      C:\web -> drive      file:///srv -> address      /srv/.. -> root
    package init?(in path: String) {
        if path.isEmpty {
            self = .empty
        } else if path.unicodeScalars.contains(where: \.isInvisible) || path.isPadded {
            self = .invisible
        } else if let name = path.firstMatch(
            of: #/\$(?:[A-Za-z_][A-Za-z0-9_]*|\{[^}]*\}?|\([^)]*\)?)|%[A-Za-z_][A-Za-z0-9_()]*%/#)
        {
            self = .variable(String(name.0))
        } else if path.prefixMatch(of: #/[A-Za-z]:/#) != nil {
            self = .drive
        } else if path.utf8.contains(UInt8(ascii: "\\")) {
            self = .backslash
        } else if path.hasPrefix("//"), path.utf8.contains(where: { $0 != UInt8(ascii: "/") }) {
            self = .share
        } else if path.prefixMatch(of: #/[^\/]+:/#) != nil {
            self = .address
        } else if path.hasPrefix("~"), path != "~", !path.hasPrefix("~/") {
            self = .otherHome
        } else if path.isRoot {
            self = .root
        } else if NameLimit.isExceeded(by: path) {
            self = .tooLong
        } else {
            return nil
        }
    }
}

extension PathFault {
    /// What is wrong with a remote of rclone. Below its bucket a colon and a leading slash are its own affair.
    fileprivate init?(inRemote remote: String) {
        let path = String(remote.drop { $0 != ":" }.dropFirst())
        if path.allSatisfy({ $0 == "/" }) || path.split(separator: "/").contains("..") {
            self = .noBucket
        } else if remote.prefixMatch(of: #/[A-Za-z]:[\/\\]/#) != nil {
            self = .drive
        } else if path.hasPrefix("//") {
            // As browsers and other programs write it: `s3://thung/thi-dua`.
            self = .address
        } else if let fault = PathFault(in: path), fault != .address {
            self = fault
        } else {
            return nil
        }
    }
}

extension String {
    /// Whether white space other than ASCII's, which reading takes off, is at one of the ends.
    fileprivate var isPadded: Bool {
        [unicodeScalars.first, unicodeScalars.last].contains { $0?.properties.isWhitespace ?? false }
    }

    /// Whether the path is the root after its `.` and `..`.
    fileprivate var isRoot: Bool {
        guard utf8.first == UInt8(ascii: "/") else { return false }
        var depth = 0
        let parts: [Substring.UTF8View] = utf8.split(separator: UInt8(ascii: "/"))
        for part in parts where !part.elementsEqual(".".utf8) {
            depth = part.elementsEqual("..".utf8) ? max(0, depth - 1) : depth + 1
        }
        return depth == 0
    }
}

extension FieldType where Value == String {
    /// A folder, of this machine or of a server.
    static var folderPath: FieldType { path { PathFault(in: $0) } }

    /// A file of this machine.
    static var filePath: FieldType {
        path { path in
            if let fault = PathFault(in: path) { return fault }
            let last =
                path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? path.utf8[...]
            return ["", ".", "..", "~"].contains(String(Substring(last))) ? .folder : nil
        }
    }

    /// A remote of rclone with a bucket or folder in it: `kho:thung/thi-dua`. Never an option.
    static var remote: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard text.wholeMatch(of: #/[A-Za-z0-9_][^:\n]*:[^\n]*/#) != nil else {
                reading.report(.badTargetName(text), at: node)
                return nil
            }
            guard let fault = PathFault(inRemote: text) else { return text }
            reading.report(.badTargetPath(text, fault), at: node)
            return nil
        }
    }

    /// A file of settings for ssh.
    static var sshConfiguration: FieldType {
        path({ PathFault(in: $0) ?? ($0 == "~" || $0.hasSuffix("/") ? .folder : nil) }) { .badSSHConfiguration($0, $1) }
    }

    private static func path(
        _ fault: @escaping @Sendable (String) -> PathFault?,
        _ message: @escaping @Sendable (String, PathFault) -> Message = { .badTargetPath($0, $1) }
    ) -> FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let fault = fault(text) else { return text }
            reading.report(message(text, fault), at: node)
            return nil
        }
    }
}

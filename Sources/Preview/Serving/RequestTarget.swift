import Vietnamese

/// The target of a request in origin form (RFC 9112, 3.2.1), decoded once. What a browser would not send is refused, not
/// mended: every bypass on record began with a target that two parts of a server read differently.
struct RequestTarget: Sendable, Hashable {
    /// Begins with `/`; has no empty part, no `.` and no `..`.
    let path: String
    /// The parameters, decoded; the first of each name.
    let query: [String: String]

    private static let lengthLimit = 4096

    /// Nil for a target that is malformed, too long or not plain.
    init?(_ target: String) {
        let bytes = Array(target.utf8)
        guard bytes.first == Self.slash, bytes.count <= Self.lengthLimit, bytes.allSatisfy(Self.isPlain) else {
            return nil
        }
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        guard let path = Self.path(bytes[..<mark]), let query = Self.query(bytes[mark...].dropFirst()) else {
            return nil
        }
        (self.path, self.query) = (path, query)
    }

    private static let slash = UInt8(ascii: "/")

    /// ASCII that RFC 3986 allows somewhere in a URI but in a fragment.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 97...122, 65...90, 48...57: true
        default: "-._~:/?[]@!$&'()*+,;=%".utf8.contains(byte)
        }
    }

    private static func path(_ bytes: ArraySlice<UInt8>) -> String? {
        let parts = bytes.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
        var names: [String] = []
        for (number, part) in parts.enumerated() {
            guard let name = decoded(part, plus: false), name != ".", name != "..", !name.utf8.contains(slash) else {
                return nil
            }
            // Only a folder's address ends in nothing.
            guard !name.isEmpty || number == parts.count - 1 else { return nil }
            names.append(name)
        }
        return "/" + names.joined(separator: "/")
    }

    private static func query(_ bytes: ArraySlice<UInt8>) -> [String: String]? {
        var found: [String: String] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard let name = decoded(pair[..<equals], plus: true),
                let value = decoded(pair[equals...].dropFirst(), plus: true)
            else { return nil }
            found[name] = found[name] ?? value
        }
        return found
    }

    /// Percent-decoded and NFC; nil for half an escape, for what is no UTF-8, and for control characters and `\`.
    private static func decoded(_ bytes: ArraySlice<UInt8>, plus: Bool) -> String? {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                result.append(high << 4 | low)
            case UInt8(ascii: "+") where plus: result.append(32)
            default: result.append(byte)
            }
        }
        guard result.allSatisfy({ $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }) else { return nil }
        return String(validating: result, as: UTF8.self)?.nfc
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70, 97...102: (byte | 32) - 87
        default: nil
        }
    }
}

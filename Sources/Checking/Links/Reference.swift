/// Where an address in a page leads.
enum Reference: Equatable {
    /// Within the section: its path below the base path, and the fragment, both decoded.
    case inside(path: [UInt8], fragment: [UInt8])
    /// To another site, by its whole address.
    case outside
    /// To another part of the same host, or with a scheme that leads to no page (mailto, tel).
    case elsewhere

    /// - Parameters:
    ///   - written: as it is in the page, entities resolved.
    ///   - folder: the page's address below the base path, up to and with its last slash.
    init(_ written: [UInt8], from folder: [UInt8], base: Base) {
        if written.first == UInt8(ascii: "#") {
            self = .inside(path: base.page, fragment: Self.decoded(written.dropFirst()))
            return
        }
        if let scheme = Self.scheme(of: written) {
            let isWeb = scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
            if isWeb, written.starts(with: base.url) {
                self = Self.within(written.dropFirst(base.url.count), from: [])
            } else {
                // Other schemes, such as ftp, name a host as well.
                let namesHost = written.dropFirst(scheme.count + 1).starts(with: "//".utf8)
                self = isWeb || namesHost ? .outside : .elsewhere
            }
        } else if written.starts(with: "//".utf8) {
            self = .outside
        } else if written.first == UInt8(ascii: "/") {
            self =
                written.starts(with: base.path) ? Self.within(written.dropFirst(base.path.count), from: []) : .elsewhere
        } else {
            self = Self.within(written[...], from: folder)
        }
    }

    /// Where a page stands.
    struct Base {
        /// `https://co-quan.vn/thi-dua/`
        let url: [UInt8]
        /// `/thi-dua/`
        let path: [UInt8]
        /// The page's own address below it.
        var page: [UInt8] = []
    }

    /// The letters before a colon that stands before any slash (RFC 3986, 3.1).
    private static func scheme(of written: [UInt8]) -> ArraySlice<UInt8>? {
        guard let colon = written.firstIndex(where: { $0 == 58 || $0 == 47 || $0 == 63 || $0 == 35 }),
            written[colon] == 58
        else { return nil }
        return written[..<colon]
    }

    /// Removes dot segments (RFC 3986, 5.2.4); what leads above the base path leaves the section.
    private static func within(_ written: ArraySlice<UInt8>, from folder: [UInt8]) -> Reference {
        let address = written.prefix { $0 != UInt8(ascii: "#") }
        let fragment = decoded(written.dropFirst(address.count + 1))
        var path = folder
        var segment = path.count
        for byte in decoded(address.prefix { $0 != UInt8(ascii: "?") }) {
            path.append(byte)
            guard byte == 47 else { continue }
            guard collapse(&path, from: segment) else { return .elsewhere }
            segment = path.count
        }
        return collapse(&path, from: segment) ? .inside(path: path, fragment: fragment) : .elsewhere
    }

    /// Carries out the last segment when it is `.` or `..`.
    /// - Returns: false when it leads above the section.
    private static func collapse(_ path: inout [UInt8], from segment: Int) -> Bool {
        let last = path[segment...]
        guard last.first == 46, last.count <= 3 else { return true }
        let name = last.last == 47 ? last.dropLast() : last
        if name.count == 1 {
            path.removeSubrange(segment...)
        } else if name.count == 2, name.last == 46 {
            guard segment > 0 else { return false }
            path.removeSubrange(segment...)
            path.removeLast()
            while let byte = path.last, byte != 47 { path.removeLast() }
        }
        return true
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var (decoded, rest) = ([UInt8](), Array(bytes)[...])
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                decoded.append(value)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }
}

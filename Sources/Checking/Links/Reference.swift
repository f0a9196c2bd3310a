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
            guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) else {
                self = .elsewhere
                return
            }
            guard written.starts(with: base.url) else {
                self = .outside
                return
            }
            self = Self.within(written.dropFirst(base.url.count), from: [])
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
        var segments = address.prefix { $0 != UInt8(ascii: "?") }.split(
            separator: 47, omittingEmptySubsequences: false)[...]
        while let segment = segments.popFirst() {
            if segment.elementsEqual("..".utf8) {
                guard !path.isEmpty else { return .elsewhere }
                path.removeLast()
                while let last = path.last, last != 47 { path.removeLast() }
            } else if !segment.elementsEqual(".".utf8) {
                path += decoded(segment)
                if !segments.isEmpty { path.append(47) }
            }
        }
        return .inside(path: path, fragment: fragment)
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

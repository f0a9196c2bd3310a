/// A page that tdkt made, read strictly: every attribute quoted, every `&` a known reference, every tag closed. What a
/// browser would have to guess at is an error here, because there an escape was forgotten.
struct HTMLPage {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]
        /// As elements of SVG may be: `<path d="…"/>`.
        var isClosed = false

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// Opening tags in the order of the page.
    private(set) var tags: [Tag] = []
    /// What visitors read, the title and all: texts joined by spaces.
    private(set) var text = ""
    /// The text inside each `<script>`, as it is written.
    private(set) var scripts: [String] = []
    /// The page without its texts and values: which tags, nested how, with which attributes.
    private(set) var skeleton = ""

    private static let void: Set<String> = ["meta", "link", "img", "br", "hr", "input"]

    init(_ html: some Sequence<UInt8>) throws {
        let bytes = Array(html)
        var reader = Reader(bytes: bytes)
        var open: [String] = []
        while !reader.isAtEnd {
            let text = try reader.text()
            if !text.isEmpty { self.text += text + " " }
            guard !reader.isAtEnd else { break }
            try read(&reader, &open)
        }
        guard open.isEmpty else { throw Malformed(description: "not closed: \(open)") }
    }

    private mutating func read(_ reader: inout Reader, _ open: inout [String]) throws {
        switch try reader.tag() {
        case .doctype: skeleton += "!"
        case .close(let name):
            guard open.popLast() == name else { throw Malformed(description: "</\(name)> closes nothing, in \(open)") }
            skeleton += "/\(name)\n"
        case .open(let tag):
            tags.append(tag)
            skeleton += "\(tag.name)(\(tag.attributes.map(\.name).joined(separator: ",")))\n"
            if tag.name == "script" || tag.name == "style" {
                scripts.append(try reader.raw(until: tag.name))
                open.append(tag.name)
            } else if !Self.void.contains(tag.name), !tag.isClosed {
                open.append(tag.name)
            }
        }
    }

    func tags(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

    /// The values of `id`, in order.
    var ids: [String] { tags.compactMap { $0["id"] } }

    /// Where the page leads or loads from.
    var links: [String] { tags.flatMap { tag in ["href", "src"].compactMap { tag[$0] } } }
}

private struct Reader {
    let bytes: [UInt8]
    var index = 0

    enum Piece {
        case doctype
        case open(HTMLPage.Tag)
        case close(String)
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index >= bytes.count }

    /// The text up to the next tag.
    mutating func text() throws -> String {
        let start = index
        while !isAtEnd, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return try unescaped(bytes[start..<index])
    }

    mutating func raw(until name: String) throws -> String {
        let (start, end) = (index, Array("</\(name)".utf8))
        while !isAtEnd {
            if bytes[index] == UInt8(ascii: "<"), bytes[index...].starts(with: end) {
                return String(decoding: bytes[start..<index], as: UTF8.self)
            }
            index += 1
        }
        throw HTMLPage.Malformed(description: "<\(name)> without an end")
    }

    mutating func tag() throws -> Piece {
        let start = index
        index += 1
        if bytes[index...].starts(with: "!DOCTYPE html>".utf8) {
            index += 14
            return .doctype
        }
        if take("/") {
            let name = try name(at: start)
            guard take(">") else { throw malformed(at: start) }
            return .close(name)
        }
        let name = try name(at: start)
        var attributes: [(String, String)] = []
        while true {
            if takeAll("/>") {
                guard Self.drawing.contains(name) else { throw malformed(at: start) }
                return .open(HTMLPage.Tag(name: name, attributes: attributes, isClosed: true))
            }
            if take(">") || takeAll(" />") { return .open(HTMLPage.Tag(name: name, attributes: attributes)) }
            guard take(" ") else { throw malformed(at: start) }
            let attribute = try self.name(at: start)
            guard !attributes.contains(where: { $0.0 == attribute }) else { throw malformed(at: start) }
            attributes.append((attribute, takeAll("=\"") ? try value(at: start) : ""))
        }
    }

    private mutating func value(at start: Int) throws -> String {
        let begin = index
        while !isAtEnd, bytes[index] != UInt8(ascii: "\"") {
            guard bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: ">") else {
                throw malformed(at: start)
            }
            index += 1
        }
        defer { index += 1 }
        return try unescaped(bytes[begin..<index])
    }

    private mutating func name(at start: Int) throws -> String {
        let begin = index
        while !isAtEnd, isNameByte(bytes[index]) { index += 1 }
        guard index > begin else { throw malformed(at: start) }
        return String(decoding: bytes[begin..<index], as: UTF8.self)
    }

    private static let drawing: Set<String> = ["path", "rect"]

    private func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == 45 || byte == 58
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard !isAtEnd, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func takeAll(_ text: String) -> Bool {
        guard bytes[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }

    private func malformed(at start: Int) -> HTMLPage.Malformed {
        HTMLPage.Malformed(
            description: "at byte \(start): \(String(decoding: bytes[start...].prefix(120), as: UTF8.self))")
    }

    private static let references: [(name: [UInt8], byte: UInt8)] = [
        (Array("&amp;".utf8), 38), (Array("&lt;".utf8), 60), (Array("&gt;".utf8), 62), (Array("&quot;".utf8), 34),
        (Array("&#39;".utf8), 39),
    ]

    private func unescaped(_ slice: ArraySlice<UInt8>) throws -> String {
        guard slice.contains(38) else { return String(decoding: slice, as: UTF8.self) }
        var (result, rest): ([UInt8], ArraySlice<UInt8>) = ([], slice)
        while let byte = rest.first {
            if byte != 38 {
                result.append(byte)
                rest = rest.dropFirst()
            } else if let found = Self.references.first(where: { rest.starts(with: $0.name) }) {
                result.append(found.byte)
                rest = rest.dropFirst(found.name.count)
            } else {
                throw HTMLPage.Malformed(description: "a bare &: \(String(decoding: rest.prefix(40), as: UTF8.self))")
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

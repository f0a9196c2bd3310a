/// What of an XML text, an SVG picture mostly, a browser would run when it is opened by itself.
///
/// Browsers read XML strictly and stop at the first mistake, so a scanner that reads what is well formed as they do misses
/// nothing; what it can't read is a finding as well.
struct ActiveMarkup {
    /// As the editor finds it in the file: `<script>`, `onload`, `javascript:`. Nil when there is nothing.
    private(set) var finding: String?
    /// What it would load from another site by itself; nil when there is nothing.
    private(set) var remote: String?

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8], isPicture: Bool) {
        self.bytes = bytes
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            finding = "UTF-16"
            return
        }
        // Other XML shows as a tree of texts, unless it names a language of pages or a style sheet that makes one.
        let isPage =
            isPicture || ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"].contains(where: mentions)
        while finding == nil, let start = Bytes(bytes[...]).firstOffset(of: [60], from: position) {
            position = start + 1
            readMarkup(isPage: isPage)
        }
    }

    private func mentions(_ text: String) -> Bool { Bytes(bytes[...]).contains(text) }

    private mutating func readMarkup(isPage: Bool) {
        let rest = bytes[position...]
        if rest.starts(with: "!--".utf8) {
            skip(past: "-->")
        } else if rest.starts(with: "![CDATA[".utf8) {
            skip(past: "]]>")
        } else if rest.starts(with: "!".utf8) {
            readDeclaration()
        } else if rest.starts(with: "?".utf8) {
            readInstruction()
        } else if let tag = tag() {
            if isPage, rest.first != UInt8(ascii: "/") { read(Tag(tag)) }
        } else {
            finding = "<…"
        }
    }

    private mutating func skip(past end: String) {
        guard let place = Bytes(bytes[...]).firstOffset(of: Array(end.utf8), from: position) else {
            finding = "<…"
            return
        }
        position = place + end.utf8.count
    }

    /// A document type is harmless without definitions of its own: browsers don't fetch the one that it names.
    private mutating func readDeclaration() {
        let text = bytes[position...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
        position += text.count
        let isStandard = text.starts(with: "!DOCTYPE".utf8) && Bytes(text).contains("\"-//W3C//DTD SVG")
        let isBare = !Bytes(text).contains("SYSTEM") && !Bytes(text).contains("PUBLIC")
        if position >= bytes.count || bytes[position] == UInt8(ascii: "[") || !(isStandard || isBare) {
            finding = "<!DOCTYPE>"
        }
    }

    private static let encodings = ["utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252", "windows-1258"]

    private mutating func readInstruction() {
        let start = position + 1
        skip(past: "?>")
        guard finding == nil else { return }
        let text = String(decoding: bytes[start..<(position - 2)], as: UTF8.self)
        let name = text.prefix { !$0.isWhitespace }.lowercased()
        if name == "xml" {
            let encoding = text.firstMatch(of: #/encoding\s*=\s*["']([^"']*)["']/#)?.output.1.lowercased()
            if let encoding, !Self.encodings.contains(encoding) { finding = encoding }
        } else if name == "xml-stylesheet" {
            finding = "<?\(name)?>"
        }
    }

    /// A tag's text from `<` to its `>`, skipping any `>` in a quoted value; nil when the tag does not end.
    private mutating func tag() -> ArraySlice<UInt8>? {
        let start = position
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return bytes[start..<(position - 1)]
            }
        }
        return nil
    }

    private static let elements: Set<String> = [
        "script", "foreignobject", "iframe", "frame", "embed", "object", "applet", "handler", "listener", "meta",
        "base",
        "form", "portal",
    ]

    /// An element's name and attributes.
    private struct Tag {
        /// As it is written: `svg:image`.
        let name: String
        /// Names as they are written, values as browsers read addresses.
        let attributes: [(name: String, value: String)]

        init(_ tag: ArraySlice<UInt8>) {
            let text = String(decoding: tag, as: UTF8.self)
            let name = String(text.prefix { !$0.isWhitespace && $0 != "/" })
            attributes = text.dropFirst(name.count).matches(of: #/([^\s=\/"']+)\s*=\s*("[^"]*"|'[^']*')/#).map {
                (String($0.1), ActiveMarkup.address($0.2.dropFirst().dropLast()))
            }
            self.name = name
        }
    }

    private mutating func read(_ tag: Tag) {
        finding = Self.finding(in: tag)
        guard remote == nil else { return }
        let element = Self.local(tag.name)
        let attributes = tag.attributes.map { (name: Self.local($0.name), value: $0.value) }
        remote = RemoteReferences.first(ofElement: element, attributes)
        if remote == nil, element == "style" { remote = RemoteReferences.first(inStyle: text(of: tag.name)) }
    }

    /// What follows a tag up to the end of its element.
    private func text(of name: String) -> String {
        let end = Bytes(bytes[...]).firstOffset(of: Array("</\(name)".utf8), from: position) ?? bytes.count
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    private static func finding(in tag: Tag) -> String? {
        if elements.contains(local(tag.name)) { return "<\(tag.name)>" }
        for (name, value) in tag.attributes {
            if isHandler(local(name)) { return name }
            // An animation sets it.
            if local(name) == "attributename", isHandler(local(value)) { return value }
            if let scheme = ["javascript:", "vbscript:", "livescript:"].first(where: value.contains) { return scheme }
            if value.hasPrefix("data:"), !harmlessData.contains(where: value.hasPrefix) { return "data:" }
        }
        return nil
    }

    private static func isHandler(_ attribute: String) -> Bool { attribute.wholeMatch(of: #/on[a-z]+/#) != nil }

    private static let harmlessData = [
        "data:image/png", "data:image/jp", "data:image/gif", "data:image/webp", "data:font/",
    ]

    /// The name without its prefix, in lower case.
    private static func local(_ name: String) -> String {
        (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
    }

    /// A value as browsers read an address: character references resolved, without white space and control characters.
    private static func address(_ value: Substring) -> String {
        let named = value.replacing("&amp;", with: "&").replacing("&quot;", with: "\"").replacing("&apos;", with: "'")
        let text = named.replacing(#/&#(x[0-9A-Fa-f]+|[0-9]+);?/#) { match in
            let digits = match.output.1
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 32 && $0.value != 127 }))
            .lowercased()
    }
}

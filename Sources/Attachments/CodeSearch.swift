/// Code in a file that is no program: what a web server that is set up wrongly would run, and scripts in the bytes of a picture.
///
/// Compressed bytes hold every pair and triple of characters by chance, so files that are not texts are searched only for
/// openings that are too long for that.
package struct CodeSearch: Sendable {
    package enum Finding: Sendable, Hashable {
        /// The opening as a server knows it: `<?php`, `<%`, `<!--#exec`.
        case server(String)
        /// A script of pages.
        case script
        /// What a PDF does by itself: `/JavaScript`.
        case action(String)
    }

    private enum Scope { case text, picture, pdf, data }

    private let scope: Scope

    /// - Parameter path: its ending says how a file is searched.
    package init(for path: String) {
        scope =
            switch FileKind.of(path)?.family {
            case .text, .markup, .rtf: .text
            case .raster: .picture
            case .pdf: .pdf
            default: .data
            }
    }

    /// The first finding in a file's bytes; nil when there is none.
    package func finding(in bytes: [UInt8]) -> Finding? {
        // Windows' own editor also writes UTF-16.
        let isUTF16 = scope == .text && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
        let bytes = isUTF16 ? bytes.filter { $0 != 0 } : bytes
        return bytes.withUnsafeBytes { buffer in
            var reader = Reader(bytes: buffer, scope: scope)
            return reader.first() ?? (scope == .pdf ? PDFActions.first(in: buffer).map(Finding.action) : nil)
        }
    }
}

extension CodeSearch {
    /// Looks at each `<` of a file. By bytes: a file of millions of them costs no more than its length.
    private struct Reader {
        let bytes: UnsafeRawBufferPointer
        let scope: Scope
        /// Whether `%>` can still follow.
        private var mayBePage: Bool
        /// The place after the last `<`.
        private var place = 0

        init(bytes: UnsafeRawBufferPointer, scope: Scope) {
            (self.bytes, self.scope, mayBePage) = (bytes, scope, scope == .text)
        }

        mutating func first() -> Finding? {
            while let start = bytes.firstOffset(of: UInt8(ascii: "<"), from: place) {
                place = start + 1
                if let finding = finding() { return finding }
            }
            return nil
        }

        private mutating func finding() -> Finding? {
            switch byte(0) {
            case UInt8(ascii: "?"): php
            case UInt8(ascii: "%"): serverPage()
            case UInt8(ascii: "!"): include
            case UInt8(ascii: "s"), UInt8(ascii: "S"): scope == .picture && has("script") ? .script : nil
            default: nil
            }
        }

        /// `<?xml`, `<?xpacket` and their like are no code.
        private var php: Finding? {
            if has("?php"), isSpace(4) { return .server("<?php") }
            guard scope == .text else { return nil }
            return byte(1) == UInt8(ascii: "=") ? .server("<?=") : isSpace(1) ? .server("<?") : nil
        }

        /// ASP, JSP and their like: a text may well have `<%` of its own, but hardly with `%>` after it.
        private mutating func serverPage() -> Finding? {
            let gap = isSpace(2) ? 3 : 2
            if has("%@"), ["page", "language", "include", "taglib"].contains(where: { has($0, at: gap) }) {
                return .server("<%@")
            }
            guard mayBePage, isSpace(1) || byte(1).map("@=!:#-".utf8.contains) ?? false else { return nil }
            mayBePage = bytes[place...].indices.dropLast().contains { index in
                bytes[index] == UInt8(ascii: "%") && bytes[index + 1] == UInt8(ascii: ">")
            }
            return mayBePage ? .server("<%") : nil
        }

        /// The directives of server-side includes.
        private static let directives = [
            "exec", "include", "echo", "config", "set", "if", "printenv", "fsize", "flastmod",
        ]

        private var include: Finding? {
            guard has("!--#") else { return nil }
            let directive = Self.directives.first { has($0, at: 4) && isSpace(4 + $0.utf8.count) }
            return directive.map { .server("<!--#\($0)") }
        }

        /// A byte after the `<`; nil behind the end.
        private func byte(_ offset: Int) -> UInt8? { place + offset < bytes.count ? bytes[place + offset] : nil }

        private func isSpace(_ offset: Int) -> Bool { byte(offset).map { $0 == 32 || (9...13).contains($0) } ?? false }

        /// Whether a word of lower case, in any case, comes after the `<`.
        private func has(_ word: String, at offset: Int = 0) -> Bool {
            guard place + offset + word.utf8.count <= bytes.count else { return false }
            return zip(word.utf8, bytes[(place + offset)...]).allSatisfy { letter, byte in
                letter == byte || (65...90).contains(byte) && letter == byte | 32
            }
        }
    }
}

/// The same search in a file that is read piece by piece.
package struct CodeScanner: Sendable {
    package private(set) var finding: CodeSearch.Finding?
    private let search: CodeSearch
    /// The end of what was read: an opening may continue in the next piece.
    private var rest: [UInt8] = []

    private static let overlap = 4096

    package init(for path: String) { search = CodeSearch(for: path) }

    package mutating func read(_ piece: [UInt8]) {
        guard finding == nil else { return }
        let bytes = rest.isEmpty ? piece : rest + piece
        finding = search.finding(in: bytes)
        rest = Array(bytes.suffix(Self.overlap))
    }
}

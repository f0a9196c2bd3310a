/// What links are checked by of one page: its anchors, and each of its addresses once.
struct PageFacts: Sendable {
    /// Hashes of ids: among the few of a page two don't share one by chance.
    let anchors: Set<UInt64>
    let references: [[UInt8]]

    init(_ page: [UInt8]) {
        var (anchors, seen, references) = (Set<UInt64>(), Set<UInt64>(), [[UInt8]]())
        page.withUnsafeBytes { bytes in
            HTMLScanner.scan(bytes) { finding in
                switch finding {
                case .anchor(let value): anchors.insert(Self.hash(value))
                case .reference(let value):
                    if seen.insert(Self.hash(value)).inserted { references.append(Self.unescaped(value)) }
                }
            }
        }
        (self.anchors, self.references) = (anchors, references)
    }

    /// FNV-1a, the same in every run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Without the entities that templates and Markdown write in addresses.
    private static func unescaped(_ value: UnsafeRawBufferPointer) -> [UInt8] {
        guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
        var text = String(decoding: value, as: UTF8.self)
        for (written, meant) in entities { text = text.replacing(written, with: meant) }
        return Array(text.utf8)
    }

    /// The ampersand last, so that `&amp;lt;` is `&lt;`.
    private static let entities = [
        (written: "&quot;", meant: "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
    ]
}

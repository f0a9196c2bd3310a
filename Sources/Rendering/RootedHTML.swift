import SiteModel

/// HTML that was made once and is shown on pages of any depth: its links to the section's root are left open.
struct RootedHTML: Sendable {
    private let bytes: [UInt8]
    /// Where the root goes in, in order.
    private let gaps: [Int]

    init(_ html: [UInt8]) {
        let marker = Array(LinkBase.marker.utf8)
        var (bytes, gaps): ([UInt8], [Int]) = ([], [])
        bytes.reserveCapacity(html.count)
        var index = 0
        while index < html.count {
            if html[index] == marker[0], html[index...].starts(with: marker) {
                gaps.append(bytes.count)
                index += marker.count
            } else {
                bytes.append(html[index])
                index += 1
            }
        }
        (self.bytes, self.gaps) = (bytes, gaps)
    }

    func append(to html: inout [UInt8], root: String) {
        var start = 0
        for gap in gaps {
            html.append(contentsOf: bytes[start..<gap])
            html.append(contentsOf: root.utf8)
            start = gap
        }
        html.append(contentsOf: bytes[start...])
    }
}

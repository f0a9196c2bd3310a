import SiteModel

/// HTML that was made once and is shown on pages of any depth: its links to the section's root are left open.
final class RootedHTML: Sendable {
    private let bytes: [UInt8]
    /// Where the root goes in, in order.
    private let gaps: [Int]

    init(_ html: [UInt8]) {
        let marker = Array(LinkBase.marker.utf8)
        var (bytes, gaps): ([UInt8], [Int]) = ([], [])
        bytes.reserveCapacity(html.count)
        var start = 0
        while let found = html[start...].firstIndex(of: marker[0]) {
            let isMarker = html[found...].starts(with: marker)
            bytes.append(contentsOf: html[start..<(isMarker ? found : found + 1)])
            if isMarker { gaps.append(bytes.count) }
            start = found + (isMarker ? marker.count : 1)
        }
        bytes.append(contentsOf: html[start...])
        (self.bytes, self.gaps) = (bytes, gaps)
    }

    func append(to html: inout [UInt8], root: [UInt8]) {
        html.append(bytes, cutAt: gaps) { index, html in html.append(contentsOf: root) }
    }
}

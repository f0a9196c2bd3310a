import Foundation
import SiteModel

/// HTML that was made once and is shown on pages of any depth: its links to the section's root are left open. One piece,
/// or many that are shown each by itself and lie in one storage, as the rows of a long list do.
final class RootedHTML: Sendable {
    private let bytes: [UInt8]
    /// Where the root goes in, in order.
    private let gaps: [Int]
    /// Where each piece ends, in the bytes and in the gaps.
    private let ends: [End]

    private struct End {
        let byte: Int
        let gap: Int
    }

    convenience init(_ html: [UInt8]) { self.init(html, pieces: [html.count]) }

    /// - Parameter pieces: where each piece of the HTML ends, in ascending order.
    init(_ html: [UInt8], pieces: [Int]) {
        var (bytes, gaps, ends): ([UInt8], [Int], [End]) = ([], [], [])
        bytes.reserveCapacity(html.count)
        ends.reserveCapacity(pieces.count)
        html.withUnsafeBufferPointer { html in
            var start = 0
            for end in pieces {
                while let marker = Self.firstMarker(in: html[start..<end]) {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<marker]))
                    gaps.append(bytes.count)
                    start = marker + Self.marker.count
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<end]))
                ends.append(End(byte: bytes.count, gap: gaps.count))
                start = end
            }
        }
        (self.bytes, self.gaps, self.ends) = (bytes, gaps, ends)
    }

    func append(to html: inout [UInt8], root: [UInt8], piece: Int = 0) {
        let start = piece == 0 ? End(byte: 0, gap: 0) : ends[piece - 1]
        html.append(bytes, from: start.byte, to: ends[piece].byte, cutAt: gaps[start.gap..<ends[piece].gap]) {
            $1.append(contentsOf: root)
        }
    }

    private static let marker = Array(LinkBase.marker.utf8)

    /// The marker's first byte is rare, and memchr looks at many bytes at a time.
    private static func firstMarker(in html: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var rest = html
        while let base = rest.base.baseAddress, !rest.isEmpty {
            guard let found = memchr(base + rest.startIndex, Int32(marker[0]), rest.count) else { return nil }
            let place = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
            if rest[place...].starts(with: marker) { return place }
            rest = rest[(place + 1)...]
        }
        return nil
    }
}

/// The parts of a file that are read before it is attached: its size, its first bytes, and its last bytes when the first
/// are not all. What is found out about a file is a function of its name and its sample.
package struct FileSample: Sendable {
    /// In bytes.
    package let size: Int
    package let head: [UInt8]
    /// Empty when `head` is the whole file; otherwise it may overlap nothing of `head`.
    package let tail: [UInt8]

    package var isWhole: Bool { head.count + tail.count >= size }

    /// Pieces in which the file's format keeps metadata, as far as the head does not hold them.
    package let parts: [Part]

    package struct Part: Sendable {
        /// Its place in the file.
        package let start: Int
        package let bytes: [UInt8]
    }

    package init(size: Int, head: [UInt8], tail: [UInt8] = [], parts: [Part] = []) {
        (self.size, self.head, self.tail, self.parts) = (size, head, tail, parts)
    }

    package init(whole bytes: [UInt8]) { self.init(size: bytes.count, head: bytes) }

    /// Bytes at the end that are read of a file larger than its head: ZIP, WebP and PNG keep there what they say of
    /// themselves.
    package static let tailLength = 1 << 20

    /// Bytes at the beginning that are read of a file of this name. Texts that browsers run are read whole up to here, and
    /// so is a Word document of the old format, whose list of parts can be anywhere in it.
    package static func headLength(of path: String) -> Int {
        switch FileKind.of(path)?.family {
        case .markup, .text: 16 << 20
        case .compound: 16 << 20
        default: 1 << 20
        }
    }
}

import Attachments

/// The ways in which the files of a source tree are read.
package struct FileReader: Sendable {
    package typealias File = SourceTree.File

    /// At most `limit` bytes from the beginning.
    package var read: @Sendable (_ file: File, _ limit: Int) throws -> [UInt8]
    /// In bytes.
    package var size: @Sendable (_ file: File) throws -> Int
    /// At most `count` bytes from `start` on.
    package var part: @Sendable (_ file: File, _ start: Int, _ count: Int) throws -> [UInt8]

    /// The pieces of a file in which its format keeps metadata.
    package var metadata: @Sendable (_ file: File) throws -> [FileSample.Part]

    /// - Parameter metadata: nil to find the pieces by size and parts.
    package init(
        read: @escaping @Sendable (_ file: File, _ limit: Int) throws -> [UInt8],
        size: @escaping @Sendable (_ file: File) throws -> Int,
        part: @escaping @Sendable (_ file: File, _ start: Int, _ count: Int) throws -> [UInt8],
        metadata: (@Sendable (_ file: File) throws -> [FileSample.Part])? = nil
    ) {
        (self.read, self.size, self.part) = (read, size, part)
        self.metadata =
            metadata ?? { file in
                try ContainerParts(of: file.path, size: size(file)) { try part(file, $0, $1) }.parts
            }
    }

    /// A reader of files that are in memory.
    package init(read: @escaping @Sendable (_ file: File, _ limit: Int) throws -> [UInt8]) {
        self.init(
            read: read, size: { try read($0, .max).count },
            part: { file, start, count in Array(try read(file, start + count).dropFirst(start)) })
    }
}

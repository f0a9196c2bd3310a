/// The pieces of a large file in which its format keeps metadata: boxes of MP4, chunks of PNG, relations of an Office document.
/// They are found by walking from the head of one piece to the next, so that a film's pictures are never read.
package struct ContainerParts {
    package private(set) var parts: [FileSample.Part] = []

    package typealias Read = (_ start: Int, _ count: Int) throws -> [UInt8]

    private static let (stepLimit, countLimit) = (1 << 17, 4096)
    /// In bytes: one piece, and all of them.
    private static let (partLimit, sumLimit) = (1 << 20, 16 << 20)

    /// - Parameters:
    ///   - path: its ending says how the file is walked.
    ///   - size: in bytes. A file that its sample's head holds whole has no parts.
    package init(of path: String, size: Int, read: Read) throws {
        let headLength = FileSample.headLength(of: path)
        guard size > headLength, let family = FileKind.of(path)?.family else { return }
        switch family {
        case .raster:
            let head = try read(0, 16)
            if FileFormat(of: head) == .png { try walkChunks(size, behind: headLength, read) }
        case .isoMedia: try walkBoxes(size, read)
        case .openXML, .compound: try readRelations(size, read)
        default: break
        }
    }

    private var sum = 0

    private mutating func take(_ start: Int, _ count: Int, _ read: Read) throws {
        guard sum < Self.sumLimit, parts.count < Self.countLimit else { return }
        let bytes = try read(start, min(count, Self.partLimit))
        sum += bytes.count
        parts.append(FileSample.Part(start: start, bytes: bytes))
    }

    /// PNG, third edition, 5.3. Chunks that the head holds whole are left out.
    private mutating func walkChunks(_ size: Int, behind headLength: Int, _ read: Read) throws {
        var (place, steps) = (8, 0)
        while place + 12 <= size, steps < Self.stepLimit {
            let head = try read(place, 8)
            guard let length = head.big(0, 4) else { return }
            let isText = PNGText.chunkNames.contains(String(decoding: head.dropFirst(4), as: UTF8.self))
            if isText, place + 12 + length > headLength { try take(place, 12 + length, read) }
            (place, steps) = (place + 12 + length, steps + 1)
        }
    }

    /// Boxes that hold boxes, and those that hold metadata (ISO 14496-12, 4.2 and 8.11).
    private static let (folders, leaves): (Set<String>, Set<String>) = (["moov", "trak"], ["udta", "meta", "uuid"])

    private mutating func walkBoxes(_ size: Int, _ read: Read) throws {
        var (waiting, steps) = ([0..<size], 0)
        while var rest = waiting.popLast() {
            while rest.count >= 8, steps < Self.stepLimit {
                steps += 1
                let head = try read(rest.lowerBound, min(16, rest.count))
                guard let box = Box(head, in: rest) else { break }
                if Self.folders.contains(box.name) { waiting.append(box.content) }
                if Self.leaves.contains(box.name) { try take(rest.lowerBound, box.end - rest.lowerBound, read) }
                rest = box.end..<rest.upperBound
            }
        }
    }

    private struct Box {
        let name: String
        let content: Range<Int>
        var end: Int { content.upperBound }

        /// Nil when its size is none.
        init?(_ head: [UInt8], in rest: Range<Int>) {
            guard let short = head.big(0, 4) else { return nil }
            name = String(decoding: head[4..<8], as: UTF8.self)
            // 1 means that a longer number follows, 0 that the box ends with the file.
            let isLong = short == 1
            let long = isLong && head.count == 16 && head[8] < 0x40 ? head.big(8, 8) : nil
            let size = isLong ? long ?? 0 : short == 0 ? rest.count : short
            let headLength = isLong ? 16 : 8
            guard size >= headLength else { return nil }
            let start = rest.lowerBound
            content = min(start + headLength, rest.upperBound)..<(size > rest.count ? rest.upperBound : start + size)
        }
    }

    /// The files in a package that say what it loads, with their own heads.
    private mutating func readRelations(_ size: Int, _ read: Read) throws {
        let start = max(0, size - FileSample.tailLength)
        let tail = try read(start, size - start)
        guard let directory = ZipDirectory(FileSample(size: size, head: [], tail: tail)) else { return }
        for entry in directory.entries where PackageRelations.areIn(entry.name) || PackageTypes.areIn(entry.name) {
            let head = try read(entry.offset, 30)
            guard let name = head.little(26, 2), let extra = head.little(28, 2) else { continue }
            try take(entry.offset, 30 + name + extra + entry.size, read)
        }
    }
}

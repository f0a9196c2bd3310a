import Compression

/// What a PDF does by itself (ISO 32000-2, 12.6.4): runs a script, or starts a program of the visitor's computer.
enum PDFActions {
    private static let names: [[UInt8]] = ["JavaScript", "Launch"].map { Array($0.utf8) }
    private static let longest = 10

    /// The first such name, as the standard writes it: `/JavaScript`; nil when there is none.
    static func first(in bytes: UnsafeRawBufferPointer) -> String? { plain(in: bytes) ?? packed(in: bytes) }

    private static func plain(in bytes: UnsafeRawBufferPointer) -> String? {
        var place = 0
        while let slash = bytes.firstOffset(of: UInt8(ascii: "/"), from: place) {
            place = slash + 1
            let name = name(at: place, in: bytes)
            if names.contains(name) { return "/" + String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    /// In bytes: all that is unpacked of one file.
    private static let unpackLimit = 16 << 20
    private static let (mark, opening, closing) = (
        Array("/ObjStm".utf8), Array("stream".utf8), Array("endstream".utf8)
    )

    /// In streams of objects (ISO 32000-2, 7.5.7), which are packed by zlib. Other filters are rare in them.
    private static func packed(in bytes: UnsafeRawBufferPointer) -> String? {
        let file = Bytes(Array(bytes)[...])
        var (place, budget) = (0, unpackLimit)
        while budget > 0, let object = file.firstOffset(of: mark, from: place) {
            place = object + mark.count
            guard let start = file.firstOffset(of: opening, from: place) else { return nil }
            let end = file.firstOffset(of: closing, from: start) ?? file.bytes.count
            // A line ends before the stream begins, whose own head has two bytes (RFC 1950).
            let stream = file.bytes[min(start + opening.count, end)..<end].drop { $0 == 13 || $0 == 10 }.dropFirst(2)
            let objects = Inflate.beginning(of: Array(stream), limit: budget)
            budget -= objects.count
            if let found = objects.withUnsafeBytes(plain) { return found }
            place = max(place, end)
        }
        return nil
    }

    /// A name up to its end; any of its letters may be written as `#4A`. Empty when it is none of those that are looked for.
    private static func name(at start: Int, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        guard start < bytes.count, "JL#".utf8.contains(bytes[start]) else { return [] }
        var (name, place): ([UInt8], Int) = ([], start)
        while place < bytes.count, !isEnd(bytes[place]) {
            guard name.count < longest else { return [] }
            let digits = bytes[place...].dropFirst().prefix(2)
            let isEscaped = bytes[place] == UInt8(ascii: "#")
            let escaped = isEscaped ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
            name.append(escaped ?? bytes[place])
            place += escaped == nil ? 1 : 3
        }
        return name
    }

    /// White space and delimiters (ISO 32000-2, 7.2.3).
    private static func isEnd(_ byte: UInt8) -> Bool { byte <= 32 || "()<>[]{}/%".utf8.contains(byte) }
}

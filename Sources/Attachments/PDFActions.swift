/// What a PDF does by itself (ISO 32000-2, 12.6.4): runs a script, or starts a program of the visitor's computer.
enum PDFActions {
    private static let names: [[UInt8]] = ["JavaScript", "Launch"].map { Array($0.utf8) }
    private static let longest = 10

    /// The first such name, as the standard writes it: `/JavaScript`; nil when there is none in the bytes as they are. Packed
    /// parts are not looked into.
    static func first(in bytes: UnsafeRawBufferPointer) -> String? {
        var place = 0
        while let slash = bytes.firstOffset(of: UInt8(ascii: "/"), from: place) {
            place = slash + 1
            let name = name(at: place, in: bytes)
            if names.contains(name) { return "/" + String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    /// A name up to its end; any of its letters may be written as `#4A`. Empty when it is none of those that are looked for.
    private static func name(at start: Int, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        guard start < bytes.count, [UInt8(ascii: "J"), UInt8(ascii: "L"), UInt8(ascii: "#")].contains(bytes[start]) else {
            return []
        }
        var (name, place): ([UInt8], Int) = ([], start)
        while place < bytes.count, !isEnd(bytes[place]) {
            guard name.count < longest else { return [] }
            let digits = String(decoding: bytes[min(place + 1, bytes.count)..<min(place + 3, bytes.count)], as: UTF8.self)
            let escaped = bytes[place] == UInt8(ascii: "#") ? UInt8(digits, radix: 16) : nil
            name.append(escaped ?? bytes[place])
            place += escaped == nil ? 1 : 3
        }
        return name
    }

    /// White space and delimiters (ISO 32000-2, 7.2.3).
    private static func isEnd(_ byte: UInt8) -> Bool { byte <= 32 || "()<>[]{}/%".utf8.contains(byte) }
}

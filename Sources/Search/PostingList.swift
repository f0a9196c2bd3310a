import Foundation

/// Bytes of an index file in the making (docs/reference/search.md, "Numbers, texts, records" and "Lists").
struct IndexBytes {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    var count: Int { bytes.count }

    /// Seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
    mutating func append(number: Int) {
        var rest = number
        while rest >= 128 {
            bytes.append(UInt8(rest & 127 | 128))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(text: String) {
        append(number: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(contentsOf other: IndexBytes) { bytes += other.bytes }

    /// With its length before it, so that a reader can pass over it.
    mutating func append(record: IndexBytes) {
        append(number: record.count)
        bytes.append(contentsOf: record.bytes)
    }

    /// Rising numbers below `limit`: how many, then the gaps between them in Rice's code (Rice and Plaunt 1971), the highest
    /// bit first, filled up to a byte. Its parameter follows from the two counts.
    mutating func append(list: some Collection<Int32>, limit: Int) {
        append(number: list.count)
        guard !list.isEmpty else { return }
        let parameter = Self.parameter(count: list.count, limit: limit)
        var (pending, free, last) = (UInt64(0), 64, Int32(-1))
        func room(_ bits: Int, _ bytes: inout [UInt8]) {
            while free < bits {
                bytes.append(UInt8(truncatingIfNeeded: pending >> 56))
                (pending, free) = (pending << 8, free + 8)
            }
        }
        for number in list {
            var gap = Int(number - last - 1)
            last = number
            while gap >> parameter >= 16 {
                room(16, &bytes)
                pending |= 0xFFFF << UInt64(free - 16)
                (free, gap) = (free - 16, gap - 16 << parameter)
            }
            let ones = gap >> parameter
            room(ones + 1 + parameter, &bytes)
            let code = (UInt64(1) << UInt64(ones) - 1) << UInt64(1 + parameter) | UInt64(gap) & (1 << parameter - 1)
            free -= ones + 1 + parameter
            pending |= code << UInt64(free)
        }
        room(64, &bytes)
    }

    /// The bits of a gap that are written as they are: about the logarithm of the mean gap.
    static func parameter(count: Int, limit: Int) -> Int {
        let mean = limit * 11 / 16 / count
        return mean <= 1 ? 0 : Int.bitWidth - 1 - mean.leadingZeroBitCount
    }
}

extension [UInt8] {
    /// Base 64 (RFC 4648).
    var base64: String { Data(self).base64EncodedString() }
}

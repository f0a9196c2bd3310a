import Vietnamese

/// Writes comma-separated values (RFC 4180) as UTF-8 with a byte order mark.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var follows = false

    package init() {}

    /// For cells that another one takes over, without a byte order mark.
    init(part: Void) { bytes = [] }

    /// Cells that another writer has written.
    mutating func append(cells: [UInt8]) {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
        bytes.append(contentsOf: cells)
    }

    private static let special = ByteSet { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }

    /// Quoted where it must be. A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP, “CSV
    /// Injection”).
    package mutating func append(_ cell: String) {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
        cell.withBytes { cell in
            let isQuoted = Self.special.firstIndex(in: cell) != nil
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            if let first = cell.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) {
                bytes.append(UInt8(ascii: "'"))
            }
            if isQuoted {
                for byte in cell { bytes.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
                bytes.append(UInt8(ascii: "\""))
            } else {
                bytes.append(contentsOf: cell)
            }
        }
    }

    package mutating func endRow() {
        bytes.append(contentsOf: [0x0D, 0x0A])
        follows = false
    }
}

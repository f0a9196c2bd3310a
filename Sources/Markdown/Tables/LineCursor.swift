/// Goes along a line as CommonMark does: in columns, tabs reaching to the next multiple of four.
struct LineCursor {
    private let bytes: [UInt8]
    private let end: Int
    /// The byte that comes next; a tab that was passed in part is still next.
    private var position: Int
    private var column = 0

    /// The first byte, from here, that is neither space nor tab, and its column: looked for once, as there can be
    /// many containers to pass before it.
    private(set) var textStart: Int
    private var textColumn = 0

    init(bytes: [UInt8], line: Range<Int>) {
        self.bytes = bytes
        position = line.lowerBound
        textStart = line.lowerBound
        end = line.upperBound
        findText()
    }

    /// The columns from here to `textStart`.
    var indent: Int { textColumn - column }

    var isAtSpace: Bool { isSpace(at: position) }

    /// The byte at a place, or a line feed beyond the line.
    func byte(at position: Int) -> UInt8 {
        position < end ? bytes[position] : UInt8(ascii: "\n")
    }

    mutating func advance(columns: Int) {
        var remaining = columns
        while remaining > 0, position < end {
            let width = bytes[position] == 0x09 ? 4 - column % 4 : 1
            column += min(width, remaining)
            if width <= remaining { position += 1 }
            remaining -= width
        }
        if position > textStart { findText() }
    }

    private mutating func findText() {
        textStart = position
        textColumn = column
        while isSpace(at: textStart) {
            textColumn += bytes[textStart] == 0x09 ? 4 - textColumn % 4 : 1
            textStart += 1
        }
    }

    /// Passes a list item's marker and the space that belongs to it.
    /// - Returns: the columns by which the item's other lines must be indented.
    mutating func openItem() -> Int {
        let before = indent
        advance(columns: before)
        let marker = markerWidth
        advance(columns: marker)
        let space = indent
        // Five columns or more are one of the marker and an indented code block; so is nothing but an end of line.
        let isCodeOrEmpty = space >= 5 || space < 1 || isLineEnd(byte(at: textStart))
        let padding = isCodeOrEmpty ? 1 : space
        advance(columns: min(padding, space))
        return before + marker + padding
    }

    /// One for a bullet; the digits and what follows them for a number.
    private var markerWidth: Int {
        var width = 0
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(at: position + width)) { width += 1 }
        return width + 1
    }

    private func isSpace(at position: Int) -> Bool {
        position < end && (bytes[position] == 0x20 || bytes[position] == 0x09)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

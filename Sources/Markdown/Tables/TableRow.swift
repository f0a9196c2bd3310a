/// Where the cells of one row lie (GFM 0.29, 4.10): between pipes, those at both ends being optional, white space
/// around a cell not being part of it. A pipe after a backslash belongs to its cell, in a code span too.
/// - Parameters:
///   - row: the row's place in the source, trimmed.
///   - limit: cells beyond this number are not looked for.
/// - Returns: no cells for a line that is not a row: an empty one, or a single pipe.
func cells(of row: Range<Int>, in source: LineIndex, limit: Int) -> [Range<Int>] {
    let pipe = UInt8(ascii: "|")
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if !row.isEmpty, source.bytes[start] == pipe { start += 1 }
    for position in start..<max(start, row.upperBound) where source.bytes[position] == pipe {
        let isEscaped = position > start && source.bytes[position - 1] == UInt8(ascii: "\\")
        if isEscaped { continue }
        cells.append(source.trimmed(start..<position))
        start = position + 1
        if cells.count == limit { return cells }
    }
    let last = source.trimmed(start..<max(start, row.upperBound))
    if !last.isEmpty { cells.append(last) }
    return cells
}

extension LineIndex {
    /// A cell's text, each escaped pipe in it a pipe.
    func appendCell(_ cell: Range<Int>, to output: inout [UInt8]) {
        var copied = cell.lowerBound
        for position in cell where bytes[position] == UInt8(ascii: "|") {
            output.append(contentsOf: bytes[copied..<(position - 1)])
            copied = position
        }
        output.append(contentsOf: bytes[copied..<cell.upperBound])
    }
}

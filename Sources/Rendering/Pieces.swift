extension [UInt8] {
    /// Appends a part of a text with something put in at each of its gaps. Pages consist of little else, so the pieces are
    /// taken straight from the text's storage: slices of it would cost a reference count each.
    ///
    /// - Parameter gaps: places in the part, in ascending order.
    mutating func append(
        _ text: [UInt8], from first: Int = 0, to end: Int? = nil, cutAt gaps: ArraySlice<Int>,
        _ fill: (_ gap: Int, inout [UInt8]) -> Void
    ) {
        text.withUnsafeBufferPointer { text in
            var start = first
            for index in gaps.indices {
                append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<gaps[index]]))
                fill(index, &self)
                start = gaps[index]
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<(end ?? text.count)]))
        }
    }
}

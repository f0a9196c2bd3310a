extension [UInt8] {
    /// Appends a text with something put in at each of its gaps. Pages consist of little else, so the pieces are taken
    /// straight from the text's storage: slices of it would cost a reference count each.
    ///
    /// - Parameter gaps: places in the text, in ascending order.
    mutating func append(_ text: [UInt8], cutAt gaps: [Int], _ fill: (_ gap: Int, inout [UInt8]) -> Void) {
        text.withUnsafeBufferPointer { text in
            var start = 0
            for (index, gap) in gaps.enumerated() {
                append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<gap]))
                fill(index, &self)
                start = gap
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }
}

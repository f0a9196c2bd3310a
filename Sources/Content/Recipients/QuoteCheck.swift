/// The quotes of a CSV text (RFC 4180): they surround a whole cell, and are doubled inside it. SwiftCSV would take the
/// rest of the file for one cell when one is missing, and names no line for a stray one.
enum QuoteCheck {
    enum Fault { case unclosed, stray }

    /// The first fault with its line, for an unclosed cell the one on which it begins; nil when all is well.
    static func fault(in text: String, separator: UInt8) -> (Fault, line: Int)? {
        var (line, opening) = (1, 1)
        var place = Place.start
        for byte in text.utf8 {
            switch (place, byte) {
            case (.start, quote), (.quoted, quote), (.closed, quote):
                if place == .start { opening = line }
                place = place == .quoted ? .closed : .quoted
            case (.plain, quote): return (.stray, line)
            case (.quoted, _): break
            case (_, separator), (_, newline): place = .start
            case (.start, space), (.start, tab), (.closed, space), (.closed, tab): break
            case (.closed, _): return (.stray, line)
            default: place = .plain
            }
            if byte == newline { line += 1 }
        }
        return place == .quoted ? (.unclosed, opening) : nil
    }

    /// Where the next byte stands: before a cell, in a plain or a quoted one, behind a quote that may close it.
    private enum Place { case start, plain, quoted, closed }

    private static let (quote, newline) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
    private static let (space, tab) = (UInt8(ascii: " "), UInt8(ascii: "\t"))
}

import Content
import Proofreading

/// A file's mending without what would change how its text is built: a no-break space after `#` may not become the space that
/// makes a heading.
struct SafeMending {
    /// Nil when nothing is left to be mended.
    let mending: Mending?
    /// Lines that stay as they are, since mending them would change the text's structure; from 1.
    let kept: [Int]

    /// More trials than any editor's file needs; after them the rest of the lines stays.
    private static let trialLimit = 300

    /// Nil when there is nothing to mend at all.
    init?(_ original: [UInt8], kind: TextShape.Kind) {
        let isMarkdown = kind == .markdown
        guard let whole = Mending(original, isMarkdown: isMarkdown) else { return nil }
        let shape = TextShape(original, kind: kind)
        if shape.isKept(by: TextShape(whole.bytes, kind: kind)) {
            (mending, kept) = (whole, [])
            return
        }
        var trials = Trials(limit: Self.trialLimit) { lines in
            guard let mending = Mending(original, isMarkdown: isMarkdown, only: lines) else { return true }
            return shape.isKept(by: TextShape(mending.bytes, kind: kind))
        }
        trials.settle(whole.lines.map(\.number)[...])
        mending = Mending(original, isMarkdown: isMarkdown, only: trials.accepted)
        kept = trials.refused
    }
}

/// Which of many lines can be mended together: halves that can't are tried by halves.
private struct Trials {
    var limit: Int
    let isSafe: (Set<Int>) -> Bool
    private(set) var accepted: Set<Int> = []
    private(set) var refused: [Int] = []

    init(limit: Int, isSafe: @escaping (Set<Int>) -> Bool) { (self.limit, self.isSafe) = (limit, isSafe) }

    mutating func settle(_ lines: ArraySlice<Int>) {
        guard !lines.isEmpty else { return }
        limit -= 1
        if limit >= 0, isSafe(accepted.union(lines)) {
            accepted.formUnion(lines)
        } else if limit < 0 || lines.count == 1 {
            refused += lines
        } else {
            settle(lines.prefix(lines.count / 2))
            settle(lines.dropFirst(lines.count / 2))
        }
    }
}

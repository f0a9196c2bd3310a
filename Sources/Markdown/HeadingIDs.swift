/// Gives each heading of a document an id of its own.
///
/// `Mục tiêu` three times is `muc-tieu`, `muc-tieu-2`, `muc-tieu-3`; a heading that is itself called `Mục tiêu 2`
/// after those becomes `muc-tieu-2-2`. The same headings in the same order get the same ids.
struct HeadingIDs {
    private var taken: Set<String> = []
    /// The number to try next, so that a hundred thousand equal headings do not try them all again.
    private var nextNumber: [String: Int] = [:]

    mutating func id(for slug: String) -> String {
        let base = slug.isEmpty ? "muc" : slug
        if taken.insert(base).inserted { return base }
        var number = nextNumber[base, default: 2]
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }
}

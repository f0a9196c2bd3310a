import Content

/// An index of articles: one heading, one order, as many pages as it takes.
package struct Listing: Sendable {
    package enum Subject: Sendable, Hashable {
        case kind(Kind)
        case year(Int)
        case yearKind(Int, Kind)
        case campaign(String)
        case campaignYear(String, Int)
    }

    package let subject: Subject
    /// The address of its first page: `nam/2024/`.
    package let path: String
    /// Positions in `Site.articles`, in the order in which they are shown.
    package let entries: [Int]

    /// At least one page, also without entries.
    package func pageCount(size: Int) -> Int { max(1, (entries.count + size - 1) / size) }

    package func entries(onPage number: Int, size: Int) -> ArraySlice<Int> {
        let start = min((number - 1) * size, entries.count)
        return entries[start..<min(start + size, entries.count)]
    }

    package func path(ofPage number: Int) -> String { number == 1 ? path : "\(path)trang-\(number)/" }
}

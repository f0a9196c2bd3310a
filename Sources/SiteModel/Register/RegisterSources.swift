import Content

/// The articles that a register is made from, each with its position in `Site.articles`.
struct RegisterSources: Sendable {
    /// In force.
    let decisions: Numbered
    let exemplars: Numbered

    init(_ articles: [Article]) {
        decisions = Numbered(articles) { $0.decision?.status == .inForce }
        exemplars = Numbered(articles) { $0.exemplar != nil }
    }

    func areListed(like other: RegisterSources) -> Bool {
        decisions.areListed(like: other.decisions) && exemplars.areListed(like: other.exemplars)
    }

    /// Articles numbered in their order.
    struct Numbered: Sendable {
        let articles: [Article]
        /// By number, ascending.
        let positions: [Int]

        init(_ articles: [Article], where isMeant: (Article) -> Bool) {
            positions = articles.indices.filter { isMeant(articles[$0]) }
            self.articles = positions.map { articles[$0] }
        }

        func number(at position: Int) -> Int? { positions.binarySearch(position) }

        func areListed(like other: Numbered) -> Bool {
            articles.elementsEqual(other.articles) { $0.isListed(like: $1) }
        }
    }
}

extension [Int] {
    /// The place of a value in an ascending list.
    func binarySearch(_ value: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value ? low : nil
    }
}

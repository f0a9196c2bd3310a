import Content
import Diagnostics

/// What a result is about: a year, a half of one, or several years. In the order in which they end; a half-year before
/// its year.
package struct Period: Hashable, Comparable {
    /// As front matter has it: `2023`, `2023-H1`, `2021-2025`.
    let written: String
    package let firstYear: Int
    package let lastYear: Int
    /// 1 or 2 for a half of `firstYear`, else 0.
    package let half: Int

    /// Nil for a text that is no period (a problem was reported).
    package init?(_ written: String) {
        guard let first = Int(written.prefix(4)) else { return nil }
        self.written = written
        firstYear = first
        let rest = written.dropFirst(4)
        half = rest == "-H1" ? 1 : rest == "-H2" ? 2 : 0
        lastYear = half == 0 ? Int(rest.dropFirst()) ?? first : first
    }

    var isYear: Bool { half == 0 && firstYear == lastYear }

    /// “Năm 2023”, “6 tháng đầu năm 2023”, “giai đoạn 2021–2025”.
    package var text: String {
        switch half {
        case 1: Catalogue.firstHalf(written.prefix(4))
        case 2: Catalogue.secondHalf(written.prefix(4))
        default: isYear ? Catalogue.year(firstYear) : Catalogue.years(written.prefix(4), written.suffix(4))
        }
    }

    /// For the foot of a chart, in lines: “6T đầu”, “2023”; “2021–25”.
    var short: [String] {
        switch half {
        case 1: [Catalogue.shortFirstHalf, String(firstYear)]
        case 2: [Catalogue.shortSecondHalf, String(firstYear)]
        default: [isYear ? String(firstYear) : "\(firstYear)–\(String(lastYear).suffix(2))"]
        }
    }

    package static func < (one: Period, other: Period) -> Bool { one.rank < other.rank }

    /// Periods of several years come last: they sum up.
    private var rank: (Int, Int, Int) {
        firstYear == lastYear ? (0, firstYear, half == 0 ? 3 : half) : (1, lastYear, firstYear)
    }
}

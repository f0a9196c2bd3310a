import Diagnostics
import Vietnamese

/// Days on which offices are closed besides weekends (`holidays` in `site.yaml`): public holidays, which the government
/// fixes year by year (Bộ luật Lao động 45/2019/QH14, Điều 112).
package struct Holidays: Sendable, Equatable {
    private let intervals: [ClosedRange<Day>]

    package init(_ intervals: [ClosedRange<Day>] = []) { self.intervals = intervals }

    /// Working days from the first to the last day, both counted.
    package func workingDays(from first: Day, to last: Day) -> Int {
        guard first <= last else { return 0 }
        let (start, end) = (first.daysSince1970, last.daysSince1970)
        // Whole weeks have five each; the days after them are looked at one by one.
        let weeks = (end - start + 1) / 7
        let rest = (start + 7 * weeks..<end + 1).count { Day(daysSince1970: $0).weekday < 6 }
        return 5 * weeks + rest - holidays(from: start, to: end)
    }

    /// Those that would be working days, each once though intervals may overlap.
    private func holidays(from start: Int, to end: Int) -> Int {
        let days = intervals.flatMap { interval in
            (interval.lowerBound.daysSince1970...interval.upperBound.daysSince1970).clamped(to: start...end)
                .filter { interval.contains(Day(daysSince1970: $0)) && Day(daysSince1970: $0).weekday < 6 }
        }
        return Set(days).count
    }
}

extension FieldType where Value == ClosedRange<Day> {
    /// A day, or the first and the last one with a slash between (ISO 8601).
    static var dayInterval: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            let days = text.split(separator: "/", omittingEmptySubsequences: false).map { Day(iso: $0.trimmed) }
            guard (1...2).contains(days.count), let first = days[0], let last = days[days.count - 1], first <= last
            else {
                reading.report(.badDate(text), at: node)
                return nil
            }
            return first...last
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { String(self).trimmed }
}

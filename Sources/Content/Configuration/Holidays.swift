import Diagnostics
import Vietnamese

/// Days on which offices are closed besides weekends (`holidays` in `site.yaml`): public holidays, which the government
/// fixes year by year (Bộ luật Lao động 45/2019/QH14, Điều 112).
package struct Holidays: Sendable {
    private let intervals: [ClosedRange<Day>]

    package init(_ intervals: [ClosedRange<Day>] = []) { self.intervals = intervals }

    /// Working days from the first to the last day, both counted.
    package func workingDays(from first: Day, to last: Day) -> Int {
        guard first <= last else { return 0 }
        return (first.daysSince1970...last.daysSince1970).count { isWorkingDay(Day(daysSince1970: $0)) }
    }

    private func isWorkingDay(_ day: Day) -> Bool {
        day.weekday < 6 && !intervals.contains { $0.contains(day) }
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

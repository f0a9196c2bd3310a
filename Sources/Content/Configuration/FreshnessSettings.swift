import Diagnostics
import Vietnamese

/// When an office counts its section as out of date (`freshness` in `site.yaml`).
package struct FreshnessSettings: Sendable {
    /// Days without anything new after which the section is quiet; nil for never.
    package let quietDays: Int?
    /// The days of each year by which reports are due.
    package let reports: [MonthDay]

    static let none = FreshnessSettings(quietDays: nil, reports: [])
}

/// A day of every year, as Vietnamese offices write it: `15/6`.
package struct MonthDay: Sendable, Hashable {
    package let month: Int
    package let day: Int

    /// Nil for what no leap year has.
    init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let day = numbers[0], let month = numbers[1],
            Day(year: 2024, month: month, day: day) != nil
        else { return nil }
        (self.month, self.day) = (month, day)
    }

    /// 29/2 is the 28th where there is no 29th.
    package func day(in year: Int) -> Day? {
        Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
    }
}

enum FreshnessFields {
    static let quietDays = Field("quiet_days", .integer, "Bao nhiêu ngày không có bài mới thì nhắc")
    static let reports = Field("reports", .list(of: .monthDay), "Hạn báo cáo hằng năm, ngày/tháng: 15/6, 15/12")
    static let all = [quietDays.schema, reports.schema]
}

extension FieldType where Value == FreshnessSettings {
    static var freshness: FieldType {
        .object(FreshnessFields.all) { mapping, reading in
            FreshnessSettings(
                quietDays: mapping.value(FreshnessFields.quietDays, &reading),
                reports: mapping.list(FreshnessFields.reports, &reading))
        }
    }
}

extension FieldType where Value == MonthDay {
    fileprivate static var monthDay: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let day = MonthDay(text) else {
                reading.report(.badMonthDay(text), at: node)
                return nil
            }
            return day
        }
    }
}

/// A calendar day without time zone or hour, in the proleptic Gregorian calendar, years 1 to 9999.
///
/// Four bytes, so that lists of days stay small; the packed number grows with the day, so comparing is one instruction.
package struct Day: Sendable, Hashable {
    private let packed: UInt32

    package var year: Int { Int(packed >> 9) }
    /// 1…12.
    package var month: Int { Int(packed >> 5 & 0b1111) }
    /// 1…31.
    package var day: Int { Int(packed & 0b11111) }

    /// Nil for a day that the calendar does not have, such as 31/2.
    package init?(year: Int, month: Int, day: Int) {
        guard Calendar.years.contains(year), (1...12).contains(month), day >= 1,
            day <= Calendar.length(ofMonth: month, year: year)
        else { return nil }
        self.init(year, month, day)
    }

    /// Of parts already known to be a day of the calendar.
    fileprivate init(_ year: Int, _ month: Int, _ day: Int) {
        packed = UInt32(truncatingIfNeeded: year << 9 | month << 5 | day)
    }

    /// Days after 1970-01-01; negative before it.
    package var daysSince1970: Int {
        Calendar.daysBefore(year: year) + Calendar.daysBefore(month: month, year: year) + day - 1 - Calendar.epoch
    }

    /// A count outside the years 1 to 9999 gives the nearest day inside them.
    package init(daysSince1970: Int) {
        let last = Calendar.daysBefore(year: Calendar.years.upperBound + 1) - 1
        let count = min(max(daysSince1970, -Calendar.epoch), last - Calendar.epoch) + Calendar.epoch
        let year = Calendar.year(ofDay: count)
        let dayOfYear = count - Calendar.daysBefore(year: year)
        var month = 12
        while Calendar.daysBefore(month: month, year: year) > dayOfYear { month -= 1 }
        self.init(year, month, dayOfYear - Calendar.daysBefore(month: month, year: year) + 1)
    }

    /// The day so many days later, or earlier when negative; it stops at the ends of the calendar.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return Day(daysSince1970: overflow ? days : sum)
    }

    /// 1 for Monday (thứ Hai) … 7 for Sunday (Chủ nhật), as in ISO 8601.
    package var weekday: Int { (daysSince1970 + Calendar.epoch) % 7 + 1 }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool { left.packed < right.packed }
}

/// The arithmetic of the Gregorian calendar, counted from day 0 = 0001-01-01, which is a Monday.
private enum Calendar {
    static let years = 1...9999
    /// The number of 1970-01-01.
    static let epoch = daysBefore(year: 1970)

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func daysBefore(year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    static func daysBefore(month: Int, year: Int) -> Int {
        daysBeforeMonth[month - 1] + (month > 2 && isLeap(year) ? 1 : 0)
    }

    /// In a common year.
    private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    static func length(ofMonth month: Int, year: Int) -> Int {
        let yearLength = isLeap(year) ? 366 : 365
        let end = month == 12 ? yearLength : daysBefore(month: month + 1, year: year)
        return end - daysBefore(month: month, year: year)
    }

    static func year(ofDay count: Int) -> Int {
        // 400 years are 146,097 days. The quotient is a year short on some first days of a year, and never ahead.
        let year = count * 400 / 146_097 + 1
        return daysBefore(year: year + 1) <= count ? year + 1 : year
    }
}

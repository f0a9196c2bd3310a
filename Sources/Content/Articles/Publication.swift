import Vietnamese

/// A minute in Vietnam's time (UTC+7 all year): when something appears, or the moment for which a section is made.
package struct Moment: Sendable, Hashable, Comparable {
    package let day: Day
    /// 0…1439.
    package let minute: Int

    package init(_ day: Day, minute: Int = 0) {
        self.day = day
        self.minute = minute
    }

    /// Seconds since 1970 in UTC, as the machine's clock tells them.
    package init(unixTime: Int) {
        let minutes = (unixTime + 7 * 3600).flooredDivision(by: 60)
        self.init(
            Day(daysSince1970: minutes.quotient.flooredDivision(by: 1440).quotient),
            minute: minutes.quotient.flooredDivision(by: 1440).remainder)
    }

    /// Seconds since 1970 in UTC at the minute's beginning.
    package var unixTime: Int { (day.daysSince1970 * 1440 + minute) * 60 - 7 * 3600 }

    /// The last minute of a day: `--today` means that the whole day has come.
    package static func end(of day: Day) -> Moment { Moment(day, minute: 1439) }

    package static func < (one: Moment, other: Moment) -> Bool {
        (one.day, one.minute) < (other.day, other.minute)
    }

    /// RFC 3339 with Vietnam's offset, as feeds want it: `2024-02-05T08:30:00+07:00`.
    package var rfc3339: String {
        "\(day.iso)T\(padded(minute / 60)):\(padded(minute % 60)):00+07:00"
    }

    /// RFC 822 with a year of four digits (RFC 1123), as RSS wants it: `Mon, 05 Feb 2024 08:30:00 +0700`.
    package var rfc822: String {
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = "\(padded(day.day)) \(months[day.month - 1]) \(day.iso.prefix(4))"
        return "\(weekday), \(date) \(padded(minute / 60)):\(padded(minute % 60)):00 +0700"
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Moment {
    /// Reads `2024-02-05`, `2024-02-05 08:30`, `2024-02-05T08:30:00Z`, `2024-02-05T08:30+07:00` (RFC 3339, seconds and
    /// zone optional; without a zone it is Vietnam's time). Nil for anything else, 31 February included.
    package init?(_ text: String) {
        guard let day = Day(iso: text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else {
            self.init(day)
            return
        }
        guard let match = rest.wholeMatch(of: #/[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\ ?(Z|[+-]\d{2}:?\d{2})?/#),
            let hour = Int(match.1), let minute = Int(match.2), hour < 24, minute < 60
        else { return nil }
        let shift = match.3.map { 420 - Moment.offset($0) } ?? 0
        let total = day.daysSince1970 * 1440 + hour * 60 + minute + shift
        let (days, minutes) = total.flooredDivision(by: 1440)
        self.init(Day(daysSince1970: days), minute: minutes)
    }

    /// Minutes east of UTC: `+07:00` → 420.
    private static func offset(_ zone: Substring) -> Int {
        let digits = zone.filter(\.isNumber)
        guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)) else { return 0 }
        return (zone.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}

extension Int {
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

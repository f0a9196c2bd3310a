import Content
import Vietnamese

/// A second in Vietnam's time, for the names of releases and the log; `Moment` knows minutes alone.
package struct PublishTime: Sendable, Hashable {
    package let unixTime: Int

    package init(unixTime: Int) { self.unixTime = unixTime }

    package var moment: Moment { Moment(unixTime: unixTime) }

    /// `2026-11-25T10:45:07+07:00` (RFC 3339).
    package var rfc3339: String {
        let text = moment.rfc3339
        return "\(text.prefix(17))\(seconds)\(text.suffix(6))"
    }

    /// `20261125T104507`: sorts by time.
    package var stamp: String { String(rfc3339.prefix(19).filter { $0 != "-" && $0 != ":" }) }

    /// Reads such a stamp, at the beginning of a release's name too.
    init?(stamp: some StringProtocol) {
        let digits = stamp.prefix(15).filter { $0 != "T" }.compactMap(\.wholeNumberValue)
        guard digits.count == 14 else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        guard let day = Day(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { return nil }
        let clock = number(8..<10) * 3600 + number(10..<12) * 60 + number(12..<14)
        self.init(unixTime: day.daysSince1970 * 86_400 + clock - 7 * 3600)
    }

    private var seconds: String {
        let seconds = ((unixTime % 60) + 60) % 60
        return seconds < 10 ? "0\(seconds)" : "\(seconds)"
    }
}

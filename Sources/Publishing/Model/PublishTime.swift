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

    private var seconds: String {
        let seconds = ((unixTime % 60) + 60) % 60
        return seconds < 10 ? "0\(seconds)" : "\(seconds)"
    }
}

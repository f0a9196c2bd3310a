import Foundation
import TestSupport
import Testing

@testable import Vietnamese

@Suite("Every day is counted, named and read back") struct DayTests {
    @Test func everyDayFrom1900To2100IsCountedNamedAndReadBack() throws {
        let start = try #require(Day(year: 1900, month: 1, day: 1))
        let end = try #require(Day(year: 2100, month: 12, day: 31))
        var previous: Day?
        for count in start.daysSince1970...end.daysSince1970 {
            let day = Day(daysSince1970: count)
            #expect(day.daysSince1970 == count && Day(iso: day.iso) == day)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
            if let previous {
                #expect(previous < day && previous.iso < day.iso && previous.adding(days: 1) == day)
                #expect(day.weekday == previous.weekday % 7 + 1)
            }
            previous = day
        }
        #expect(previous == end)
    }

    @Test func daysAgreeWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        var generator = SeededGenerator(seed: 1)
        // Foundation's calendar is Julian before October 1582.
        for _ in 0..<2_000 {
            let count = Int.random(in: -141_000...2_932_896, using: &generator)
            let date = Date(timeIntervalSince1970: Double(count) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = Day(daysSince1970: count)
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day, "\(count)")
            #expect(day.weekday % 7 + 1 == parts.weekday)
        }
    }

    @Test func theFirstAndLastDaysOfEveryYearAreFound() throws {
        for year in 1...9999 {
            let first = try #require(Day(year: year, month: 1, day: 1))
            let last = try #require(Day(year: year, month: 12, day: 31))
            #expect(Day(daysSince1970: first.daysSince1970) == first)
            #expect(Day(daysSince1970: last.daysSince1970) == last)
        }
    }

    @Test func theCalendarHasEnds() throws {
        let day = try #require(Day(iso: "2024-02-05"))
        #expect(day.adding(days: .max).iso == "9999-12-31")
        #expect(day.adding(days: .min).iso == "0001-01-01")
        #expect(Day(daysSince1970: 0).iso == "1970-01-01")
        #expect(Day(year: 10_000, month: 1, day: 1) == nil && Day(year: 0, month: 12, day: 31) == nil)
        #expect(Day(year: .max, month: .max, day: .max) == nil && Day(year: 2024, month: 1, day: -1) == nil)
    }

    @Test func addingGoesOverMonthsAndLeapDays() throws {
        let day = try #require(Day(iso: "2024-02-28"))
        #expect(day.adding(days: 2).iso == "2024-03-01")
        #expect(day.adding(days: -59).iso == "2023-12-31")
    }

    @Test func storedDaysAreISOTextAndOthersAreRefused() throws {
        let day = try #require(Day(iso: "2021-09-20"))
        let stored = try JSONEncoder().encode([day])
        #expect(String(decoding: stored, as: UTF8.self) == #"["2021-09-20"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: stored) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2021-02-30"]"#.utf8))
        }
    }
}

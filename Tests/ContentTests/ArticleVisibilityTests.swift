import Content
import SiteModel
import Testing
import Vietnamese

/// When an article is on the site: at midnight in Vietnam, on whatever clock the machine runs.
@Suite("An article appears at midnight in Vietnam") struct ArticleVisibilityTests {
    private func article(_ keys: String) async throws -> Article {
        let text = "---\ntitle: A\nsummary: S.\n\(keys)\n---\n"
        return try #require(try await CaseSection(path: "tin-tuc/a.md", text: text).content().articles.first)
    }

    /// 2024-02-05 00:00 in Vietnam is 2024-02-04 17:00 in UTC.
    private let midnight = Moment(unixTime: 1_707_066_000)

    @Test("The machine's clock becomes Vietnam's day and minute")
    func clock() {
        #expect(midnight.rfc3339 == "2024-02-05T00:00:00+07:00")
        #expect(Moment(unixTime: 1_707_066_000 - 1).rfc3339 == "2024-02-04T23:59:00+07:00")
        #expect(Moment(unixTime: 0).rfc3339 == "1970-01-01T07:00:00+07:00")
        #expect(Moment(unixTime: -7 * 3600 - 1).rfc3339 == "1969-12-31T23:59:00+07:00")
        #expect(Moment(unixTime: 1_709_139_600).rfc3339 == "2024-02-29T00:00:00+07:00")
    }

    @Test("An article appears at midnight of its day, not a second before")
    func appears() async throws {
        let article = try await article("date: 2024-02-05")
        #expect(Visibility(of: article, at: Moment(unixTime: 1_707_066_000 - 1)) == .scheduled)
        #expect(Visibility(of: article, at: midnight) == .published)
        #expect([article].nextChange(after: Moment(unixTime: 1_707_066_000 - 1)) == midnight)
    }

    @Test("An article with an hour and a zone appears at that minute")
    func hour() async throws {
        let article = try await article("date: 2024-02-05T01:30:00Z")
        let appearance = Moment(unixTime: 1_707_066_000 + 8 * 3600 + 1800)
        #expect(Visibility(of: article, at: Moment(unixTime: 1_707_066_000 + 8 * 3600 + 1799)) == .scheduled)
        #expect(Visibility(of: article, at: appearance) == .published)
        #expect(appearance.rfc3339 == "2024-02-05T08:30:00+07:00")
    }

    @Test("`--today` is the whole day")
    func today() async throws {
        let day = try #require(Day(iso: "2024-02-05"))
        #expect(Visibility(of: try await article("date: 2024-02-05T23:59"), at: .end(of: day)) == .published)
        #expect(Visibility(of: try await article("date: 2024-02-06"), at: .end(of: day)) == .scheduled)
    }

    @Test("An article leaves at midnight of the day on which it expires")
    func expires() async throws {
        let article = try await article("date: 2024-01-01\nexpires: 2024-02-05")
        #expect(Visibility(of: article, at: Moment(unixTime: 1_707_066_000 - 1)) == .published)
        #expect(Visibility(of: article, at: midnight) == .expired)
        #expect([article].nextChange(after: Moment(unixTime: 1_707_066_000 - 1)) == midnight)
        #expect([article].nextChange(after: midnight) == nil)
    }

    @Test("A draft stays a draft, whatever its date")
    func draft() async throws {
        for date in ["2024-01-01", "2030-01-01"] {
            let article = try await article("draft: true\ndate: \(date)")
            #expect(Visibility(of: article, at: midnight) == .draft)
        }
    }

    @Test("Who sees what")
    func audience() {
        let everyone = Audience()
        #expect(everyone.sees(.published))
        for hidden in [Visibility.draft, .scheduled, .expired] { #expect(!everyone.sees(hidden)) }
        #expect(Audience(showsDrafts: true).sees(.draft))
        #expect(!Audience(showsDrafts: true).sees(.scheduled))
        #expect(Audience(showsScheduled: true).sees(.scheduled))
        #expect(!Audience(showsDrafts: true, showsScheduled: true).sees(.expired))
    }
}

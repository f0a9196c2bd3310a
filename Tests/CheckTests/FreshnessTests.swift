import TestSupport
import Testing

/// What tells an office that its section falls behind, on the day on which it does.
@Suite("What falls behind is reported on its day") struct FreshnessTests {
    private static func campaign(_ end: String, level: String = "co-so") -> String {
        CheckedSection.article("Thi đua cải cách hành chính", front: "level: \(level)\nend: \(end)\n")
    }

    @Test(arguments: [("2024-06-14", ["fresh/review-overdue"]), ("2024-06-15", [])])
    func anArticleToBeLookedAtAgain(_ day: String, _ codes: [String]) async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Bài", front: "review_by: \(day)\n")
        ])
        #expect(try await section.codes() == codes)
    }

    @Test func aCampaignThatIsOver() async throws {
        let over = try CheckedSection(["phong-trao/cai-cach.md": Self.campaign("2024-06-14")])
        #expect(try await over.codes() == ["fresh/no-final-result"])
        #expect(try await over.codes(today: "2024-06-14") == [], "its last day")
        let others = try CheckedSection(["phong-trao/cai-cach.md": Self.campaign("2024-06-14", level: "nha-nuoc")])
        #expect(try await others.codes() == [], "the state sums up its own")
        let result = CheckedSection.article("Tổng kết", front: "campaigns: [cai-cach]\nstage: tong-ket\n")
        let finished = try CheckedSection([
            "phong-trao/cai-cach.md": Self.campaign("2024-06-10"), "ket-qua/2024/tong-ket.md": result,
        ])
        #expect(try await finished.codes() == [])
        let interim = try CheckedSection([
            "phong-trao/cai-cach.md": Self.campaign("2024-06-10"),
            "ket-qua/2024/so-ket.md": result.replacing("tong-ket", with: "so-ket"),
        ])
        #expect(try await interim.codes() == ["fresh/no-final-result"])
    }

    @Test func aDecisionWithoutItsScan() async throws {
        let front = "number: 45/QĐ-CQM\nissued: 2024-05-30\n"
        let bare = try CheckedSection(["quyet-dinh/2024/45.md": CheckedSection.article("Khen thưởng", front: front)])
        #expect(try await bare.codes() == ["fresh/no-scan"])
        let annulled = front + "status: huy-bo\n"
        let gone = try CheckedSection(["quyet-dinh/2024/45.md": CheckedSection.article("Khen thưởng", front: annulled)])
        #expect(try await gone.codes() == [])
    }

    @Test func aSectionWithoutNews() async throws {
        let site = CheckedSection.site + "freshness: {quiet_days: 30}\n"
        let section = try CheckedSection(["site.yaml": site])
        #expect(try await section.codes(today: "2024-07-01") == [], "30 days after the last article")
        #expect(try await section.codes(today: "2024-07-02") == ["fresh/quiet"])
    }

    @Test func reportsThatAreDue() async throws {
        let site = CheckedSection.site + "freshness: {reports: [15/6, 15/12]}\n"
        let section = try CheckedSection(["site.yaml": site])
        let days = ["2024-05-31": 0, "2024-06-01": 1, "2024-06-29": 1, "2024-06-30": 0, "2024-12-20": 1]
        for (day, count) in days {
            #expect(try await section.codes(today: day).count == count, "\(day)")
        }
        let report = CheckedSection.article("Báo cáo", front: "number: 12/BC-CQM\nissued: 2024-05-30\n")
        let reported = try CheckedSection(["site.yaml": site, "van-ban/bao-cao.md": report])
        #expect(try await reported.codes() == [])
        #expect(try await reported.codes(today: "2024-12-10") == ["fresh/report-due"], "that was the one of June")
    }

    @Test func aDayThatNoYearHas() async throws {
        let section = try CheckedSection(["site.yaml": CheckedSection.site + "freshness: {reports: [31/6, 06-15]}\n"])
        #expect(try await section.codes() == ["front-matter/bad-month-day", "front-matter/bad-month-day"])
    }
}

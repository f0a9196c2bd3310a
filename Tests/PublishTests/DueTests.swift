import Foundation
import SectionSupport
import TestSupport
import Testing

/// Articles that come and go by themselves.
@Suite("Articles come and go on their day") struct DueTests {
    private func due(_ office: Office, _ today: String, _ more: [String] = []) async throws -> [String] {
        let outcome = try await office.run(["due", "--today", today] + more)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func theNextInstantIsNamedWithAllThatHappensThen() async throws {
        let office = try Office.withFolder()
        try withoutConsultations(office)
        let lines = try await due(office, "2024-06-13")
        #expect(lines.map { $0.prefix(25) } == ["2024-06-15T00:00:00+07:00"])
        #expect(lines[0].contains("bài hết hạn") && lines[0].hasSuffix("content/tin-tuc/2024/het-han.md"))
        let next = try await due(office, "2024-06-15")
        #expect(next.count == 1 && next[0].hasPrefix("2024-06-16T00:00:00+07:00\tbài lên trang\t"))
    }

    @Test func anOpenConsultationCountsItsDays() async throws {
        let office = try Office.withFolder()
        let lines = try await due(office, "2024-06-17")
        #expect(lines.count == 1 && lines[0].hasPrefix("2024-06-18T00:00:00+07:00\tđếm ngày lấy ý kiến"))
        let last = try await due(office, "2024-06-21")
        #expect(last.first?.hasPrefix("2024-06-22T00:00:00+07:00\thết lấy ý kiến") == true)
    }

    @Test func whenNothingIsToComeItSaysSo() async throws {
        let office = try Office.withFolder()
        #expect(try await due(office, "2099-01-01") == ["Không có gì tới hạn."])
        #expect(try await due(office, "2099-01-01", ["--format", "json"]) == [])
    }

    /// One that is open counts its days, so that each midnight is an instant.
    private func withoutConsultations(_ office: Office) throws {
        try office.section.folder.remove("content/lay-y-kien")
    }

    private func publishIfDue(_ office: Office, _ today: String) async throws -> TdktBinary.Outcome {
        try await office.run(["publish", "--yes", "--if-due", "--lang", "en", "--today", today])
    }

    @Test func aTimerPublishesWhenTheTimeHasComeAndNotBefore() async throws {
        let office = try Office.withFolder()
        try withoutConsultations(office)
        #expect(try await office.publish().exitCode == 0)
        let first = office.published.live
        // Edits alone are nothing for a timer: somebody may be at work on them.
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let early = try await publishIfDue(office, "2024-06-15")
        #expect(early.exitCode == 0 && early.errors.contains("next: 2024-06-16T00:00:00+07:00"), "\(early.errors)")
        #expect(office.published.live == first)
        let due = try await publishIfDue(office, "2024-06-16")
        #expect(due.exitCode == 0, "\(due.errors)\(early.errors)")
        #expect(office.section.folder.exists("target/current/tin-tuc/2024/hen-gio/index.html"))
        let later = try await publishIfDue(office, "2024-06-17")
        #expect(later.exitCode == 0 && later.errors.contains("Nothing is due"), "\(later.errors)")
    }
}

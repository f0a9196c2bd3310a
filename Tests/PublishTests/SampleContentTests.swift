import Foundation
import SectionSupport
import TestSupport
import Testing

/// Sample articles go online only when somebody says so.
@Suite("Sample articles go online only on request") struct SampleContentTests {
    private func publish(_ office: Office, _ more: [String] = []) async throws -> TdktBinary.Outcome {
        try await office.run(["publish", "server", "--yes", "--lang", "en", "--today", TemporarySite.today] + more)
    }

    @Test func theFirstPublishOfSamplesMustBeAllowed() async throws {
        let office = try Office.withFolder()
        let outcome = try await publish(office)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/sample]"), "\(outcome.errors)")
        #expect(outcome.errors.contains("--allow-sample"))
        #expect(office.published.live == nil)
        #expect(try await publish(office, ["--dry-run"]).exitCode == 0, "to look is no harm")
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let later = try await publish(office)
        #expect(later.exitCode == 0, "they are online already: \(later.errors)")
    }

    @Test func aSectionWithoutSamplesIsAskedNothing() async throws {
        let office = try Office.withFolder()
        for path in try office.section.folder.snapshot("content").keys where path.hasSuffix(".md") {
            let text = try office.section.folder.text("content/\(path)")
            try office.section.folder.write(text.replacing("sample: true\n", with: ""), to: "content/\(path)")
        }
        #expect(try await publish(office).exitCode == 0)
        // The first one that comes later is asked about, too.
        try office.section.edit("content/tin-tuc/2023/mot.md", "title:", "sample: true\ntitle:")
        #expect(try await publish(office).errors.contains("[publish/sample]"))
    }

    /// "First" is meant of each article, not of the target.
    @Test func aNewSampleBesideThoseThatAreOnlineIsAskedAbout() async throws {
        let office = try Office.withFolder()
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        let live = office.published.live
        let text = "---\ntitle: Bài mẫu thứ hai\ndate: 2024-06-01\nsummary: S.\nsample: true\n---\nx\n"
        try office.section.folder.write(text, to: "content/tin-tuc/2024/mau.md")
        let outcome = try await publish(office)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/sample]"), "\(outcome.errors)")
        #expect(outcome.errors.contains("1 would go online for the first time: Bài mẫu thứ hai"), "\(outcome.errors)")
        #expect(office.published.live == live)
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        try office.section.edit("content/tin-tuc/2024/mau.md", "title: Bài", "title: Một bài")
        #expect(try await publish(office).exitCode == 0, "another title of the same article")
    }

    @Test func aSampleThatWasTakenBackIsAskedAboutAgain() async throws {
        let office = try Office.withFolder()
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        try office.section.edit("content/tin-tuc/2023/mot.md", "title:", "sample: true\ntitle:")
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        #expect(try await office.run(["rollback", "server", "--yes"]).exitCode == 0)
        #expect(try await publish(office, ["--overwrite"]).errors.contains("[publish/sample]"))
    }

    /// Nothing of it is at the target yet: that it was allowed is remembered with the approval.
    @Test func aSampleOfALaterDayIsAskedAboutOnce() async throws {
        let office = try Office.withFolder()
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        let text = "---\ntitle: Ngày mai\ndate: 2024-06-17\nsummary: S.\nsample: true\n---\nx\n"
        try office.section.folder.write(text, to: "content/tin-tuc/2024/mai.md")
        #expect(try await publish(office).errors.contains("[publish/sample]"))
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        #expect(try await publish(office).exitCode == 0)
    }

    /// A record may be open to visitors: which articles are to come is not to be read from it.
    @Test func theRecordNamesNoSample() async throws {
        let office = try Office.withFolder()
        try office.section.edit("content/tin-tuc/2024/hen-gio.md", "title:", "sample: true\ntitle:")
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        let live = try #require(office.published.live)
        let record = try office.section.folder.text("target/.tdkt/releases/\(live).record")
        #expect(record.contains(#/(?m)^# sample [0-9a-f]{16}$/#) && !record.contains("hen-gio"))
    }

    /// Whoever approves one for a later day decides about it, and not the timer.
    @Test func aSampleOfALaterDayIsAskedAboutWhenItIsApproved() async throws {
        let office = try Office.withFolder()
        for path in try office.section.folder.snapshot("content").keys where path.hasSuffix(".md") {
            let text = try office.section.folder.text("content/\(path)")
            try office.section.folder.write(text.replacing("sample: true\n", with: ""), to: "content/\(path)")
        }
        try office.section.edit("content/tin-tuc/2024/hen-gio.md", "title:", "sample: true\ntitle:")
        #expect(try await publish(office).errors.contains("[publish/sample]"))
        #expect(try await publish(office, ["--allow-sample"]).exitCode == 0)
        let timer = try await office.run(["publish", "server", "--yes", "--if-due", "--today", "2024-06-16"])
        #expect(timer.exitCode == 0, "\(timer.errors)")
        #expect(office.section.folder.exists("target/current/tin-tuc/2024/hen-gio/index.html"))
    }

    @Test func aBundleIsAskedAboutToo() async throws {
        let office = try Office.withFolder()
        let site = try office.section.folder.text("content/site.yaml")
        try office.section.folder.write(site + "  goi: {type: zip, path: goi.zip}\n", to: "content/site.yaml")
        let arguments = ["publish", "goi", "--yes", "--lang", "en", "--today", TemporarySite.today]
        #expect(try await office.run(arguments).errors.contains("[publish/sample]"))
        #expect(!office.section.folder.exists("goi.zip"))
        #expect(try await office.run(arguments + ["--allow-sample"]).exitCode == 0)
        #expect(try await office.run(arguments).exitCode == 0)
    }
}

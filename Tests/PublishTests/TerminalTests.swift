import Foundation
import SectionSupport
import TestSupport
import Testing

/// What content, file names and servers say never steers the terminal, in any command.
@Suite("No command lets content steer the terminal") struct TerminalTests {
    /// Clears the screen, names the window, begins a line of its own, turns the direction of writing.
    private static let hostile = "\u{1B}[2J\u{1B}]0;x\u{7}đỏ\u{9B}31m\u{202E}gpj"

    private func office() throws -> Office {
        let office = try Office.withFolder()
        let folder = office.section.folder
        try folder.write(
            "---\ntitle: \"\\e[2J\\e[31m\\u009B31mTiêu đề\\nhai\\u202Egpj\"\ndate: 2024-06-01\nsummary: Một câu.\n---\n\nMới.\n",
            to: "content/tin-tuc/2024/dieu-khien.md")
        try folder.write(
            "---\ntitle: \"\\e[2JHẹn giờ\"\ndate: 2024-06-16\nsummary: Một câu.\n---\n\nMới.\n",
            to: "content/tin-tuc/2024/hen-gio.md")
        return office
    }

    private func damaged() throws -> Office {
        let office = try office()
        let folder = office.section.folder
        try folder.write("không phải bài", to: "content/tin-tuc/2024/\(Self.hostile).md")
        try folder.write("lạ", to: "content/tin-tuc/2024/\(Self.hostile).pdf")
        try folder.write(
            "---\ntitle: A\ndate: 2024-06-01\nsummary: \"\\e[2J\"\nunits: [\"\\e[2J\"]\nx\\e: 1\n---\n\n"
                + "[\u{1B}[2Jtại đây](\u{1B}[31m.md) [a](<\(Self.hostile).md>) nháy\u{A0}\u{1B}[0m \n",
            to: "content/tin-tuc/2024/loi.md")
        return office
    }

    private func expectPlain(
        _ outcome: TdktBinary.Outcome, _ command: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let steering = (outcome.output + outcome.errors).unicodeScalars.filter { scalar in
            switch scalar.value {
            case 9, 10: false
            case 0..<32, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        #expect(steering.isEmpty, "\(command): \(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
        guard command.contains("json") else { return }
        for line in outcome.output.split(separator: "\n") {
            #expect(throws: Never.self, sourceLocation: sourceLocation) {
                try JSONSerialization.jsonObject(with: Data(line.utf8))
            }
        }
    }

    @Test(arguments: [
        ["build"], ["build", "--format", "json"], ["check"], ["check", "--format", "json"],
        ["check", "--format", "sarif"], ["check", "--fix", "--yes"], ["due"], ["publish", "--yes"],
        ["report", "--from", "2024-01-01", "--to", "2024-06-30"], ["new", hostile, "A"], ["explain", hostile],
        ["new", "tin-tuc", hostile], ["releases", hostile], ["build", "--content", hostile],
    ])
    func aDamagedSection(_ command: [String]) async throws {
        let office = try damaged()
        let today = ["explain", "releases"].contains(command[0]) ? [] : ["--today", TemporarySite.today]
        expectPlain(try await office.run(command + today), command)
    }

    @Test func titlesInPlansAndDueDays() async throws {
        let office = try office()
        for format in ["text", "json"] {
            let plan = ["publish", "--dry-run", "--format", format, "--today", TemporarySite.today]
            let outcome = try await office.run(plan)
            #expect(outcome.exitCode == 0 && outcome.output.contains("Tiêu đề"), "\(outcome.errors)")
            expectPlain(outcome, plan)
            let due = ["due", "--format", format, "--today", TemporarySite.today]
            let next = try await office.run(due)
            #expect(next.output.contains("Hẹn giờ"))
            expectPlain(next, due)
        }
    }

    /// The server is somebody else's: what it says of releases, locks and titles is shown, not obeyed.
    @Test func whatAServerSays() async throws {
        let office = try office()
        try await office.publish()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try await office.publish()
        let folder = office.section.folder
        for brief in try office.published.briefs() {
            let path = "target/.tdkt/releases/\(brief)"
            let text = try folder.text(path)
            try folder.write(text.replacing(#/by .*/#, with: "by \(Self.hostile)"), to: path)
        }
        for command in [["releases"], ["releases", "--format", "json"], ["rollback"], ["rollback", "x\u{1B}[2J"]] {
            let outcome = try await office.run(command)
            expectPlain(outcome, command)
            if command[0] == "releases" { #expect(outcome.output.contains("gpj")) }
        }
        try office.section.edit("content/tin-tuc/2023/mot.md", "Tận tình", "Ân cần")
        try folder.write("other\n\(Self.hostile)\n9000000000\n2024-06-15T08:00:00+07:00\n", to: "target/.tdkt/lock")
        let locked = try await office.publish()
        #expect(locked.exitCode == 1 && locked.errors.contains("[publish/locked]"), "\(locked.errors)")
        expectPlain(locked, ["publish"])
    }

    @Test func aPlanSaysNothingOfWhatThereIsNoneOf() async throws {
        let office = try office()
        try await office.publish()
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.run(["publish", "--dry-run", "--today", TemporarySite.today])
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("Sửa ") && $0.contains(" tệp khác.") }, "\(outcome.output)")
        #expect(!lines.contains { $0.contains(#/\b0 (trang|địa chỉ|tệp)/#) }, "\(outcome.output)")
    }
}

import Foundation
import TestSupport
import Testing

/// Names that no file system would keep are the editor's error at their place, before anything is written.
@Suite("Names that are too long are refused at their place") struct LongNameTests {
    private static let long = String(repeating: "a", count: 201)
    private static let longest = String(repeating: "a", count: 200)

    private static func article(_ keys: String = "", _ text: String = "") -> String {
        "---\ntitle: Một bài\ndate: 2024-02-05\nsummary: Tóm tắt.\n\(keys)---\n\n\(text)\n"
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Text by path; what it is laid over is the good site.
        let files: [String: String]
        let place: String
    }

    static let cases = [
        Case(
            testDescription: "an old address",
            files: ["content/tin-tuc/a.md": article("aliases: [/tin-tuc/cu/, /tin-tuc/\(long)/]\n")],
            place: "content/tin-tuc/a.md:5:25"),
        Case(
            testDescription: "a unit's id",
            files: ["content/units.yaml": "- {id: van-phong, name: A}\n- {id: \(long), name: B}\n"],
            place: "content/units.yaml:2:8"),
        Case(
            testDescription: "an award's id",
            files: ["content/awards.yaml": "- {id: \(long), name: Bằng khen riêng, level: tinh}\n"],
            place: "content/awards.yaml:1:8"),
        Case(
            testDescription: "a campaign's id, which is its file's name",
            files: ["content/phong-trao/\(long).md": article("number: 1/KH-BQL\nstatus: dang-dien-ra\n")],
            place: "content/phong-trao/\(long).md"),
        Case(
            testDescription: "an article's file", files: ["content/tin-tuc/\(long).md": article()],
            place: "content/tin-tuc/\(long).md"),
        Case(
            testDescription: "a folder", files: ["content/tin-tuc/\(long)/a.md": article()],
            place: "content/tin-tuc/\(long)/a.md"),
        Case(
            testDescription: "an attachment",
            files: [
                "content/tin-tuc/a.md": article("", "[Bảng](\(long).csv)"), "content/tin-tuc/\(long).csv": "a,b\n",
            ], place: "content/tin-tuc/\(long).csv"),
        Case(
            testDescription: "a picture of the theme", files: ["templates/assets/\(longest).svg": "<svg/>"],
            place: "templates/assets/\(longest).svg"),
        Case(
            testDescription: "an address of many folders",
            files: ["content/tin-tuc/\(String(repeating: "\(longest.dropLast(20))/", count: 6))a.md": article()],
            place: "content/tin-tuc/\(String(repeating: "\(longest.dropLast(20))/", count: 6))a.md"),
    ]

    @Test(arguments: cases) func isTheEditorsError(_ sample: Case) async throws {
        let site = try await BrokenSite("good")
        for (path, text) in sample.files { try site.folder.write(text, to: path) }
        let before = try site.folder.snapshot("public")
        for options in [[], ["--compress"]] {
            let outcome = try await site.build(options + ["--lang", "en"])
            #expect(outcome.exitCode == 1 && outcome.errors.contains("[route/long-name]"), "\(outcome.errors)")
            #expect(outcome.errors.contains("\(sample.place): error: “"), "\(outcome.errors)")
            #expect(try site.folder.snapshot("public") == before)
        }
    }

    @Test("As long as allowed, all of it compressed, with the longest names on the way")
    func theLongest() async throws {
        let (site, long) = (try await BrokenSite("good"), Self.longest)
        try site.folder.write(
            Self.article("aliases: [/tin-tuc/\(long.dropLast())b/]\n", "[Bảng](\(long.dropLast(4)).csv)"),
            to: "content/tin-tuc/\(long).md")
        let rows = String(repeating: "một,hai\n", count: 1000)
        try site.folder.write(rows, to: "content/tin-tuc/\(long.dropLast(4)).csv")
        try site.folder.write("- {id: van-phong, name: A, aliases: [\(Self.long)]}\n", to: "content/units.yaml")
        let outcome = try await site.build(["--compress"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(site.folder.exists("public/tin-tuc/\(long)/index.html"))
        #expect(site.folder.exists("public/tin-tuc/\(long.dropLast(4)).csv.gz"))
    }
}

/// An output folder that somebody did not mean is refused before anything is written.
@Suite("An output folder chosen by mistake is refused") struct OutputPathTests {
    @Test(arguments: [
        ("/", "it is the root folder"), ("/tmp/..", "it is the root folder"),
        ("$HOME/public", "“$HOME” is not expanded"),
        ("~/public", "“~” is not expanded"), ("~", "“~” is not expanded"), ("~ai/public", "another account"),
        ("C:\\public", "no drive letters"), ("\\\\may-chu\\web", "it has backslashes"),
        ("file:///srv/web", "it is a network address"), ("goc", "it is the root folder"), ("", "it is empty"),
        ("nha", "it is the account's whole home folder"), ("%TEMP%/x", "“%TEMP%” is not expanded"),
        ("/usr", "it is a folder of the operating system"), ("/etc/tdkt", "it is a folder of the operating system"),
    ])
    func elsewhere(_ output: String, _ words: String) async throws {
        let site = try await BrokenSite("good")
        try site.folder.link("goc", to: "/")
        try site.folder.makeFolder("nha")
        let before = try site.folder.snapshot()
        let home = ["env", "HOME=\(site.folder.url("nha").path)"]
        for option in ["--output", "--fragments"] {
            let outcome = try await site.build([option, output, "--lang", "en"], launcher: home)
            #expect(outcome.exitCode == 1 && outcome.errors.contains("[output/bad-path]"), "\(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
        #expect(try site.folder.snapshot() == before)
    }

    @Test(arguments: [".", "content/.."]) func aroundTheInputs(_ output: String) async throws {
        let site = try await BrokenSite("good")
        let before = try site.folder.snapshot()
        let outcome = try await site.build(["--output", output])
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[output/above-input]"), "\(outcome.errors)")
        #expect(try site.folder.snapshot() == before)
    }
}

import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// Two targets at one place, or one inside the other: an error at the second, in every command that reads the targets.
@Suite("Two targets cannot share a place") struct SharedPlaceTests {
    /// The first and the second target, and how the second lies to the first.
    static let shared = [
        ("{type: directory, path: web}", "{type: directory, path: ./web/}", "is that"),
        ("{type: directory, path: web}", "{type: directory, path: lien-ket/thu}", "is inside that"),
        ("{type: directory, path: web/thu}", "{type: directory, path: web}", "contains that"),
        ("{type: directory, path: web}", "{type: zip, path: web/ban.zip}", "is inside that"),
        ("{type: zip, path: ban.zip}", "{type: zip, path: x/../ban.zip}", "is that"),
        (
            "{type: ssh, host: m, path: /srv/web}", "{type: ssh, host: M, port: 22, user: b, path: /srv/web/a}",
            "is inside that"
        ),
        ("{type: ssh, host: m, path: web/a}", "{type: ssh, host: m, path: ~/web/b/../a}", "is that"),
        ("{type: object-storage, remote: \"kho:t/a\"}", "{type: object-storage, remote: \"kho:t\"}", "contains that"),
    ]

    private func office(_ first: String, _ second: String) throws -> Office {
        let office = try Office.aiming("\(first)\n  hai: \(second)")
        try office.section.folder.link("lien-ket", to: "web")
        return office
    }

    @Test(arguments: shared) func anErrorAtTheSecond(first: String, second: String, words: String) async throws {
        let office = try office(first, second)
        let yaml = try office.section.folder.text("content/site.yaml").split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(yaml.firstIndex { $0.hasPrefix("  hai: ") }) + 1
        for command in [
            ["build"], ["check"], Office.publishing(), ["releases", "server"], ["rollback", "hai", "--yes"],
        ] {
            let outcome = try await office.run(command + ["--lang", "en"])
            let said = outcome.output + outcome.errors
            #expect(outcome.exitCode == 1 && said.contains("[publish/shared-place]"), "\(command): \(said)")
            #expect(said.contains("content/site.yaml:\(line):"), "\(command): \(said)")
            #expect(said.contains("The place of the target “hai” \(words) of the target “server”"), "\(said)")
        }
    }

    @Test(arguments: [
        ("{type: directory, path: web}", "{type: directory, path: web-2}"),
        ("{type: zip, path: ban.zip}", "{type: zip, path: ban-2.zip}"),
        ("{type: ssh, host: m, path: web}", "{type: ssh, host: n, path: web}"),
        ("{type: ssh, host: m, path: web}", "{type: ssh, host: m, port: 2222, path: web}"),
        ("{type: ssh, host: m, user: a, path: web}", "{type: ssh, host: m, user: b, path: web}"),
        ("{type: ssh, host: m, path: /srv/web}", "{type: directory, path: web}"),
        ("{type: object-storage, remote: \"kho:t\"}", "{type: object-storage, remote: \"khac:t\"}"),
        ("{type: object-storage, remote: \"kho:t\"}", "{type: object-storage, remote: \"kho:t2\"}"),
    ])
    func twoPlacesAreFine(first: String, second: String) async throws {
        let outcome = try await office(first, second).run(["build", "--today", TemporarySite.today])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}

/// Where a run keeps its own things nothing is published or built, and looking at a target leaves it as it was.
@Suite("Nothing is published into a run's own folders") struct OwnFolderTests {
    @Test(arguments: [".tdkt", ".tdkt/x", "khac/.tdkt", "khac/../.tdkt/y"]) func noOutputIsAStateFolder(folder: String)
        async throws
    {
        let office = try Office.withFolder()
        for option in ["--output", "--fragments"] {
            let outcome = try await office.run(["build", option, folder, "--lang", "en"])
            #expect(outcome.exitCode == 1 && outcome.errors.contains("[output/bad-path]"), "\(outcome.errors)")
            #expect(outcome.errors.contains("“.tdkt” is the folder of what tdkt remembers"), "\(outcome.errors)")
        }
        #expect(!office.section.folder.exists(".tdkt"))
    }

    @Test(arguments: [(".tdkt/x", "publish/path-overlap"), ("khac/.tdkt", "publish/bad-path")])
    func noTargetIsAStateFolder(path: String, code: String) async throws {
        let office = try Office.aiming("{type: directory, path: \(path)}")
        for command in [["build"], ["check"], Office.publishing()] {
            let outcome = try await office.run(command)
            #expect(
                outcome.exitCode == 1 && (outcome.output + outcome.errors).contains("[\(code)]"), "\(outcome.errors)")
        }
    }

    @Test func aTargetOverTheFragmentsOfABuild() async throws {
        let office = try Office.aiming("{type: directory, path: doan}")
        let outcome = try await office.run(["build", "--fragments", "doan/x", "--lang", "en"])
        #expect(outcome.exitCode == 1 && outcome.errors.contains("contains the folder of fragments (doan/x)"))
    }

    @Test func templatesElsewhereAreKnownToEveryCommand() async throws {
        let office = try Office.aiming("{type: directory, path: giao-dien/assets}")
        try office.section.folder.copy(office.section.folder.url("templates"), to: "giao-dien")
        for command in [
            ["build"], ["check"], Office.publishing(), ["rollback", "server", "--yes"], ["releases", "server"],
        ] {
            let outcome = try await office.run(command + ["--templates", "giao-dien", "--lang", "en"])
            let said = outcome.output + outcome.errors
            #expect(outcome.exitCode == 1 && said.contains("is inside the template folder (giao-dien)"), "\(said)")
        }
    }

    /// A publish that has nothing to do, is refused or has no approval.
    @Test(arguments: [
        Office.publishing(["--if-due"]), Office.publishing(["--dry-run"]), ["publish", "server", "--yes"],
        ["releases", "server"], ["rollback", "server", "--yes"],
    ])
    func anEmptyTargetStaysEmpty(_ command: [String]) async throws {
        let office = try Office.withFolder()
        _ = try await office.run(command)
        #expect(!office.section.folder.exists("target"), "there is none")
        try office.section.folder.makeFolder("target")
        _ = try await office.run(command)
        #expect(try office.section.folder.snapshot("target").isEmpty)
        #expect(!office.section.folder.exists("target/.tdkt"))
    }

    /// The program's own links to its root and its folder.
    @Test(arguments: [
        ("/proc/self/root", "it is the root folder of the whole machine"),
        ("/proc/self/cwd/content/x", "is inside the content folder (content)"),
        ("~/../../../../..", "it is the root folder of the whole machine"),
    ])
    func waysRoundAreFollowed(path: String, words: String) async throws {
        let office = try Office.aiming("{type: directory, path: \(path)}")
        for command in [["build"], ["check"], Office.publishing()] {
            let outcome = try await office.run(command + ["--lang", "en"])
            let said = outcome.output + outcome.errors
            #expect(outcome.exitCode == 1 && said.contains(words), "\(said)")
        }
    }

    @Test func sshsConfigurationInTheHomeFolder() async throws {
        let server = try await SSHServer()
        let configuration = URL(filePath: server.configuration)
        let office = try Office.aiming(
            "{type: ssh, host: \(SSHServer.host), path: \"$PWD/target\", ssh_config: ~/\(configuration.lastPathComponent)}"
        )
        let site = try office.section.folder.text("content/site.yaml")
        try office.section.folder.write(
            site.replacing("$PWD", with: office.section.folder.path), to: "content/site.yaml")
        let home = configuration.deletingLastPathComponent().path
        let outcome = try await office.run(Office.publishing(), launcher: ["env", "HOME=\(home)"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(office.section.folder.exists("target/current/index.html"))
    }

    @Test(arguments: ["$HOME/x", "~khac/x", "C:\\\\x", "~/", "~"]) func aConfigurationThatIsNone(path: String)
        async throws
    {
        let office = try Office.aiming("{type: ssh, host: m, path: web, ssh_config: \"\(path)\"}")
        let outcome = try await office.run(["build", "--lang", "en"])
        #expect(
            outcome.exitCode == 1 && outcome.errors.contains("cannot be a configuration of ssh"), "\(outcome.errors)")
    }
}

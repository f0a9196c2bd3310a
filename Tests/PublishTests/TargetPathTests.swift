import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// A target's path as people write it by habit: what would lead elsewhere than they mean is refused at its place in
/// `site.yaml`, before anything is written.
@Suite("A target's path is refused where it would lead elsewhere") struct TargetPathTests {
    /// Paths in `site.yaml`, and what is said of them.
    static let refused = [
        ("/", "it is the root folder of the whole machine"),
        ("/srv/..", "it is the root folder of the whole machine"),
        ("/./", "it is the root folder of the whole machine"),
        ("$HOME/web", "“$HOME” is not expanded here"),
        ("${XDG_DATA_HOME}/web", "“${XDG_DATA_HOME}” is not expanded here"),
        ("/srv/$(hostname)/web", "“$(hostname)” is not expanded here"),
        ("%USERPROFILE%\\\\web", "“%USERPROFILE%” is not expanded here"),
        ("C:\\\\inetpub\\\\wwwroot", "this machine has no drive letters"),
        ("D:/web", "this machine has no drive letters"),
        ("\\\\\\\\may-chu\\\\web", "it has backslashes, as on Windows"),
        ("..\\\\web", "it has backslashes, as on Windows"),
        ("//may-chu/web", "“//” at the beginning names a Windows file server"),
        ("file:///srv/web", "it is a network address, not a folder"),
        ("file:/srv/web", "it is a network address, not a folder"),
        ("sftp://may-chu/srv/web", "it is a network address, not a folder"),
        ("bientap@may-chu:/srv/web", "it is a network address, not a folder"),
        ("~bientap/web", "“~name” is the home folder of another account"),
        ("/srv/thi\\u0007dua", "it has invisible characters"),
        ("/srv/thi-dua\\u200b", "it has invisible characters"),
        ("/srv/thi-dua\\u00a0", "it has invisible characters"),
        ("/srv/\(String(repeating: "a", count: 256))", "it is longer than file systems allow"),
    ]

    @Test(arguments: refused) func aPathThatLeadsElsewhere(path: String, words: String) async throws {
        for type in ["directory", "zip", "ssh, host: may-chu"] {
            let office = try Office.aiming("{type: \(type), path: \"\(path)\"}")
            try await expectRefusal(office, "[publish/bad-path]", words, by: [Office.publishing()])
        }
    }

    @Test func everyCommandThatReadsTheTargetsSaysSo() async throws {
        let office = try Office.aiming("{type: directory, path: $HOME/web}")
        try await expectRefusal(
            office, "[publish/bad-path]", "“$HOME” is not expanded here", by: Self.atTargets + [["build"], ["check"]])
    }

    static let atTargets = [Office.publishing(), ["rollback", "server", "--yes"], ["releases", "server"]]

    @Test(arguments: [
        ("/usr", "a folder of the operating system"), ("/etc/tdkt", "a folder of the operating system"),
        ("~/", "the account's whole home folder"),
    ])
    func aFolderThatIsNoPlaceForASection(path: String, words: String) async throws {
        let office = try Office.aiming("{type: directory, path: \"\(path)\"}")
        try await expectRefusal(office, "[publish/bad-path]", words, by: Self.atTargets + [["build"], ["check"]])
    }

    @Test(arguments: ["''", "'  '", "~", ""]) func aPathThatIsEmpty(path: String) async throws {
        // YAML takes a plain `~` for nothing as well.
        let office = try Office.aiming("{type: directory, path: \(path)}")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 1 && outcome.errors.contains("[front-matter/missing-key]"), "\(outcome.errors)")
    }

    @Test(arguments: ["web/", "..", "~", "."]) func aBundleWhoseNameIsThatOfAFolder(path: String) async throws {
        let office = try Office.aiming("{type: zip, path: \"\(path)\"}")
        try await expectRefusal(
            office, "[publish/bad-path]", "it is a folder, not a .zip file", by: [Office.publishing()])
    }

    @Test(arguments: [
        ("kho:", "there is no bucket after the colon"), ("kho:/", "there is no bucket after the colon"),
        ("kho:thung/../..", "there is no bucket after the colon"),
        ("s3://thung/thi-dua", "it is a network address, not a folder"),
        ("C:\\\\inetpub", "this machine has no drive letters"), ("kho:thung/$HOME", "“$HOME” is not expanded here"),
        ("sftp:~bientap/web", "“~name” is the home folder of another account"),
    ])
    func aRemoteThatLeadsElsewhere(remote: String, words: String) async throws {
        let office = try Office.aiming("{type: object-storage, remote: \"\(remote)\"}")
        try await expectRefusal(office, "[publish/bad-path]", words, by: [Office.publishing()])
    }

    /// What only the folders of the run tell; links are followed, also to what isn't there yet.
    @Test(arguments: [
        ("content/web", "is inside the content folder (content)"), ("content", "is the content folder (content)"),
        ("./x/../content/tin-tuc", "is inside the content folder (content)"),
        ("lien-ket/moi/web", "is inside the content folder (content)"),
        ("treo", "is inside the content folder (content)"),
        (".", "contains the content folder (content)"),
        ("templates/assets", "is inside the template folder (templates)"),
        ("public", "is the output folder (public)"), ("public/web", "is inside the output folder (public)"),
        ("sau/..", "contains the content folder (content)"),
    ])
    func aTargetOverTheFoldersOfTheRun(path: String, words: String) async throws {
        let office = try Office.aiming("{type: directory, path: \(path)}")
        try office.section.folder.link("lien-ket", to: "content")
        try office.section.folder.link("treo", to: "content/chua-co")
        try await expectRefusal(office, "[publish/path-overlap]", words)
    }

    @Test(arguments: [
        ("public/ban.zip", "is inside the output folder"), ("content/ban.zip", "is inside the content folder"),
    ])
    func aBundleInTheFoldersOfTheRun(path: String, words: String) async throws {
        try await expectRefusal(try .aiming("{type: zip, path: \(path)}"), "[publish/path-overlap]", words)
    }

    @Test func anOutputFolderBelowTheTarget() async throws {
        let office = try Office.aiming("{type: directory, path: ra}")
        try await expectRefusal(
            office, "[publish/path-overlap]", "contains the output folder (ra/public)", ["--output", "ra/public"])
    }

    @Test func whatIsThereIsOfAnotherKind() async throws {
        let file = try Office.aiming("{type: directory, path: tep}")
        try file.section.folder.write("một tệp", to: "tep")
        try await expectRefusal(file, "[publish/bad-path]", "there is a file, not a folder")
        let folder = try Office.aiming("{type: zip, path: tep.zip}")
        try folder.section.folder.makeFolder("tep.zip")
        try await expectRefusal(folder, "[publish/bad-path]", "it is a folder, not a .zip file")
    }

    @Test func aLinkToTheRootIsTheRoot() async throws {
        let office = try Office.aiming("{type: directory, path: goc}")
        try office.section.folder.link("goc", to: "/")
        try await expectRefusal(office, "[publish/bad-path]", "it is the root folder of the whole machine")
    }

    /// A remote of rclone may be any folder of this machine, by its own name or by another's.
    @Test(arguments: ["may:$PWD/content", "ten-khac:web"]) func aRemoteThatIsAFolderOfThisMachine(remote: String)
        async throws
    {
        let folder = try TemporaryFolder()
        let configuration = "[may]\ntype = local\n\n[ten-khac]\ntype = alias\nremote = \(folder.path)\n"
        try folder.write(configuration, to: "rclone.conf")
        let path = remote.replacing("$PWD", with: folder.path)
        let office = try Office.aiming("{type: object-storage, remote: \"\(path)\"}")
        for command in Self.atTargets {
            let outcome = try await office.run(
                command + ["--lang", "en"], launcher: ["env", "RCLONE_CONFIG=\(folder.url("rclone.conf").path)"])
            #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/bad-path]"), "\(outcome.errors)")
            #expect(outcome.errors.contains("this remote is a folder of this very machine"), "\(outcome.errors)")
            #expect(outcome.errors.hasPrefix("content/site.yaml:16:"), "\(outcome.errors)")
        }
    }

    /// Where a link at a server leads only the server says.
    @Test func aLinkToTheRootOfAServer() async throws {
        let server = try await SSHServer()
        let office = try Office.at(server)
        try office.section.folder.link("target", to: "/")
        for command in Self.atTargets {
            let outcome = try await office.run(command + ["--lang", "en"])
            #expect(outcome.exitCode == 1 && outcome.errors.contains("[publish/bad-path]"), "\(outcome.errors)")
            #expect(outcome.errors.contains("it is the root folder of the whole machine"), "\(outcome.errors)")
        }
    }

    /// - Parameter commands: each of which must say it, and write nothing.
    /// Without the lock that a build has taken before it reads `site.yaml`.
    private func contents(_ office: Office) throws -> [String: Data] {
        try office.section.folder.snapshot().filter { !$0.key.hasPrefix(".tdkt") }
    }

    private func expectRefusal(
        _ office: Office, _ code: String, _ words: String, _ options: [String] = [],
        by commands: [[String]] = atTargets + [["build"], ["check"]],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try contents(office)
        let yaml = try office.section.folder.text("content/site.yaml").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        let line = try #require(yaml.firstIndex { $0.hasPrefix("  server: ") })
        let key = try #require(yaml[line].firstRange(of: #/(path|remote): /#)).upperBound
        let place =
            "content/site.yaml:\(line + 1):\(yaml[line].distance(from: yaml[line].startIndex, to: key) + 1): error: "
        for command in commands {
            let outcome = try await office.run(command + ["--lang", "en"] + options)
            let said = "\(command): \(outcome.output)\(outcome.errors)"
            #expect(outcome.exitCode == 1, "\(said)", sourceLocation: sourceLocation)
            #expect((outcome.output + outcome.errors).contains(place), "\(said)", sourceLocation: sourceLocation)
            #expect(said.contains(words) && said.contains(code), "\(said)", sourceLocation: sourceLocation)
        }
        #expect(try contents(office) == before, sourceLocation: sourceLocation)
    }
}

/// Paths that are expanded or relative lead where their writer means.
@Suite("Relative and home paths lead where their writer means") struct HomePathTests {
    @Test func ofAFolderAndABundle() async throws {
        let home = try TemporaryFolder()
        let launcher = ["env", "HOME=\(home.path)"]
        let folder = try Office.aiming("{type: directory, path: ~/web/thi-dua}")
        let first = try await folder.run(Office.publishing(), launcher: launcher)
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(try PublishedFolder(url: home.url("web/thi-dua")).shows(folder.built()))
        #expect(!folder.section.folder.exists("~"))
        let bundle = try Office.aiming("{type: zip, path: ~/ban.zip}")
        let second = try await bundle.run(Office.publishing(), launcher: launcher)
        #expect(second.exitCode == 0 && home.exists("ban.zip"), "\(second.errors)")
    }

    /// Over ssh the home folder is that of the account there, in which a login begins.
    @Test(arguments: ["~/", ""]) func ofAServer(prefix: String) async throws {
        let server = try await SSHServer()
        let name = "tdkt-tests-\(UUID().uuidString)"
        let home = FileManager.default.homeDirectoryForCurrentUser
        defer { try? FileManager.default.removeItem(at: home.appending(path: name)) }
        let office = try Office.aiming(
            "{type: ssh, host: \(SSHServer.host), path: \(prefix)\(name)/web, ssh_config: \(server.configuration)}")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let published = PublishedFolder(url: home.appending(path: "\(name)/web"))
        #expect(try published.shows(office.built()))
        // Another publish is compared with it.
        #expect(try await office.publish().errors.contains("up to date"))
    }

    @Test func aRelativePathBeginsWhereTheCommandRuns() async throws {
        let office = try Office.aiming("{type: directory, path: ra/web}")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(office.section.folder.exists("ra/web/current/index.html"))
    }

    /// Beside the folders of the run there is room.
    @Test func aFolderWhoseNameOnlyBeginsLikeTheOutputsIsNotInIt() async throws {
        let office = try Office.aiming("{type: directory, path: public-web}")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}

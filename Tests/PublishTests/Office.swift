import Foundation
import SectionSupport
import ServerSupport
import TestSupport

/// An office with a small section, and the place where it publishes.
struct Office {
    let section: TemporarySite
    let published: PublishedFolder

    /// Publishes into a folder of this machine.
    static func withFolder() throws -> Office {
        try Office(target: "target") { "{type: directory, path: \($0)}" }
    }

    /// Publishes over ssh into a folder of the server's.
    /// - Parameter client: another client's configuration than the one that is let in.
    static func at(_ server: SSHServer, path: String = "target", client: String? = nil) throws -> Office {
        let configuration = client.map(server.configuration) ?? server.configuration
        return try Office(target: path) {
            "{type: ssh, host: \(SSHServer.host), path: \($0), ssh_config: \(configuration)}"
        }
    }

    /// - Parameter yaml: what `site.yaml` says of the target, from its path as YAML writes it.
    private init(target: String, yaml: (String) -> String) throws {
        section = try TemporarySite.golden("section", searched: false)
        published = PublishedFolder(url: section.folder.url(target))
        let path = "\"\(published.url.path(percentEncoded: false))\""
        let site = try section.folder.text("content/site.yaml")
        try section.folder.write("\(site)\npublish:\n  server: \(yaml(path))\n", to: "content/site.yaml")
    }

    /// An office whose `site.yaml` says something else of its target; it begins in line 20, its value in column 11.
    /// - Parameter yaml: `{type: directory, path: ../web}`
    static func aiming(_ yaml: String) throws -> Office {
        let office = try withFolder()
        let site = try office.section.folder.text("content/site.yaml")
        let head = site.prefix(upTo: site.range(of: "\npublish:")?.lowerBound ?? site.endIndex)
        try office.section.folder.write("\(head)\npublish:\n  server: \(yaml)\n", to: "content/site.yaml")
        return office
    }

    private init(_ section: TemporarySite, at published: PublishedFolder) {
        (self.section, self.published) = (section, published)
    }

    /// Another PC with the same content that publishes to the same place.
    func colleague(withHistory: Bool = false) throws -> Office {
        let copy = try section.copy()
        if withHistory { try copy.folder.copy(section.folder.url(".git"), to: ".git") }
        return Office(copy, at: published)
    }

    /// Changes one article's title and text, takes one away that leads elsewhere from now on, and changes the style sheet.
    func writeNewVersion() throws {
        try section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        try section.edit("templates/assets/site.css", "{", " {")
        let folder = section.folder
        let old = try folder.text("content/tin-tuc/2024/ba.md")
        try folder.remove("content/tin-tuc/2024/ba.md")
        try folder.write(
            old.replacing("title:", with: "aliases: [/tin-tuc/2024/ba/]\ntitle:"), to: "content/tin-tuc/2024/bon.md")
    }

    static func publishing(_ more: [String] = []) -> [String] {
        ["publish", "server", "--yes", "--allow-sample", "--today", TemporarySite.today, "--jobs", "2", "--lang", "en"]
            + more
    }

    @discardableResult
    func publish(_ more: String...) async throws -> TdktBinary.Outcome { try await run(Self.publishing(more)) }

    /// - Parameter launcher: starts the program: `env HOME=…`.
    func run(_ arguments: [String], launcher: [String] = []) async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(arguments, in: section.folder.url, launcher: launcher)
    }

    /// Starts a program under a umask that closes all its files to everybody else.
    static let closing = ["sh", "-c", "umask 077; exec \"$0\" \"$@\""]

    /// Begins to publish.
    func start() throws -> ChildProcess {
        let words = [try TdktBinary.url().path(percentEncoded: false)] + Self.publishing()
        return try ChildProcess(words, in: section.folder.path)
    }

    /// What the last build made, as visitors should get it.
    func built() throws -> [String: Data] { try section.output() }
}

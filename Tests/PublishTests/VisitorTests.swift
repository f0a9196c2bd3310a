import Foundation
import ServerSupport
import TestSupport
import Testing

/// People read the section on a real nginx while it is published and taken back: each page is of one version, and so is the
/// style sheet that it asks for afterwards. `make soak` does the same with many more.
@Suite("Visitors read one version while it is published") struct VisitorTests {
    @Test func everyPageAndItsStyleSheetAreOfOneVersion() async throws {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "/tdkt/", WebServer.basePath)
        try await office.publish()
        let old = try office.built()
        let server = try await WebServer(.nginx, site: office.published.url, in: TemporaryFolder())
        try office.writeNewVersion()
        let (visit, files, diary) = (Visit(server), Visit.pages(of: old), Diary())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reader in 0..<2 {
                group.addTask {
                    var turn = reader * 7
                    while !Task.isCancelled {
                        do {
                            await diary.enter(try await visit.page(files[turn % files.count]))
                        } catch {
                            return await diary.giveUp(error)
                        }
                        turn += 1
                    }
                }
            }
            for _ in 0..<4 {
                for command in [Office.publishing(), ["rollback", "server", "--yes"]] {
                    let outcome = try await office.run(command)
                    #expect(outcome.exitCode == 0, "\(outcome.errors)")
                    try await diary.waitForMore(6)
                }
            }
            group.cancelAll()
            try await group.waitForAll()
        }
        let seen = await diary.pages
        let new = try office.built()
        for page in seen {
            let version = [old, new].first { $0[page.file] == page.body && $0[page.styleSheet] == page.style }
            #expect(page.statuses == [200, 200] && version != nil, "\(page.file): \(page.statuses)")
        }
        #expect(Set(seen.map(\.styleSheet)).count == 2, "both versions were seen")
    }
}

/// What the readers saw.
private actor Diary {
    struct NobodyReads: Error {}

    private(set) var pages: [Visit.Page] = []
    private var failure: (any Error)?

    func enter(_ page: Visit.Page) { pages.append(page) }

    func giveUp(_ error: any Error) { failure = error }

    /// On a machine with much to do, readers may be slower than publishing.
    func waitForMore(_ number: Int) async throws {
        let (enough, start) = (pages.count + number, ContinuousClock.now)
        while pages.count < enough {
            if let failure { throw failure }
            guard ContinuousClock.now - start < .seconds(400) else { throw NobodyReads() }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

/// One page as a browser loads it.
private struct Visit: Sendable {
    struct Page: Sendable {
        let file: String
        let body: Data
        /// From the section's root.
        let styleSheet: String
        let style: Data
        let statuses: [Int]
    }

    private let address: @Sendable (String) -> String

    /// Those that stay, without addresses that only lead to others.
    static func pages(of version: [String: Data]) -> [String] {
        let pages = version.filter {
            $0.key.hasSuffix("index.html") && $0.value.firstRange(of: Data("/site.".utf8)) != nil
        }
        return pages.keys.filter { $0 != "tin-tuc/2024/ba/index.html" }.sorted()
    }

    init(_ server: WebServer) {
        let root = server.address("")
        address = { root + $0 }
    }

    func page(_ file: String) async throws -> Page {
        let page = try await Response(of: address(String(file.dropLast("index.html".count))))
        let name = page.text.firstMatch(of: #/assets\/site\.[0-9a-f]+\.css/#).map { String($0.0) } ?? "none"
        let style = try await Response(of: address(name))
        return Page(
            file: file, body: page.body, styleSheet: name, style: style.body, statuses: [page.status, style.status])
    }
}

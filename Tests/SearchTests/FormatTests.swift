import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing

@testable import Search

/// What the index's files are is said in the manifest: the scripts have no number of the format of their own but its version.
@Suite("The script reads the format that is written", .serialized) struct FormatTests {
    /// A page with the scripts of the index, which are served the files of `folder` and say which they asked for.
    private func evaluate(_ script: String, files: [String: [UInt8]]) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.copy(repositoryRoot.appending(path: "templates/assets"), to: "assets")
        let names = ["search-text", "search-index", "search-names"]
        let scripts = names.map { "<script src='assets/\($0).js'></script>" }.joined()
        try folder.write("<!DOCTYPE html><meta charset='utf-8'>\(scripts)", to: "page.html")
        let browser = try await LiveBrowser()
        try await browser.open(folder.url("page.html").absoluteString)
        let served = try JSONEncoder().encode(files.mapValues { Data($0).base64EncodedString() })
        try await browser.run(
            """
            const files = \(String(decoding: served, as: UTF8.self)), asked = [];
            window.fetch = async (path) => {
              asked.push(path);
              if (files[path] === undefined) return new Response("", { status: 404 });
              return new Response(Uint8Array.from(atob(files[path]), (letter) => letter.charCodeAt(0)));
            };
            """)
        return try await browser.evaluate("(async () => { \(script) })()")
    }

    private func index() async throws -> SearchIndex {
        let site = try #require(try await TemporarySite.sample().build().site)
        return try await SearchIndex(site, jobs: 2)
    }

    private func served(_ index: SearchIndex) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    }

    @Test func theScriptReadsTheVersionThatIsWritten() async throws {
        #expect(try await evaluate("return tdkt.Index.version", files: [:]) == "\(ManifestWriter.version)")
    }

    /// Every file of the sample's index but the manifest is one that the script asks for, and it asks for no other.
    @Test func theScriptNamesEveryFile() async throws {
        let index = try await index()
        let asked = try await evaluate(
            """
            const index = await tdkt.Index.open("", "\(index.manifest.path)"), register = new tdkt.Register(index);
            for (const term of index.vocabulary) await index.term(term);
            for (let file = 0; file < index.files.count("q"); file++) await index.files.shard("q", file);
            for (let pair = 0; pair < 2 ** index.manifest.pairBits; pair++) await index.pair(pair);
            for (let page = 0; page < index.pages; page++) if (await index.page(page) === null) return "no page";
            for (let name = 0; name < index.names; name++) if (await register.name(name) === null) return "no name";
            await index.facetLists();
            return index.failures + " " + asked.sort().join(" ");
            """, files: served(index))
        #expect(asked.split(separator: " ").map(String.init).sorted() == (["0"] + index.files.map(\.path)).sorted())
    }

    /// With other numbers in the manifest the script asks for other files.
    @Test func theNumbersOfTheFormatAreTheManifests() async throws {
        let asked = try await evaluate(
            """
            const kind = { hashes: btoa("abcdef"), counts: "4", ending: "dat", isApart: true };
            const inside = { hashes: btoa("uvwxyz"), counts: "1 1 1", ending: "dat", isApart: false };
            const format = { prefix: "mục/", hashBytes: 2, hashesPerFile: 3 };
            const list = new Uint8Array([1, 2, 3, 4, 5, 6]);
            files["mục/d-1.6364.bin"] = btoa(String.fromCharCode(...list));
            const shards = new tdkt.Files("", { format, h: inside, b: inside, q: inside, p: kind, d: kind, n: kind });
            await shards.shard("h", 1);
            await shards.shard("d", 5);
            return [...new Set(asked)].join(" ");
            """, files: [:])
        #expect(asked == "mục/h1.7778.dat mục/d-1.6364.bin mục/d5.0506.dat")
    }

    /// Rows lead to the page of the register that has them, on whichever page of the year's list they are.
    @Test func rowsHaveTheAddressesOfTheRegister() async throws {
        let index = try await index()
        let paths = try await evaluate(
            """
            const index = await tdkt.Index.open("", "\(index.manifest.path)"), register = new tdkt.Register(index);
            return [1, 2].map((page) => register.row(["0", "0", "2023", String(page), "a", "7"]).path).join(" ");
            """, files: served(index))
        #expect(paths == "bang-vang/2023/#a_7 bang-vang/2023/trang-2/#a_7")
    }

    @Test(arguments: ["{\"version\": 1, \"format\": {}}", "{\"version\": 3, \"format\": {}}", "{\"version\": 2}"])
    func anotherVersionIsNotRead(manifest: String) async throws {
        let error = try await evaluate(
            "return tdkt.Index.open('', 'chi-muc.json').catch((error) => error.message)",
            files: ["chi-muc.json": Array(manifest.utf8)])
        #expect(error == "version")
    }
}
